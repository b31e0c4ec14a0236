import fc from 'fast-check';
import type { Patch } from './requests.js';

/** Pieces of replies and descriptions, good ones and bad ones. */
const fragments = [
  ...['Harbourlight Ferries: ', 'Harbourlight ', 'Fundy Line: ', 'hello ', '\n', '  ', '.'],
  ...['you are unsubscribed ', 'and will get no more messages. ', 'We are sorry to see you leave. ', 'Thank you! '],
  ...['Reply HELP for help, ', 'STOP to end. ', 'Msg & data rates may apply. ', 'about 4 msgs a month. '],
  ...['call 902-555-0148 ', 'care@harbourlightferries.ca ', 'https://harbourlightferries.ca/help ', '[support phone] '],
  ...['STOP', 'HELP', 'JOIN', 'SAIL', 'us-east-1', 'ca-central-1', 'https://', '+19025550148'],
  ...[
    'typed by hand, person to person ',
    'sent by hand ',
    'to avoid filters ',
    'we rotate numbers ',
    'one number for each branch ',
  ],
  ...[
    'we text at 22:30 ',
    'sent between 7 pm and 10 pm ',
    'in Florida ',
    'STOP to 36111 ',
    '{#var#} ',
    '【蕨谷】',
    '24/7 ',
  ],
  ...['reply YES to confirm ', 'so that nobody waits ', 'passengers ', 'sailing notices ', '“quoted” ', '🚢', '€', 'ß'],
  ...['x'.repeat(40), 'a sailing is late '.repeat(9), 'ш'.repeat(80)],
];

/** A text as people might write it, well or badly. */
const anyReply = fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((pieces) => pieces.join(''));

/** Any text at all, or one that reads like a reply. */
export const anyText = fc.oneof(
  { weight: 3, arbitrary: anyReply },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const country = fc.constantFrom('CA', 'US', 'GB', 'IN', 'FR', 'CU', 'AU', 'PR', 'AQ', 'CN', 'SG');

const numberType = fc.constantFrom('long-code', '10dlc', 'toll-free', 'short-code', 'sender-id');

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 3 });

/** Traffic, spend and numbers: what the plan is made of. */
const anyPlan: fc.Arbitrary<Patch> = fc.record({
  number: fc.record({
    type: numberType,
    count: fc.integer({ min: 1, max: 60 }),
    twoWay: maybe(fc.boolean()),
    justification: maybe(anyText),
    senderId: maybe(anyText),
  }),
  countries: fc.uniqueArray(country, { minLength: 1, maxLength: 3 }),
  messageType: fc.constantFrom('otp', 'transactional', 'promotional'),
  traffic: maybe(
    fc.record({
      messagesPerMonth: maybe(fc.nat(3_000_000)),
      messagesByCountry: maybe(fc.dictionary(country, fc.nat(100_000), { maxKeys: 3 })),
      peak: maybe(fc.record({ messages: fc.nat(50_000), withinMinutes: fc.constantFrom(0.5, 1, 7.25, 60, 1440) })),
    }),
  ),
  spend: maybe(
    fc.record({
      currentMonthlyUsd: maybe(fc.constantFrom(0, 1, 50)),
      requestedMonthlyUsd: maybe(fc.constantFrom(0, 1, 50, 5000)),
      pricePerMessagePartUsd: maybe(
        fc.oneof(
          fc.constantFrom(0, 0.00581, 0.07),
          fc.dictionary(country, fc.constantFrom(0.01, 0.04), { maxKeys: 3 }),
        ),
      ),
    }),
  ),
});

/** Any request: a patch over the good one that may replace or remove almost everything. */
export const anyPatch: fc.Arbitrary<Patch> = fc
  .record({
    plan: anyPlan,
    provider: fc.constantFrom('aws', 'twilio', 'telnyx', 'bandwidth', 'other'),
    region: maybe(anyText),
    brand: fc.record({
      name: anyText,
      aliases: maybe(fc.array(anyText, { maxLength: 2 })),
      legalName: maybe(anyText),
      website: maybe(anyText),
      supportPhone: maybe(anyText),
      registrationId: maybe(anyText),
      taxId: maybe(anyText),
      address: maybe(fc.record({ state: maybe(fc.constantFrom('FL', 'OR', 'Maryland')) })),
    }),
    useCase: fc.record({
      category: maybe(fc.constantFrom('2FA', 'marketing', 'LOW_VOLUME', 'K12_EDUCATION', 'NO_SUCH')),
      subCategories: maybe(fc.array(fc.constantFrom('2FA', 'CUSTOMER_CARE'), { maxLength: 3 })),
      description: anyText,
      contactSource: maybe(anyText),
    }),
    optIn: maybe(fc.record({ workflow: maybe(anyText), keyword: maybe(anyText), confirmation: maybe(anyText) })),
    help: maybe(fc.record({ keywords: maybe(fc.array(anyText, { maxLength: 3 })), response: maybe(anyText) })),
    stop: maybe(fc.record({ keywords: maybe(fc.array(anyText, { maxLength: 3 })), response: maybe(anyText) })),
    samples: maybe(fc.array(anyText, { maxLength: 4 })),
    contact: maybe(fc.record({ language: maybe(anyText) })),
  })
  .map(({ plan, ...fields }) => ({ ...fields, ...plan }));
