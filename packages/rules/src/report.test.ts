import { readRequests } from '@smslint/core';
import { expect, test } from 'vitest';
import { book } from './generated/book.js';
import { createLinter } from './lint.js';
import { assembleReport } from './report.js';
import { fileWith, patched, type Patch } from './testing/requests.js';

function linesFile(patches: readonly Patch[], path: string) {
  return readRequests(path, patches.map((patch) => JSON.stringify(patched(patch))).join('\n'), 'jsonl');
}

test('a report counts files, requests and findings, and keeps the order of the files', async () => {
  const lint = createLinter(book);
  const results = [
    await lint(fileWith({ id: 'z', help: null }, 'z.json')),
    await lint(linesFile([{ id: 'a', provider: 'other' }, { id: 'b' }], 'a.jsonl')),
  ];
  const report = assembleReport(results, book, '1.2.3');
  expect(report).toMatchObject({ version: 1, tool: { name: 'smslint', version: '1.2.3' }, suppressed: [] });
  expect(report.book).toEqual({ version: book.version, rules: book.rules.length });
  expect(report.requests.map(({ id }) => id)).toEqual(['z', 'a', 'b']);
  const count = (severity: string): number => report.findings.filter((finding) => finding.severity === severity).length;
  expect(report.totals).toEqual({
    files: 2,
    requests: 3,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  });
  expect(report.totals.error).toBeGreaterThan(0);
  expect(assembleReport([], book, '0').totals).toEqual({ files: 0, requests: 0, error: 0, warning: 0, info: 0 });
});
