import { problemIds } from '@smslint/core';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { FileResult } from '../lint.js';
import { severities } from '../book/vocabulary.js';

/**
 * Whether a file is better after mending some findings: none of them is found again, and nothing is found that was not there
 * before and is as bad as the mildest of them.
 */
export function isBetter(before: FileResult, mended: readonly Finding[], after: FileResult): boolean {
  if (after.requests.length !== before.requests.length) return false;
  const mildest = Math.max(...mended.map(rankOf));
  const isAsBad = (finding: Finding): boolean => rankOf(finding) <= mildest;
  return (
    isSettled(before.findings, mended, after.findings) &&
    !hasNewFault(before.findings.filter(isAsBad), after.findings.filter(isAsBad), before)
  );
}

/** The worst are first. */
function rankOf({ severity }: Finding): number {
  return severities.indexOf(severity);
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

function hasNewFault(before: readonly Finding[], after: readonly Finding[], { requests }: FileResult): boolean {
  const old = groupBy(before, ({ document }) => document);
  return [...groupBy(after, ({ document }) => document)].some(([document, left]) => {
    const known = old.get(document) ?? [];
    const added = [...groupBy(left, ({ ruleId }) => ruleId)].flatMap(([ruleId, same]) => {
      const ofRule = known.filter((finding) => finding.ruleId === ruleId);
      return same.length <= ofRule.length || same.every((finding) => isWithin(finding, ofRule)) ? [] : same;
    });
    // What rules find in a request that could not be judged before says nothing of the mending.
    const unexpected = requests[document]?.profile === null ? added.filter(isOfFile) : added;
    // What is wrong at a place may have another name once something beside it is mended.
    return unexpected.length > 0 && (left.length >= known.length || !unexpected.every((one) => isWithin(one, known)));
  });
}

/** Whether a finding stands at the place of one of others, or within it. */
function isWithin({ pointer }: Finding, others: readonly Finding[]): boolean {
  return others.some((other) => pointer === other.pointer || pointer.startsWith(`${other.pointer}/`));
}

function isOfFile({ ruleId }: Finding): boolean {
  return (problemIds as readonly string[]).includes(ruleId);
}
