import { assembleReport, book, type FileResult, type Report } from '@smslint/rules';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { partOptions, reporterOptions, runOptions } from '../reporter-options.js';
import type { LintedFile } from '../lint-content.js';
import { openSpool } from '../spool.js';
import { testIo } from '../testing/io.js';
import { lintTexts } from '../testing/lint-texts.js';
import { badRequest, contactlessRequest, goodRequest } from '../testing/requests.js';
import { loadGrowing, loadReporter } from './index.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const settings = { colour: true, links: false, quiet: false, hideSuppressed: false };

let linted: readonly LintedFile[] = [];

beforeAll(async () => {
  linted = await lintTexts({
    'a.sms.yaml': badRequest('a'),
    'b.sms.yaml': `${goodRequest('b')}---\n${badRequest('twice')}`,
    'c.sms.yaml': `# smslint: ignore[help-missing-contact] -- asked\n${contactlessRequest('twice')}`,
    'd.sms.yaml': 'id: [',
    'e.sms.yaml': badRequest(' '),
  });
});

/** The text that grows part by part. */
async function grown(
  format: 'json' | 'jsonl' | 'sarif' | 'stylish',
  files: readonly LintedFile[],
  report: Report,
): Promise<string> {
  const head = { books: [book], bookOf: () => book };
  const grow = await loadGrowing(format);
  const growth = grow?.(report, runOptions(head, settings, testIo('/')), openSpool);
  const begun = files.map((file) => growth?.add(file as FileResult & LintedFile, partOptions(file)) ?? '');
  return [...begun, ...(growth?.finish({ ...report, complete: true }) ?? [])].join('');
}

test.each(['json', 'jsonl', 'sarif', 'stylish'] as const)('%s grows to what it is of a whole run', async (format) => {
  const reporter = await loadReporter(format);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4]), async (order) => {
      const files = order.map((index) => linted[index]!);
      const report = assembleReport(files, book, '1.2.3');
      const options = reporterOptions(files, { failOn: () => 'error' }, settings, testIo('/'));
      expect(await grown(format, files, report)).toBe(reporter(report, options));
    }),
    { numRuns: 25 },
  );
});
