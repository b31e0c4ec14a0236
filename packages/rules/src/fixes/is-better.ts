import { problemIds } from '@smslint/core';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { FileResult } from '../lint.js';

/** Whether a file is better after mending some findings: none of them is found again, and no error that was not there before. */
export function isBetter(before: FileResult, mended: readonly Finding[], after: FileResult): boolean {
  if (after.requests.length !== before.requests.length) return false;
  return isSettled(before.findings, mended, after.findings) && !hasNewError(before, after);
}

/** Rules are told apart by request: a rule of one request says nothing of another. */
function keyOf({ document, ruleId }: Finding): string {
  return `${document} ${ruleId}`;
}

function isSettled(before: readonly Finding[], mended: readonly Finding[], after: readonly Finding[]): boolean {
  const [old, left] = [groupBy(before, keyOf), groupBy(after, keyOf)];
  return [...groupBy(mended, keyOf)].every(([key, findings]) => {
    const still = left.get(key) ?? [];
    // Where an element was taken out, the next one has moved to its place.
    const isFewer = still.length <= (old.get(key)?.length ?? 0) - findings.length;
    return isFewer || !findings.some(({ pointer }) => still.some((finding) => finding.pointer === pointer));
  });
}

function hasNewError(before: FileResult, after: FileResult): boolean {
  const old = groupBy(before.findings.filter(isError), keyOf);
  return [...groupBy(after.findings.filter(isError), keyOf)].some(([key, errors]) => {
    const known = old.get(key) ?? [];
    const isWithin = ({ pointer }: Finding): boolean =>
      known.some((error) => pointer === error.pointer || pointer.startsWith(`${error.pointer}/`));
    return errors.length > known.length && !errors.every(isWithin) && !isFirstJudged(errors, before);
  });
}

/** Whether errors come of a request that could not be judged before, and not of how it is written. */
function isFirstJudged([error]: readonly Finding[], { requests }: FileResult): boolean {
  const isOfFile = (problemIds as readonly string[]).includes(error?.ruleId ?? '');
  return !isOfFile && requests[error?.document ?? -1]?.profile === null;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
