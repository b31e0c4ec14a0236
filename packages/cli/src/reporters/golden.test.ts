import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { smallOptions, smallReport } from '../testing/small-report.js';
import { formats, loadReporter, type Format } from './index.js';

const folder = fileURLToPath(new URL('../../../../fixtures/reports/', import.meta.url));

const names: Readonly<Record<Format, string>> = {
  codeframe: 'codeframe.txt',
  stylish: 'stylish.txt',
  json: 'report.json',
  jsonl: 'report.jsonl',
  markdown: 'comment.md',
  sarif: 'smslint.sarif',
  junit: 'junit.xml',
  checkstyle: 'checkstyle.xml',
  github: 'github.txt',
  gitlab: 'gl-code-quality-report.json',
  rdjson: 'rdjson.json',
};

test.each(formats)('%s: a small report, the same each time', async (format) => {
  const report = await loadReporter(format);
  const text = report(smallReport, smallOptions);
  expect(report(structuredClone(smallReport), smallOptions)).toBe(text);
  expect(text.endsWith('\n')).toBe(true);
  await expect(text).toMatchFileSnapshot(folder + names[format]);
});
