/** The form of a support case: that of today, or the one that Amazon Pinpoint had in 2023; named like the profiles. */
export type CaseForm = 'aws' | 'aws-pinpoint-2023';

/** The most characters that a use case description, or the body of a case, may have (CreateCase, read 2026-11). */
export const longestText = 8000;

/** Where a case is opened (requesting long codes, read 2026-11). */
export const caseUrl = 'https://console.aws.amazon.com/support/home#/case/create?issueType=service-limit-increase';
