import type { RequestDocument } from '@smslint/core';
import { resubmissionText, type Review } from '@smslint/providers/aws/denials';
import { chooseRequest } from '../choose-request.js';
import { denialRules } from '../denials/denial-rules.js';
import { denialsResult } from '../denials/denials-result.js';
import { readDenialsSettings, type DenialsArguments, type DenialsSettings } from '../denials/denials-settings.js';
import { judgeMatch, type Judged } from '../denials/judge-match.js';
import { matchReviews } from '../denials/match-reviews.js';
import { readReviewFiles } from '../denials/read-review-files.js';
import { unforeseenNotes } from '../denials/unforeseen-notes.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import type { LintedFile } from '../lint-content.js';
import { lintOneFile } from '../lint-one-file.js';
import { judgeOutcome } from '../thresholds.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';
import { writeReport } from '../write-report.js';

/**
 * Puts what AWS denied registrations for, as it answers or saved responses of it say, on the lines of the requests that it is about.
 * @throws UsageError
 */
export async function denials(args: DenialsArguments, io: Io): Promise<number> {
  const settings = readDenialsSettings(args, io);
  const { source, request, registration, version } = settings;
  const linted = await lintOneFile('denials', settings.from, args, io);
  const { documents: all } = linted.file();
  const documents = request === undefined ? all : [chooseRequest(linted.file(), request)];
  const conclude = (reviews: readonly Review[]): Promise<number> => report(linted, documents, reviews, settings, io);
  if ('saved' in source) return conclude(await readReviewFiles(source.saved, io.cwd));
  const { denialsLive } = await import('../denials/live-reviews.js');
  return denialsLive({ settings: source.live, documents, registration, version }, conclude, io);
}

/** Writes the report on what AWS said, and gives the exit code. */
async function report(
  linted: LintedFile,
  documents: readonly RequestDocument[],
  reviews: readonly Review[],
  settings: DenialsSettings,
  io: Io,
): Promise<number> {
  const { failOn, version } = settings;
  const matches = matchReviews(linted.file(), reviews, settings);
  if (version !== undefined && new Set(matches.map(({ review }) => review.id)).size > 1) {
    throw new UsageError(
      '--version-number is of one registration, and there are several.',
      'Choose one with --registration.',
    );
  }
  const judged: Judged[] = [];
  for (const match of matches) judged.push(await judgeMatch(match, linted, version));

  const result = denialsResult(linted, documents, judged);
  const { book } = linted.ruling;
  const rules = denialRules(book, judged);
  await writeReport({ book, results: [result], failOn: () => failOn, rules }, settings, io);
  for (const line of [...judged.map(standing), ...unforeseenNotes(judged)]) io.stderr.write(`${visible(line)}\n`);
  const { fails } = judgeOutcome(result, () => ({ failOn, maxWarnings: undefined, minScore: undefined }));
  return fails ? exitCodes.findings : exitCodes.clean;
}

/** How the registration of a request stands. */
function standing({ standing: said, verdict, document: { id, index } }: Judged): string {
  const again = verdict ? ` ${resubmissionText(verdict.resubmission)}` : '';
  return `smslint: ${id ?? `request ${index}`}: ${said}.${again}`;
}
