import { resolve } from 'node:path';
import type { Report } from '@smslint/rules';
import { wantsLinks } from './hyperlinks.js';
import { defaultWidth, type Io } from './io.js';
import { appendJobSummary } from './job-summary.js';
import type { LintSettings } from './lint-settings.js';
import { reporterOptions, type Run } from './reporter-options.js';
import { loadReporter } from './reporters/index.js';
import { writeWhole } from './write-whole.js';

/** How reports are written, and where. */
export type ReportSettings = Pick<
  LintSettings,
  'formats' | 'outputFiles' | 'colour' | 'quiet' | 'hideSuppressed' | 'report'
>;

/**
 * Writes a report in each format that was asked for, to standard output and to files.
 * @throws UsageError where a file cannot be written
 */
export async function writeReport(report: Report, run: Run, settings: ReportSettings, io: Io): Promise<void> {
  const { formats, outputFiles, colour, report: output } = settings;
  const options = {
    ...reporterOptions(run, settings, { ...io, stdout: output }),
    links: await wantsLinks(colour, { ...io, stdout: output }),
  };
  for (const format of formats) output.write((await loadReporter(format))(report, options));
  const forFiles = { ...options, colour: false, terminal: false, links: false, width: defaultWidth };
  for (const { format, path } of outputFiles) {
    await writeWhole(resolve(io.cwd, path), (await loadReporter(format))(report, forFiles), path);
  }
  if ([...formats, ...outputFiles.map(({ format }) => format)].includes('github')) {
    await appendJobSummary(async () => (await loadReporter('markdown'))(report, forFiles), io);
  }
}
