import { assembleReport, type Book, type Report, type StaleEntry } from '@smslint/rules';
import { collectRun } from './collect-run.js';
import { wantsLinks } from './hyperlinks.js';
import { defaultWidth, withStdout, type Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import type { LintSettings } from './lint-settings.js';
import { packageVersion } from './package-info.js';
import { reporterOptions, type RunHead } from './reporter-options.js';
import { loadReporter, type LintFormat } from './reporters/index.js';

/** How reports are shown, and where. */
type ShowSettings = Pick<LintSettings, 'colour' | 'quiet' | 'hideSuppressed' | 'report'>;

/** A run that is over, for the formats that are made of a whole one. */
interface WholeRun {
  /** The text of a report in a format, for standard output or a file. */
  text(format: LintFormat, isFile: boolean): Promise<string>;
}

/** Holds a run for the formats that are made of a whole one. */
export interface RunKeeper {
  /** @throws UsageError where there is too much to be held */
  add(part: LintedFile): void;
  finish(stale: readonly StaleEntry[]): WholeRun;
}

/** Begins to hold a run; `format` is one that needs the whole, for messages. */
export function keepRun(
  format: LintFormat,
  head: Pick<RunHead, 'failOn' | 'rules' | 'blob'> & { readonly book: Book },
  settings: ShowSettings,
  io: Io,
): RunKeeper {
  const collection = collectRun(format);
  return {
    add: (part) => collection.add(part),
    finish(stale) {
      const results = collection.files();
      const report = assembleReport(results, head.book, packageVersion(), stale);
      return { text: (format, isFile) => textOf(format, isFile, report, results) };
    },
  };

  async function textOf(format: LintFormat, isFile: boolean, report: Report, results: readonly LintedFile[]) {
    const output = withStdout(io, settings.report);
    const links = await wantsLinks(settings.colour, output);
    const options = reporterOptions(results, head, { ...settings, links }, output);
    const forFile = { ...options, colour: false, terminal: false, links: false, width: defaultWidth };
    return (await loadReporter(format))(report, isFile ? forFile : options);
  }
}
