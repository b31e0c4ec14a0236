/* The words of the policy book, by which rules, findings and reports speak of the same things. */

/** The areas of the policy book, which are also the categories of the score. */
export const areas = [
  'consent',
  'keywords',
  'samples',
  'content',
  'brand',
  'form',
  'capacity',
  'spend',
  'country',
  'policy-pages',
] as const;

export type Area = (typeof areas)[number];

/** How bad a finding can be, the worst first. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** How sure a rule is: it knows, or a heuristic says so. */
export const confidences = ['certain', 'likely'] as const;

/** Those who deny registrations, each by codes of its own. */
export const authorities = ['aws', 'twilio', 'telnyx', 'bandwidth', 'tcr'] as const;

export type Authority = (typeof authorities)[number];

/** The types of origination identity that rules speak of. */
export const numberTypes = ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'] as const;

/** Whether a fix keeps what the request says, or changes it so that a person has to agree. */
export const safeties = ['safe', 'unsafe'] as const;

export type Safety = (typeof safeties)[number];

/** What a campaign can be for: each has a cue, purpose-<name>. */
export const purposes = [
  'otp',
  'delivery',
  'appointment',
  'account',
  'care',
  'marketing',
  'charity',
  'political',
  'polling',
  'school',
  'college',
  'fraud',
  'security',
  'public-service',
  'work',
  'service-notice',
] as const;

export type Purpose = (typeof purposes)[number];

/** What the codes are about, in the order of a registration form. */
export const codeCategories = ['brand', 'campaign', 'website', 'opt-in', 'opt-out', 'age-gate', 'content'] as const;

export type CodeCategory = (typeof codeCategories)[number];
