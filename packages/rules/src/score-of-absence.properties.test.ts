import { requestSchema, valueAt, type Pointer, type RequestFile } from '@smslint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { book } from './generated/book.js';
import { createLinter, type FileResult } from './lint.js';
import { anyPatch, anyText } from './testing/arbitraries.js';
import { bothPatches, fileWith, patchAt, patched, requestWith, type Patch } from './testing/requests.js';

/* A text that a profile demands and that is missing never scores better than the same request with any text there. */

/** Texts that are demanded somewhere, each with what else makes profiles demand it. */
const demanded: readonly { pointer: Pointer; also?: Patch }[] = [
  { pointer: '/help/response' },
  { pointer: '/stop/response' },
  { pointer: '/optIn/workflow' },
  { pointer: '/optIn/confirmation' },
  { pointer: '/optIn/confirmation', also: { optIn: { keyword: null } } },
  { pointer: '/optIn/keyword' },
  { pointer: '/optIn/keyword', also: { optIn: { confirmation: null } } },
  { pointer: '/region' },
  { pointer: '/brand/website' },
  { pointer: '/useCase/contactSource' },
  { pointer: '/samples' },
  { pointer: '/useCase/category', also: { number: { type: '10dlc' }, countries: ['US'] } },
  { pointer: '/number/justification', also: { number: { count: 2 } } },
  { pointer: '/number/justification', also: { number: { count: 30 } } },
];

const circumstances: readonly { of: string; patch: Patch }[] = [
  { of: 'a long code in Canada', patch: {} },
  { of: 'a long code of another provider', patch: { provider: 'other' } },
  { of: 'a long code in the US', patch: { countries: ['US'] } },
  { of: 'a long code in the UK and France', patch: { countries: ['GB', 'FR'] } },
  { of: 'a 10DLC number', patch: { number: { type: '10dlc' }, countries: ['US'] } },
  { of: 'a toll-free number', patch: { number: { type: 'toll-free' }, countries: ['US'] } },
  { of: 'a short code', patch: { number: { type: 'short-code' }, countries: ['CA'] } },
  { of: 'a sender ID', patch: { number: { type: 'sender-id', senderId: 'HARBOUR' }, countries: ['FR'] } },
  {
    of: 'passwords in a burst',
    patch: { messageType: 'otp', number: { twoWay: true }, traffic: { peak: { messages: 5000, withinMinutes: 1 } } },
  },
];

const absenceRules = new Set(book.rules.filter(({ weight }) => weight === 'all').map(({ id }) => id));

// A linter remembers what it has read, and finds fault with a request that comes twice; so each judges one.
const judges = ['aws', 'aws-pinpoint-2023', 'strict'].map((name) => ({
  profile: name,
  lint: (file: RequestFile): Promise<FileResult> => createLinter(book, { profile: name })(file),
}));

/** Whether a rule says that the text is missing; what is not demanded may well be left out. */
function isDemanded({ findings }: FileResult, pointer: Pointer): boolean {
  return findings.some((finding) => finding.pointer === pointer && absenceRules.has(finding.ruleId));
}

function scoreOf({ requests }: FileResult): number {
  return requests[0]?.score ?? NaN;
}

const isList = (pointer: Pointer): boolean => Array.isArray(valueAt(requestWith(), pointer));

/** A value that may stand at a pointer: a text, or texts where the format takes a list. */
function valueFor(pointer: Pointer): fc.Arbitrary<string | string[]> {
  return isList(pointer) ? fc.array(anyText, { maxLength: 5 }) : anyText;
}

/** Texts with more than one fault at once, tried at every place. */
const faulty = ['sent by hand', 'to avoid filters', 'we rotate numbers', 'STOP', 'x', 'STOP to join us '.repeat(20)];

describe.each(judges)('in the profile $profile', ({ lint }) => {
  const judged = (patch: Patch): Promise<FileResult> => lint(fileWith({ ...patch, id: null }));

  test.each(circumstances)(
    'for $of',
    async ({ patch }) => {
      for (const { pointer, also = {} } of demanded) {
        const base = bothPatches(patch, also);
        const absent = await judged(bothPatches(base, patchAt(pointer, null)));
        if (!isDemanded(absent, pointer)) continue;
        expect(scoreOf(absent), pointer).toBeLessThanOrEqual(79);
        const property = fc.asyncProperty(valueFor(pointer), async (value) => {
          const there = await judged(bothPatches(base, patchAt(pointer, value)));
          expect(scoreOf(absent), `${pointer} ${JSON.stringify(also)}`).toBeLessThanOrEqual(scoreOf(there));
        });
        const examples = faulty.map((text): [string | string[]] => [isList(pointer) ? [text, text, text, text] : text]);
        await fc.assert(property, { numRuns: 5, examples });
      }
    },
    60_000,
  );

  test('however it is left out, the score is the same', async () => {
    for (const { pointer, also = {} } of demanded) {
      const absent = await judged(bothPatches(also, patchAt(pointer, null)));
      for (const blank of isList(pointer) ? [[], [''], [' ', '\n']] : ['', ' ', '\n\t']) {
        const there = await judged(bothPatches(also, patchAt(pointer, blank)));
        expect(scoreOf(there), `${pointer} ${JSON.stringify(blank)}`).toBe(scoreOf(absent));
      }
    }
  });

  test('a long code in Canada is asked for all of them', async () => {
    for (const { pointer, also = {} } of demanded) {
      const absent = await judged(bothPatches(also, patchAt(pointer, null)));
      expect(isDemanded(absent, pointer), `${pointer} ${JSON.stringify(also)}`).toBe(true);
    }
  });

  test('for any other request', async () => {
    const anyPlace = fc
      .constantFrom(...new Set(demanded.map(({ pointer }) => pointer)))
      .chain((pointer) => fc.record({ pointer: fc.constant(pointer), value: valueFor(pointer) }));
    const property = fc.asyncProperty(anyPatch, anyPlace, async (patch, { pointer, value }) => {
      fc.pre(requestSchema.safeParse(patched(patch)).success);
      const absent = await judged(bothPatches(patch, patchAt(pointer, null)));
      if (!isDemanded(absent, pointer)) return;
      const there = await judged(bothPatches(patch, patchAt(pointer, value)));
      expect(scoreOf(absent), pointer).toBeLessThanOrEqual(scoreOf(there));
    });
    await fc.assert(property, { numRuns: 100 });
  }, 60_000);
});

test('every rule with weight: all speaks of a text of this test', () => {
  const places = book.rules.flatMap((rule) =>
    absenceRules.has(rule.id) && typeof rule.at === 'string' ? [rule.at] : [],
  );
  expect(demanded.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(places));
});
