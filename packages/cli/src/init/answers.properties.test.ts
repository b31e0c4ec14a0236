import fc from 'fast-check';
import { expect, test } from 'vitest';
import { desk, findingsIn } from '../testing/drafting.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { UsageError } from '../usage-error.js';
import type { GivenAnswers } from './flag-source.js';
import { readyFromFlags } from './from-flags.js';

/** Mostly what people say, now and then what they should not. */
const mostly = <T>(usual: readonly T[], unusual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: unusual });
const one = <T>(arbitrary: fc.Arbitrary<T>) => arbitrary.map((value) => [String(value)]);
const few = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
const odd = fc.oneof(
  fc.constantFrom('Grand Casino', 'HELP', '{phone} [name] "x"', 'news of our partners', 'STOP to end: 50% off'),
  fc.string({ maxLength: 60 }),
);
const types = ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'];

const kind = mostly(
  [
    { country: ['CA'], 'number-type': ['long-code'] },
    { country: ['US'], 'number-type': ['10dlc'] },
    { country: ['US', 'PR'], 'number-type': ['toll-free'] },
    { country: ['CA'], 'number-type': ['short-code'] },
    { country: ['CH', 'DE'], 'number-type': ['sender-id'] },
    { country: ['GB'], 'number-type': ['long-code'] },
  ],
  fc.record({
    country: few(Object.keys(desk.book.data.countries.countries)),
    'number-type': one(fc.constantFrom(...types)),
  }),
);
const said: fc.Arbitrary<GivenAnswers> = fc.record(
  {
    provider: one(fc.constantFrom('aws', 'twilio', 'telnyx', 'bandwidth', 'other')),
    program: one(fc.constantFrom(...desk.drafts.programs.map(({ id }) => id))),
    brand: one(mostly(['Acme', 'O’Reilly & Sons', 'Booking.com', 'Müller GmbH', '北京公司', '1-800 Flowers'], odd)),
    website: one(mostly(['acme.com', 'https://www.acme.co.uk/shop'], fc.webUrl())),
    recipients: one(mostly(['members who bought before', 'anglers'], odd)),
    content: one(mostly(['a code, never passed on', 'when the lake is closed'], odd)),
    reason: one(mostly(['nobody comes in vain'], odd)),
    'most-a-month': one(fc.integer({ min: 1, max: 40 })),
    keyword: one(mostly(['join', 'Beitritt'], fc.constantFrom('STOP', 'HELP', 'x y'))),
    'messages-per-month': one(mostly([2000, 6000, 20_000], fc.integer({ min: -1, max: 2_000_000 }))),
    'peak-messages': one(mostly([20, 100, 1500], fc.integer({ min: 0, max: 50_000 }))),
    'peak-minutes': one(mostly([30, 60], fc.integer({ min: 0, max: 600 }))),
    price: one(fc.constantFrom('0.0058', '0.3')),
    'legal-type': one(fc.constantFrom('private', 'public', 'non-profit', 'sole-proprietor')),
  },
  { requiredKeys: [] },
);
/** A keyword without a way to opt in by it is refused, and so seldom said. */
const ways = fc.option(few(Object.keys(desk.drafts.texts.methods)), { nil: undefined });
const answers = fc.tuple(kind, said, ways).map(([type, { keyword, ...rest }, methods]): GivenAnswers => {
  const hasKeyword = keyword !== undefined && (methods?.includes('keyword') ?? type['number-type'][0] !== 'sender-id');
  return { ...type, ...rest, ...(methods && { 'opt-in': methods }), ...(hasKeyword && { keyword }) };
});

test('whatever is said, a request is refused with words or has no error', { timeout: 600_000 }, async () => {
  const io = testIo(makeFolder());
  const became = { written: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(answers, fc.constantFrom('yaml', 'json'), async (given, format) => {
      const settings = { given, format, asks: false, takesExamples: true, isDryRun: true, overwrites: false } as const;
      try {
        const { draft } = await readyFromFlags(settings, desk, io);
        const errors = (await findingsIn(draft.text, format)).filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
        became.written++;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        expect(error.message).not.toBe('');
        became.refused++;
      }
    }),
    { numRuns: 50 },
  );

  expect(Math.min(became.written, became.refused)).toBeGreaterThan(0);
});
