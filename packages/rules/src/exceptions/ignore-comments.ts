import { suggest, type IgnoreComment, type RequestFile } from '@smslint/core';
import type { Book } from '../book/book.js';
import { builtInFinding } from '../built-in-finding.js';
import { builtInRules } from '../built-in-rules.js';
import type { Finding, SuppressedFinding } from '../finding.js';
import { isFirm } from './firm-rules.js';
import type { SetAside } from './set-aside.js';

/** Applies a file's ignore comments to its findings, and reports those without a reason or without a use. */
export function applyComments(file: RequestFile, found: readonly Finding[], book: Book): SetAside {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const used = new Map<IgnoreComment, Set<string>>();
  for (const finding of found) {
    const comment = isFirm(finding.ruleId)
      ? undefined
      : file.ignoreComments.find((one) => silences(one, finding, file));
    if (!comment) {
      findings.push(finding);
      continue;
    }
    used.set(comment, (used.get(comment) ?? new Set()).add(finding.ruleId));
    suppressed.push({ ...finding, suppression: { kind: 'comment', line: comment.line, reason: comment.reason } });
  }
  const complaints = file.ignoreComments.flatMap((comment) => complaintsAbout(comment, used.get(comment), file, book));
  return { findings: [...findings, ...complaints], suppressed };
}

/** A comment speaks of findings whose value or key is on its line. */
function silences(
  { rules, reason, target }: IgnoreComment,
  { ruleId, document, pointer, range }: Finding,
  file: RequestFile,
): boolean {
  if (reason === '' || !rules.includes(ruleId)) return false;
  return range.start.line === target || file.documents[document]?.locateKey(pointer).start.line === target;
}

function complaintsAbout(
  comment: IgnoreComment,
  used: ReadonlySet<string> | undefined,
  file: RequestFile,
  book: Book,
): Finding[] {
  const range = file.lines.rangeBetween(comment.start, comment.end);
  const place = { file: file.path, document: documentAt(file, comment), pointer: '', range };
  if (comment.reason === '' || comment.rules.length === 0) {
    const lack = comment.rules.length === 0 ? 'names no rule' : 'gives no reason';
    const fix = 'Write # smslint: ignore[rule-id] -- reason.';
    return [builtInFinding('ignore-without-reason', `This ignore comment ${lack}, so it has no effect.`, fix, place)];
  }
  // A request that could not be read was not judged, so what a rule would have found is not known.
  const isJudged = file.documents[place.document]?.request !== undefined;
  return comment.rules
    .filter((rule) => used?.has(rule) !== true && (isJudged || isFirm(rule) || !isKnown(rule, book)))
    .map((rule) => builtInFinding('ignore-unused', ...whyUnused(rule, book), place));
}

function isKnown(rule: string, book: Book): boolean {
  return Object.hasOwn(builtInRules, rule) || book.rules.some(({ id }) => id === rule);
}

function whyUnused(rule: string, book: Book): [message: string, fix: string] {
  if (isFirm(rule)) return [`${rule} cannot be ignored.`, 'Mend what it finds, and remove this.'];
  if (isKnown(rule, book)) return [`Nothing of ${rule} is found here to ignore.`, 'Remove it.'];
  const meant = suggest(
    rule,
    book.rules.map(({ id }) => id),
  );
  return [`No rule is named ${rule}.`, meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`];
}

/** The request of which a comment speaks: the last that begins before the line it is about. */
function documentAt({ documents, lines }: RequestFile, { target }: IgnoreComment): number {
  return documents.findLast((document) => lines.positionAt(document.start).line <= target)?.index ?? 0;
}
