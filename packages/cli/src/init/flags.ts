import type { Options } from 'yargs';

const text = (group: string, describe: string) => ({ type: 'string', requiresArg: true, describe, group }) as const;
const texts = (group: string, describe: string) => ({ ...text(group, describe), array: true }) as const;
const flag = (group: string, describe: string) => ({ type: 'boolean', describe, group }) as const;

/** The flags that answer the questions of smslint init. */
const answerOptions = {
  provider: text('Number:', 'aws, twilio, telnyx, bandwidth or other'),
  country: texts('Number:', 'A country of the recipients, such as CA; repeatable'),
  'number-type': text('Number:', 'long-code, 10dlc, toll-free, short-code or sender-id'),
  region: text('Number:', 'The AWS Region that will use the number'),
  'sender-id': text('Number:', 'The name that recipients see in place of a number'),
  'message-type': text('Messages:', 'otp, transactional or promotional'),
  program: text('Messages:', 'What they are for, such as appointments or offers'),
  recipients: text('Messages:', 'Who gets them: "customers who booked a visit"'),
  content: text('Messages:', 'What they say: "a reminder the day before"'),
  reason: text('Messages:', 'To what end: "nobody waits in vain"'),
  'most-a-month': text('Messages:', 'How many one person gets at most in a month'),
  brand: text('Sender:', 'The name that recipients see'),
  website: text('Sender:', 'The website, with https://'),
  'support-email': text('Sender:', 'The e-mail address for support'),
  'support-phone': text('Sender:', 'The phone number for support, such as +14255550199'),
  'privacy-url': text('Sender:', 'The address of the privacy policy'),
  'terms-url': text('Sender:', 'The address of the terms'),
  'legal-name': text('Sender:', 'The name in the tax record'),
  'legal-type': text('Sender:', 'private, public, non-profit, government or sole-proprietor'),
  'tax-id': text('Sender:', 'The tax number, such as an EIN or a UEN'),
  street: text('Sender:', 'Street and number in the public record'),
  city: text('Sender:', 'The city'),
  state: text('Sender:', 'The state, province or region'),
  'postal-code': text('Sender:', 'The postal code'),
  'brand-country': text('Sender:', 'The country of the business'),
  'stock-symbol': text('Sender:', 'The ticker symbol of a public company'),
  'stock-exchange': text('Sender:', 'The exchange of a public company'),
  'registration-id': text('Sender:', 'The registration, where the country wants one first'),
  'template-id': text('Sender:', 'The registration of a text, where the country wants one'),
  'opt-in': texts('Opt-in:', 'How people agree: web-form, keyword, paper, verbal …; repeatable'),
  'opt-in-url': text('Opt-in:', 'Where the form stands'),
  keyword: text('Opt-in:', 'The keyword that opts in, such as JOIN'),
  'messages-per-month': text('Volume:', 'How many messages a month'),
  'peak-messages': text('Volume:', 'How many messages the busiest burst has'),
  'peak-minutes': text('Volume:', 'Within how many minutes they are sent'),
  price: text('Volume:', 'The price of a message part in USD'),
  add: texts('Output:', 'What else to write: config, pre-commit, husky, lefthook, github, gitlab …; repeatable'),
} as const satisfies Record<string, Options>;

/** A flag that answers a question. */
export type InitFlag = keyof typeof answerOptions | 'path';

/** The options of the command init. */
export const initOptions = {
  ...answerOptions,
  format: { ...text('Output:', 'yaml or json, which has no comments (default: yaml)'), alias: 'f' },
  yes: { ...flag('Output:', 'Ask nothing; what is not said is an example'), alias: 'y' },
  'dry-run': flag('Output:', 'Show the files, and write none'),
  force: flag('Output:', 'Overwrite files that are there'),
} as const satisfies Record<string, Options>;

/** The flags that answer questions. */
export const answerFlags = Object.keys(answerOptions) as InitFlag[];
