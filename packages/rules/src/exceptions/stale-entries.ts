import type { RequestFile } from '@smslint/core';
import type { Book } from '../book/book.js';
import type { Finding, SuppressedFinding } from '../finding.js';
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

/** A request of which an entry speaks, and the ruling by which it was judged. */
interface Candidate {
  readonly request: RequestResult;
  readonly ruling: Ruling;
}

/** Finds out which entries of a baseline are of no more use, while a run goes on. */
export interface StaleWatch {
  /** Looks at what was found in a file, or in a stretch of it. */
  add(judged: JudgedFile): void;
  /** The stale entries once all files were looked at. */
  stale(): StaleEntry[];
}

/**
 * Watches for entries that set nothing aside though the run looked at their request. Of files that it left out, of requests that
 * could not be read, of rules that a profile does not have and, without a whole folder, of those that compare files it says
 * nothing. What is kept of a run are the requests of which entries speak.
 * @param reachOf where a file stands that an entry names
 */
export function watchForStale(entries: readonly BaselineEntry[], reachOf: (file: string) => Reach): StaleWatch {
  const used = new Set<string>();
  const books = new Set<Book>();
  /** The files that entries name, and whether what could not be read of them may be the request that is missed. */
  const files = new Map<string, { mayHold: boolean } | undefined>(entries.map(({ file }) => [file, undefined]));
  const byPlace = candidatesFor(entries, ({ file, document }) => placeKey(file, document));
  const byId = candidatesFor(entries, ({ request }) => request);
  const rules = new Set(entries.map(({ rule }) => rule));
  const found = new Map<string, Finding | SuppressedFinding>();

  /** Whether an entry speaks of the request. */
  function addRequest(request: RequestResult, ruling: Ruling): boolean {
    const { file, document, id, profile } = request;
    if (files.has(file)) {
      const own = files.get(file) ?? { mayHold: false };
      own.mayHold ||= profile === null && id === null;
      files.set(file, own);
    }
    const asked = [byPlace.get(placeKey(file, document)), id === null ? undefined : byId.get(id)];
    for (const candidates of asked) candidates?.push({ request, ruling });
    return asked.some((candidates) => candidates !== undefined);
  }

  function stalenessOf(entry: BaselineEntry): Staleness | undefined {
    const inFile = files.get(entry.file);
    const asked =
      (entry.request === undefined ? byPlace.get(placeKey(entry.file, entry.document)) : byId.get(entry.request)) ?? [];
    if (asked.length === 0 && !inFile && reachOf(entry.file) !== 'missed') return undefined;
    if (books.size > 0 && ![...books].some((book) => isKnownRule(entry.rule, book))) return 'rule-unknown';
    if (asked.length === 0) return inFile ? (inFile.mayHold ? undefined : 'request-gone') : 'file-gone';
    const isWhole = reachOf(entry.file) !== undefined;
    const answers = asked.map((candidate) => whyUnused(entry, candidate, found, isWhole));
    return answers.includes(undefined) ? undefined : answers[0];
  }

  return {
    add({ requests, findings, suppressed, ruling }) {
      books.add(ruling.book);
      const spokenOf = new Set(requests.filter((one) => addRequest(one, ruling)).map(({ document }) => document));
      for (const { suppression } of suppressed) if (suppression.kind === 'baseline') used.add(suppression.origin);
      for (const one of [...findings, ...suppressed]) {
        const { file, document, ruleId, pointer } = one;
        if (spokenOf.has(document) && rules.has(ruleId)) found.set(placeKey(file, document, ruleId, pointer), one);
      }
    },
    stale: () =>
      entries.flatMap((entry) => {
        const why = used.has(entry.origin) ? undefined : stalenessOf(entry);
        return why === undefined ? [] : [{ ...entry, why }];
      }),
  };
}

/** Room for the requests of which entries speak, by what they are known by. */
function candidatesFor(
  entries: readonly BaselineEntry[],
  keyOf: (entry: BaselineEntry) => string | undefined,
): ReadonlyMap<string, Candidate[]> {
  return new Map(entries.map(keyOf).flatMap((key) => (key === undefined ? [] : [[key, []]])));
}

function placeKey(file: string, document: number, rule?: string, pointer?: string): string {
  return JSON.stringify([file, document, rule, pointer]);
}

function whyUnused(
  { rule, pointer }: BaselineEntry,
  { request, ruling }: Candidate,
  found: ReadonlyMap<string, Finding | SuppressedFinding>,
  isWhole: boolean,
): Staleness | undefined {
  if (request.profile === null) return undefined;
  const status = statusOf(rule, request.profile, request.id ?? undefined, ruling);
  if (status !== 'on') return status === 'off' ? 'rule-off' : undefined;
  const there = found.get(placeKey(request.file, request.document, rule, pointer));
  if (!there) return isWhole || !needsOtherFiles(rule, ruling) ? 'not-found' : undefined;
  return 'suppression' in there && there.suppression.kind !== 'baseline' ? 'set-aside' : 'text-edited';
}
