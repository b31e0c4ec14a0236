import { readRequests } from '@smslint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from './finding.js';
import { book } from './generated/book.js';
import { createLinter } from './lint.js';
import { anyPatch } from './testing/arbitraries.js';
import { fileWith, patched } from './testing/requests.js';

/* What holds for any request, through the whole way. */

/** By what findings are in order. */
const place = ({ document, range: { start }, ruleId, pointer, message }: Finding): readonly (number | string)[] => [
  ...[document, start.line, start.column, ruleId, pointer, message],
];

function comesAfter(a: Finding, b: Finding): boolean {
  const [one, other] = [place(a), place(b)];
  const differs = one.findIndex((part, index) => part !== other[index]);
  return differs !== -1 && (one[differs] ?? 0) > (other[differs] ?? 0);
}

test('the same file gives the same result, and findings in order', async () => {
  const property = fc.asyncProperty(fc.array(anyPatch, { minLength: 1, maxLength: 3 }), async (patches) => {
    const text = JSON.stringify(patches.map((patch) => patched({ ...patch, id: null })));
    const read = () => readRequests('any.sms.json', text, 'json');
    const first = await createLinter(book)(read());
    const again = await createLinter(book)(read());
    expect(again.findings).toEqual(first.findings);
    expect(again.requests).toEqual(first.requests);
    first.findings.forEach((finding, index) => {
      const before = first.findings[index - 1];
      if (before) expect(comesAfter(before, finding), `${before.ruleId} before ${finding.ruleId}`).toBe(false);
    });
  });
  await fc.assert(property, { numRuns: 60 });
}, 60_000);

test('rules in any order, and requests judged at once, give the same result', async () => {
  const backwards = { ...book, rules: [...book.rules].reverse() };
  const lint = createLinter(book);
  const property = fc.asyncProperty(fc.array(anyPatch, { minLength: 2, maxLength: 4 }), async (patches) => {
    const files = patches.map((patch, index) => fileWith({ ...patch, id: null }, `${index}.json`));
    const reversed = createLinter(backwards);
    const oneByOne = [];
    for (const file of files) oneByOne.push(await reversed(file));
    const atOnce = await Promise.all(files.map((file) => lint(file)));
    expect(atOnce.map(({ findings, requests }) => ({ findings, requests }))).toEqual(
      oneByOne.map(({ findings, requests }) => ({ findings, requests })),
    );
  });
  await fc.assert(property, { numRuns: 30 });
}, 60_000);

test('every finding is sound, and lies within the text', async () => {
  const lint = createLinter(book);
  const property = fc.asyncProperty(anyPatch, async (patch) => {
    const file = fileWith({ ...patch, id: null });
    const { findings, requests } = await lint(file);
    for (const { message, fix, range, sources, denialCodes, severity } of findings) {
      expect(message).toMatch(/^\P{Ll}/u);
      expect(fix ?? '').not.toMatch(/undefined|NaN|\[object/);
      const [start, end] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(file.text.length);
      expect(new Set(denialCodes).size).toBe(denialCodes.length);
      for (const { url } of sources) expect(URL.canParse(url)).toBe(true);
      expect(['error', 'warning', 'info']).toContain(severity);
    }
    const isFailing = findings.some(({ severity }) => severity === 'error');
    expect(requests.map(({ verdict }) => verdict)).toEqual([isFailing ? 'fail' : 'pass']);
    expect(requests[0]?.score).toBeLessThanOrEqual(isFailing ? 79 : 100);
  });
  await fc.assert(property, { numRuns: 150 });
}, 60_000);
