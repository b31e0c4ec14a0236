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
  const old = groupBy(before.findings.filter(isError), ({ document }) => document);
  const left = groupBy(after.findings.filter(isError), ({ document }) => document);
  return [...left].some(([document, errors]) => {
    const known = old.get(document) ?? [];
    const added = [...groupBy(errors, ({ ruleId }) => ruleId)].flatMap(([ruleId, same]) => {
      const ofRule = known.filter((error) => error.ruleId === ruleId);
      return same.length <= ofRule.length || same.every((error) => isWithin(error, ofRule)) ? [] : same;
    });
    const unexpected = isFirstJudged(document, before) ? added.filter(isOfFile) : added;
    if (unexpected.length === 0) return false;
    // What is wrong at a place may have another name once something beside it is mended.
    return errors.length >= known.length || !unexpected.every((error) => isWithin(error, known));
  });
}

/** Whether an error stands at the place of one of others, or within it. */
function isWithin({ pointer }: Finding, others: readonly Finding[]): boolean {
  return others.some((other) => pointer === other.pointer || pointer.startsWith(`${other.pointer}/`));
}

/** Whether a request could not be judged before, so that what rules find in it says nothing of the mending. */
function isFirstJudged(document: number, { requests }: FileResult): boolean {
  return requests[document]?.profile === null;
}

function isOfFile({ ruleId }: Finding): boolean {
  return (problemIds as readonly string[]).includes(ruleId);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
