import { requestSchema } from '@smslint/core';
import { book } from '@smslint/rules';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deniedVersion, judge, reasonOf } from './testing/versions.js';
import { unforeseenOf, unforeseenReport } from './unforeseen.js';

const request = requestSchema.parse(book.goodRequests['10dlc']);
const about = { tool: 'smslint 1.2.3', numberType: '10dlc' };

async function reportOn(...reasons: ReturnType<typeof reasonOf>[]): Promise<string[]> {
  const verdict = await judge(request, deniedVersion(reasons));
  return unforeseenReport(unforeseenOf(verdict.reasons), request, about);
}

test('a report has the code, how far it is known, and what AWS says', async () => {
  expect(
    await reportOn(reasonOf('MOON_PHASE', 'It is waning.'), reasonOf('HELP_MESSAGE_NON_COMPLIANT', 'No help.')),
  ).toEqual([
    'Denied by AWS, not foreseen (smslint 1.2.3, 10dlc):',
    '- HELP_MESSAGE_NON_COMPLIANT [known; rules that did not fire: help-missing-contact, help-reply-missing]: No help.',
    '- MOON_PHASE [unknown to the policy book]: It is waning.',
  ]);
});

test('what no rule can see, and what one has found, is no matter for a report', async () => {
  const bad = { ...request, help: { keywords: ['HELP'], response: 'Ask at the desk. Reply STOP to unsubscribe.' } };
  const version = deniedVersion([reasonOf('SECURITY_REVIEW_FAILED'), reasonOf('HELP_MESSAGE_NON_COMPLIANT')]);
  expect(unforeseenOf((await judge(bad, version)).reasons)).toEqual([]);
});

test.each([
  ['the name', () => request.brand.name],
  ['the website without its scheme', () => new URL(request.brand.website ?? '').host],
  ['the support address', () => request.brand.supportEmail ?? ''],
  ['some words of a text', () => request.useCase.description.split(' ').slice(2, 8).join(' ')],
  ['the same in capitals', () => request.useCase.description.split(' ').slice(2, 8).join('  ').toUpperCase()],
])('a description that quotes %s is left out', async (_, quote) => {
  const lines = await reportOn(reasonOf('MOON_PHASE', `We saw “${quote()}” there.`));
  expect(lines[1]).toBe(
    '- MOON_PHASE [unknown to the policy book]: (the description quotes the request and is left out)',
  );
  const asCode = await reportOn(reasonOf(`We saw ${quote()} there`, 'x'));
  expect(asCode.join('\n').toLowerCase()).not.toContain(quote().toLowerCase());
});

test('no run of words of the request comes into a report', { timeout: 60_000 }, async () => {
  const texts = [
    request.useCase.description,
    request.optIn?.workflow ?? '',
    request.help?.response ?? '',
    ...(request.samples ?? []),
  ];
  const part = fc.constantFrom(...texts).chain((text) => {
    const words = text.split(/\s+/);
    return fc.tuple(fc.nat(words.length), fc.nat(12)).map(([from, count]) => words.slice(from, from + count).join(' '));
  });
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set(
    texts
      .flatMap((text) => words(text).map((_, index, all) => all.slice(index, index + 4).join(' ')))
      .filter((run) => run.split(' ').length === 4),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(part, fc.string()), { maxLength: 5 }), async (parts) => {
      const [, line = ''] = await reportOn(reasonOf('MOON_PHASE', parts.join(' ')));
      // What stands around the description is no part of the run: "policy book: an optional field" holds words of the report.
      const description = line.replace('- MOON_PHASE [unknown to the policy book]', '');
      const own = words(description.replace('(the description quotes the request and is left out)', ''));
      expect(own.map((_, index) => own.slice(index, index + 4).join(' ')).filter((run) => runs.has(run))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
