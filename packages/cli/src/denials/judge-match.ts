import { readRequests } from '@smslint/core';
import {
  chooseVersion,
  judgeVersion,
  stageOf,
  standingOf,
  submittedOf,
  type Review,
  type Submitted,
  type Verdict,
} from '@smslint/providers/aws/denials';
import { createLinter, denialCodesOf } from '@smslint/rules';
import type { LintedFile } from '../lint-content.js';
import { UsageError } from '../usage-error.js';
import type { Match } from './match-reviews.js';

/** What AWS said of a request. */
export interface Judged extends Match {
  /** The number of the version that was looked at. */
  readonly version: number;
  /** Which version of which registration was looked at, and how it stands: the beginning of a sentence. */
  readonly standing: string;
  /** Undefined where the version is not denied. */
  readonly verdict: Verdict | undefined;
}

/**
 * Judges the version of a registration by the request as it is now, and by what was submitted where that was saved.
 * @throws UsageError where there is no such version
 */
export async function judgeMatch(match: Match, linted: LintedFile, number: number | undefined): Promise<Judged> {
  const { document, review } = match;
  const choice = chooseVersion(review, number);
  if ('reason' in choice) throw new UsageError(choice.reason, choice.hint);
  const { version } = choice;
  const judged = { ...match, version: version.VersionNumber, standing: standingOf(review, version) };
  if (stageOf(version) !== 'denied') return { ...judged, verdict: undefined };
  const submitted = submittedOf(document.request, valuesOf(review, version.VersionNumber));
  const verdict = judgeVersion(review, version, {
    codes: denialCodesOf(linted.ruling.book),
    document,
    file: linted.path,
    changed: submitted?.changed,
    findings: [...linted.findings, ...linted.suppressed].filter((one) => one.document === document.index),
    submitted: submitted && (await rulesOn(submitted, linted)),
  });
  return { ...judged, verdict };
}

function valuesOf({ values }: Review, version: number) {
  return values.get(version) ?? [];
}

/** The rules that fire on what was submitted; undefined where that can be no request of today's format. */
async function rulesOn({ request }: Submitted, { path, ruling }: LintedFile): Promise<Set<string> | undefined> {
  const file = readRequests(path, JSON.stringify(request), 'json');
  if (file.documents.some((document) => !document.request)) return undefined;
  const { findings, suppressed } = await createLinter(ruling.book)(file, ruling);
  return new Set([...findings, ...suppressed].map(({ ruleId }) => ruleId));
}
