import { suggest, type IgnoreComment, type RequestFile } from '@smslint/core';
import type { Book } from '../book/book.js';
import { builtInFinding } from '../built-in-finding.js';
import type { Finding, SuppressedFinding } from '../finding.js';
import type { Ruling } from '../ruling.js';
import { dropIgnored } from '../fixes/drop-ignored.js';
import { distanceTo, documentOf } from './comment-scope.js';
import { isFirm } from './firm-rules.js';
import { isKnownRule, mustFind } from './rule-status.js';
import type { SetAside } from './set-aside.js';

/** Applies a file's ignore comments to its findings, and reports those without a reason or without a use. */
export function applyComments(file: RequestFile, found: readonly Finding[], ruling: Ruling): SetAside {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Map<IgnoreComment, Set<string>>();
  for (const finding of found) {
    const comment = isFirm(finding.ruleId) ? undefined : nearestComment(finding, file);
    if (!comment) {
      findings.push(finding);
      continue;
    }
    used.set(comment, (used.get(comment) ?? new Set()).add(finding.ruleId));
    suppressed.push({ ...finding, suppression: { kind: 'comment', line: comment.line, reason: comment.reason } });
  }
  const complaints = file.ignoreComments.flatMap((comment) =>
    complaintsAbout(comment, used.get(comment), file, ruling),
  );
  return { findings: [...findings, ...complaints], suppressed };
}

/** The comment that speaks of a finding, the nearest of several. */
function nearestComment(finding: Finding, file: RequestFile): IgnoreComment | undefined {
  let nearest: { comment: IgnoreComment; distance: number } | undefined;
  for (const comment of file.ignoreComments) {
    if (comment.reason === '' || !comment.rules.includes(finding.ruleId)) continue;
    const distance = distanceTo(finding, comment, file);
    if (distance !== undefined && distance < (nearest?.distance ?? Infinity)) nearest = { comment, distance };
  }
  return nearest?.comment;
}

function complaintsAbout(
  comment: IgnoreComment,
  used: ReadonlySet<string> | undefined,
  file: RequestFile,
  ruling: Ruling,
): Finding[] {
  const range = file.lines.rangeBetween(comment.start, comment.end);
  const document = file.documents[documentOf(comment, file)];
  const place = { file: file.path, document: document?.index ?? 0, pointer: '', range };
  if (comment.reason === '' || comment.rules.length === 0) {
    const lack = comment.rules.length === 0 ? 'names no rule' : 'gives no reason';
    const fix = 'Write # smslint: ignore[rule-id] -- reason.';
    return [builtInFinding('ignore-without-reason', `This ignore comment ${lack}, so it has no effect.`, fix, place)];
  }
  return [...new Set(comment.rules)]
    .filter((rule) => used?.has(rule) !== true && mustFind(rule, document, ruling))
    .map((rule) => {
      const finding = builtInFinding('ignore-unused', ...whyUnused(rule, ruling.book), place);
      return isKnownRule(rule, ruling.book) ? { ...finding, autofix: dropIgnored(comment, rule, file) } : finding;
    });
}

function whyUnused(rule: string, book: Book): [message: string, fix: string] {
  if (isFirm(rule)) return [`${rule} cannot be ignored.`, 'Mend what it finds, and remove this.'];
  if (isKnownRule(rule, book)) return [`Nothing of ${rule} is found here to ignore.`, 'Remove it.'];
  const meant = suggest(
    rule,
    book.rules.map(({ id }) => id),
  );
  return [`No rule is named ${rule}.`, meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`];
}
