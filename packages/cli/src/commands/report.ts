import { resolve } from 'node:path';
import { readReport } from '@smslint/report';
import type { DetailedReport } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { detailReport } from '../detail-report.js';
import { exitCodes } from '../exit-code.js';
import { reportUnopened } from '../inputs.js';
import type { Io } from '../io.js';
import type { LintedFile } from '../lint-content.js';
import { lintRequests } from '../lint-requests.js';
import { checkOutputFiles } from '../output-files.js';
import { reporterOptions } from '../reporter-options.js';
import { savedJson } from '../reporters/json.js';
import { readSavedReport } from '../review/read-saved-report.js';
import { readReviewSettings, type ReviewArguments, type ReviewSettings } from '../review/review-settings.js';
import { reviewText } from '../review/review-text.js';
import { judgeOutcome } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';

/**
 * Writes a report on requests for those who review them. What was found fails it only where --fail-on says so.
 * @throws UsageError
 */
export async function report(args: ReviewArguments, io: Io): Promise<number> {
  const settings = readReviewSettings(args, io);
  const before = settings.compare === undefined ? undefined : await readSavedReport(settings.compare, io.cwd);
  const { detailed, files, notes } = await reportFrom(settings, args, io);
  const text = reviewText(detailed, before, settings);
  const written = await write(text, detailed, settings, io);
  for (const note of [...written, ...notes]) io.stderr.write(`${visible(`smslint: ${note}`)}\n`);
  if (reportUnopened(files, io)) return exitCodes.failure;
  const { failOn } = settings;
  const { fails } = judgeOutcome(detailed, () => ({ failOn, maxWarnings: undefined, minScore: undefined }));
  return fails ? exitCodes.findings : exitCodes.clean;
}

/** What there is to report on, and what is to be said about the run itself. */
interface Material {
  readonly detailed: DetailedReport;
  /** The files that were linted. */
  readonly files: readonly LintedFile[];
  readonly notes: readonly string[];
}

/** A page shows all in its own way. */
const plain = { colour: false, links: false, quiet: false, hideSuppressed: false };

async function reportFrom({ from, output, format }: ReviewSettings, args: ReviewArguments, io: Io): Promise<Material> {
  if (typeof from === 'string') {
    checkOutputFiles(output ? [output] : [], [], io.cwd);
    return { detailed: await readSavedReport(from, io.cwd), files: [], notes: [] };
  }
  const { report: found, results, notes } = await lintRequests('the page', from, args, io);
  checkNoneIsSaved(results);
  const options = reporterOptions(results, { failOn: () => 'none' }, plain, io);
  const detailed = detailReport(found, options);
  if (format === 'json') return { detailed, files: results, notes };
  // It is read as though it had been saved, so that --from makes the same of it on any machine.
  return { detailed: readReport(savedJson(detailed)), files: results, notes };
}

/**
 * A saved report is no request, and would make a senseless page.
 * @throws UsageError
 */
function checkNoneIsSaved(files: readonly LintedFile[]): void {
  const saved = files.find(({ text }) => /^\s*\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"smslint"/.test(text));
  if (saved)
    throw new UsageError(`${saved.path} is a saved report, not a request.`, `Use it so: --from ${saved.path}.`);
}

/** Writes the report where it belongs, and says what was written to a file. */
async function write(
  text: string,
  { requests }: DetailedReport,
  { output }: ReviewSettings,
  { stdout, cwd }: Io,
): Promise<string[]> {
  if (!output) {
    stdout.write(text);
    return [];
  }
  await writeWhole(resolve(cwd, output.path), text, output.path, cwd);
  const size = `${Math.ceil(Buffer.byteLength(text) / 1000).toLocaleString('en-US')} kB`;
  return [`wrote ${output.path}: ${counted(requests.length, 'request')}, ${size}.`];
}
