import type { RequestFile } from '@smslint/core';
import type { Finding, SuppressedFinding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { FileResult, RequestResult } from '../lint.js';
import type { Ruling } from '../ruling.js';
import type { BaselineEntry } from './accepted-finding.js';
import { isKnownRule, needsOtherFiles, statusOf } from './rule-status.js';

/** Why an entry of a baseline is of no more use. */
export type Staleness =
  /** No rule has the name. */
  | 'rule-unknown'
  /** The configuration turns the rule off. */
  | 'rule-off'
  /** The file is not there any more. */
  | 'file-gone'
  /** The file holds no such request any more. */
  | 'request-gone'
  /** The rule still finds fault with the place, but another text stands there. */
  | 'text-edited'
  /** A comment or the configuration sets the finding aside. */
  | 'set-aside'
  /** The rule finds nothing there. */
  | 'not-found';

/** An entry of a baseline that is of no more use, and why. */
export interface StaleEntry extends BaselineEntry {
  readonly why: Staleness;
}

/** What was found in a file of a run, and the ruling by which it was judged. */
export interface JudgedFile extends Pick<FileResult, 'requests' | 'findings' | 'suppressed'> {
  readonly ruling: Ruling;
  /** The file as it was read. */
  readonly file: () => RequestFile;
}

/** Where a file stands that a run may have looked at: among those of a folder that it searched, or missing from them. */
export type Reach = 'searched' | 'missed' | undefined;

/** A request of which an entry may speak. */
interface Candidate extends JudgedFile {
  readonly request: RequestResult;
}

/**
 * The entries that set nothing aside though the run looked at their request. Of files that it left out, of requests that could
 * not be read, of rules that a profile does not have and, without a whole folder, of those that compare files it says nothing.
 * @param reachOf where a file stands that an entry names
 */
export function staleEntries(
  entries: readonly BaselineEntry[],
  judged: readonly JudgedFile[],
  reachOf: (file: string) => Reach,
): StaleEntry[] {
  const used = usedOrigins(judged);
  const unused = entries.filter(({ origin }) => !used.has(origin));
  if (unused.length === 0) return [];
  const books = [...new Set(judged.map(({ ruling }) => ruling.book))];
  const candidates = judged.flatMap((file) => file.requests.map((request): Candidate => ({ ...file, request })));
  const byFile = groupBy(candidates, ({ request }) => request.file);
  const byPlace = groupBy(candidates, ({ request }) => placeKey(request.file, request.document));
  const byId = groupBy(candidates, ({ request }) => request.id);
  const found = findingsByPlace(judged);

  function stalenessOf(entry: BaselineEntry): Staleness | undefined {
    const inFile = byFile.get(entry.file);
    const asked =
      entry.request === undefined
        ? (byPlace.get(placeKey(entry.file, entry.document)) ?? [])
        : (byId.get(entry.request) ?? []);
    if (asked.length === 0 && !inFile && reachOf(entry.file) !== 'missed') return undefined;
    if (books.length > 0 && !books.some((book) => isKnownRule(entry.rule, book))) return 'rule-unknown';
    if (asked.length === 0) return inFile ? withoutRequest(inFile) : 'file-gone';
    const isWhole = reachOf(entry.file) !== undefined;
    const answers = asked.map((candidate) => whyUnused(entry, candidate, found, isWhole));
    return answers.includes(undefined) ? undefined : answers[0];
  }

  return unused.flatMap((entry) => {
    const why = stalenessOf(entry);
    return why === undefined ? [] : [{ ...entry, why }];
  });
}

function usedOrigins(judged: readonly JudgedFile[]): Set<string> {
  const suppressions = judged.flatMap(({ suppressed }) => suppressed.map(({ suppression }) => suppression));
  return new Set(suppressions.flatMap((one) => (one.kind === 'baseline' ? [one.origin] : [])));
}

/** What could not be read may be the request that is missed. */
function withoutRequest(candidates: readonly Candidate[]): Staleness | undefined {
  return candidates.some(({ request }) => request.profile === null && request.id === null) ? undefined : 'request-gone';
}

function placeKey(file: string, document: number, rule?: string, pointer?: string): string {
  return JSON.stringify([file, document, rule, pointer]);
}

/** What was found, by rule and place; the one that was set aside, where there is one. */
function findingsByPlace(judged: readonly JudgedFile[]): ReadonlyMap<string, Finding | SuppressedFinding> {
  const all = judged.flatMap(({ findings, suppressed }) => [...findings, ...suppressed]);
  return new Map(all.map((one) => [placeKey(one.file, one.document, one.ruleId, one.pointer), one]));
}

function whyUnused(
  { rule, pointer }: BaselineEntry,
  { request, ruling }: Candidate,
  found: ReturnType<typeof findingsByPlace>,
  isWhole: boolean,
): Staleness | undefined {
  if (request.profile === null) return undefined;
  const status = statusOf(rule, request.profile, request.id ?? undefined, ruling);
  if (status !== 'on') return status === 'off' ? 'rule-off' : undefined;
  const there = found.get(placeKey(request.file, request.document, rule, pointer));
  if (!there) return isWhole || !needsOtherFiles(rule, ruling) ? 'not-found' : undefined;
  return 'suppression' in there && there.suppression.kind !== 'baseline' ? 'set-aside' : 'text-edited';
}
