import { firstNameOf } from '../../fields/use-case.js';
import { Draft } from '../../imports/draft.js';
import type { Imported, SavedData } from '../../imports/imported.js';
import { draftKeywords } from './read-keywords.js';
import { draftNumbers } from './read-numbers.js';
import { draftRegistrations, findRegistrations } from './read-registrations.js';
import { sortAnswers } from './sort-answers.js';

/**
 * Makes a request of saved answers to DescribeRegistrationFieldValues, DescribePhoneNumbers and DescribeKeywords, in any order and
 * number of pages.
 * @throws ImportFault
 */
export function importAws(data: readonly SavedData[]): Imported {
  const answers = sortAnswers(data);
  const found = findRegistrations(answers);
  const draft = new Draft();
  draft.set('/apiVersion', 'smslint/v1');
  draft.set('/provider', 'aws');
  draft.set(
    '/region',
    regionIn(
      [...found.values()].map(({ arn }) => arn),
      answers.phoneNumbers,
    ),
  );
  draftRegistrations(found, draft);
  draftNumbers(answers.phoneNumbers, found, draft);
  draftKeywords(answers.keywords, draft);
  conclude(draft);
  return draft.finish();
}

/** The Region in the first ARN that has one. */
function regionIn(
  registrations: readonly string[],
  numbers: readonly { readonly PhoneNumberArn: string }[],
): string | undefined {
  const arns = [...registrations, ...numbers.map(({ PhoneNumberArn }) => PhoneNumberArn)];
  return arns.map((arn) => /^arn:[\w-]+:sms-voice:([a-z\d-]+):/.exec(arn)?.[1]).find((region) => region !== undefined);
}

/** What follows from the answers, though none says it. */
function conclude(draft: Draft): void {
  const useCase = draft.get('/useCase/category');
  if (draft.get('/messageType') !== 'promotional' && typeof useCase === 'string' && firstNameOf(useCase) === '2FA') {
    draft.replace('/messageType', 'otp');
  }
  if (useCase !== undefined && draft.get('/messageType') === undefined) {
    const isMarketing = typeof useCase === 'string' && firstNameOf(useCase) === 'MARKETING';
    draft.set('/messageType', isMarketing ? 'promotional' : 'transactional');
    draft.note('messageType was concluded from the use case: look whether it is right.');
  }
  const company = draft.get('/brand/legalName');
  if (company !== undefined && draft.get('/brand/name') === undefined) {
    draft.set('/brand/name', company);
    draft.note('brand.name is that of the company: put in the name that recipients see, where it is another.');
  }
}
