import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { mergePatch } from '../book/examples.js';
import { book } from '../generated/book.js';
import { fixFile } from './fix-file.js';
import { lintFile, readYaml } from '../testing/fixing.js';
import { bothPatches } from '../testing/requests.js';
import type { Finding } from '../finding.js';
import { safeties } from '../book/vocabulary.js';

/* What holds for the fixes of a request with several faults at once: bad examples of many rules, one over another. */

const patches = book.rules
  .filter(({ autofix }) => autofix !== undefined)
  .flatMap(({ examples }) =>
    examples.bad.map((example) => ({ base: example.base ?? examples.base, patch: example.request })),
  );

const faultyText = fc
  .record({
    picked: fc.array(fc.constantFrom(...patches), { minLength: 2, maxLength: 5 }),
    isJson: fc.boolean(),
  })
  .map(({ picked, isJson }) => {
    const base = book.goodRequests[picked[0]?.base ?? ''];
    const request = mergePatch(base, picked.map(({ patch }) => patch).reduce(bothPatches));
    return isJson ? JSON.stringify(request, null, 2) : stringify(request);
  });

/** Fixes a text; what is found is looked at in the order of a seed. */
function fix(text: string, allowed: (typeof safeties)[number][], seed = 0) {
  const lint = async (file: ReturnType<typeof readYaml>) => {
    const result = await lintFile(file);
    return { ...result, findings: shuffled(result.findings, seed) };
  };
  return fixFile(readYaml(text), allowed, { lint, read: readYaml });
}

function shuffled(findings: readonly Finding[], seed: number): Finding[] {
  const rank = ({ ruleId, pointer }: Finding): number =>
    [...`${ruleId}${pointer}`].reduce((hash, character) => (hash * 31 + character.charCodeAt(0) + seed) % 9973, seed);
  return seed === 0 ? [...findings] : [...findings].sort((a, b) => rank(a) - rank(b));
}

const namesOf = (findings: readonly Finding[], severity?: string): string[] =>
  findings
    .filter((finding) => severity === undefined || finding.severity === severity)
    .map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)
    .sort();

test('however many faults come together, fixing mends some, adds no error, and is done at once', async () => {
  const property = fc.asyncProperty(faultyText, fc.constantFrom(1, 2), async (text, many) => {
    const allowed = safeties.slice(0, many);
    const before = await lintFile(readYaml(text));
    const { file, count } = await fix(text, allowed);
    const after = await lintFile(file);
    expect(after.requests[0]?.profile).toBe(before.requests[0]?.profile);
    // Of the flags that are all missing those that samples show are set; then each of the others is said to be missing.
    const errorsOf = ({ findings }: typeof before): number =>
      namesOf(findings, 'error').filter((name) => !name.startsWith('attribute-missing')).length;
    expect(errorsOf(after)).toBeLessThanOrEqual(errorsOf(before));
    if (count === 0) expect(file.text).toBe(text);
    expect(await fix(file.text, allowed)).toMatchObject({ count: 0, file: { text: file.text } });
  });
  await fc.assert(property, { numRuns: 20 });
}, 240_000);

test('the order in which fixes are made makes no difference to what is left', async () => {
  const property = fc.asyncProperty(faultyText, fc.integer({ min: 1, max: 1000 }), async (text, seed) => {
    const [one, other] = [await fix(text, [...safeties]), await fix(text, [...safeties], seed)];
    const [left, right] = [await lintFile(one.file), await lintFile(other.file)];
    expect(namesOf(right.findings, 'error')).toEqual(namesOf(left.findings, 'error'));
  });
  await fc.assert(property, { numRuns: 12 });
}, 240_000);
