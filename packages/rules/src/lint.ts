import type { Limits, Pointer, Problem, Request, RequestDocument, RequestFile } from '@smslint/core';
import { applicableRules } from './applicable-rules.js';
import type { Book } from './book/book.js';
import { builtInFinding, problemFinding } from './built-in-finding.js';
import { checklistFor, type ChecklistItem } from './checklist.js';
import type { EngineName } from './evaluate/index.js';
import type { Finding, SuppressedFinding } from './finding.js';
import { groupBy } from './group-by.js';
import { RequestMemory, traceAt, type Answers, type FileTrace, type RequestTrace } from './earlier-requests.js';
import { judge } from './judge.js';
import { likenessOf, likenessOfUnread } from './likeness.js';
import { createPolicy, fallbackProfile, profileFor, type Policy } from './policy.js';
import { scoreOf, unreadableScore, type Score } from './score.js';
import { changesFor, limitsOf, type Ruling } from './ruling.js';
import type { Watch } from './watch.js';
import { setAside } from './exceptions/set-aside.js';

/** What became of one request. */
export interface RequestResult extends Score {
  readonly file: string;
  readonly document: number;
  /** The request's own name, or null where it has none. */
  readonly id: string | null;
  /** The profile by which it was judged, or null where it could not be read. */
  readonly profile: string | null;
  readonly numberType: string | null;
  readonly countries: readonly string[];
  /** What a person must still look at; empty where the request could not be read. */
  readonly checklist: readonly ChecklistItem[];
}

/** What became of one file. */
export interface FileResult {
  readonly file: RequestFile;
  readonly requests: readonly RequestResult[];
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** What the file was to the run; a run that recalls it finds the same in the same file under the same ruling. */
  readonly trace: FileTrace;
}

/**
 * Lints the files of one run, one after the other.
 * @param ruling how this file is judged; without it as the linter was made
 * @throws RangeError where the ruling's book has no such profile
 */
export type Linter = (file: RequestFile, ruling?: Ruling, options?: LintOptions) => Promise<FileResult>;

/** How a file is linted. */
interface LintOptions {
  /** Judges the file as the next one of the run, and forgets it again. */
  readonly trial?: boolean;
  /** Says of a request that judging it failed, so that the others are still judged; without it the linter throws what was thrown. */
  readonly onFault?: (error: unknown, document: RequestDocument) => Problem;
}

/**
 * Makes a linter for one run; it remembers the requests that it has seen.
 * @param profile judges every request by this profile; without it the request's provider chooses
 * @param engine runs all rules; without it, the compiled one those that look at facts of the house alone
 * @param run what the run has read so far, and who looks on
 * @throws RangeError where the book has no such profile
 */
export function createLinter(
  book: Book,
  { profile, engine }: { profile?: string; engine?: EngineName | undefined } = {},
  { memory: kept = new RequestMemory(), watch }: { memory?: RequestMemory; watch?: Watch | undefined } = {},
): Linter {
  const standard: Ruling = {
    book,
    ...(profile !== undefined && { profile }),
    ...(engine && { engine }),
    overrides: [],
  };
  if (profile !== undefined) policyNamed(profile, undefined, standard);

  return async (file, ruling = standard, { trial = false, onFault } = {}) => {
    const found: Finding[] = [];
    const memory = trial ? new RequestMemory(kept, true) : kept;
    // A stretch of a file goes on where the one before it ended.
    if (!file.documents[0]?.index) memory.startFile();
    const policyByDocument = new Map<number, Policy>();
    const trace: FileTrace[number][] = [];
    for (const document of file.documents) {
      const request = traceOfDocument(document, file);
      const answers = memory.answersFor(request);
      trace.push({ request, answers });
      found.push(...document.problems.map((problem) => problemFinding(problem, file, document.index)));
      found.push(...repeatedId(document, file, answers));
      if (document.request) {
        const chosen = ruling.profile ?? profileFor(ruling.book, document.request.provider);
        if (chosen === undefined) found.push(fallbackNote(document.request, document, file));
        const policy = policyNamed(chosen ?? fallbackProfile, document.id, ruling);
        policyByDocument.set(document.index, policy);
        try {
          found.push(
            ...(await judge(document.request, document, file, policy, memory, { watch, engine: ruling.engine })),
          );
        } catch (error) {
          if (!onFault) throw error;
          found.push(problemFinding(onFault(error, document), file, document.index));
          policyByDocument.delete(document.index);
        }
      }
      memory.add(request);
    }
    const { findings, suppressed } = setAside(file, found, ruling);
    const byDocument = groupBy(findings, ({ document }) => document);
    return {
      file,
      requests: file.documents.map((document) =>
        toResult(document, file, byDocument.get(document.index) ?? [], policyByDocument.get(document.index)),
      ),
      findings: withinLimit([...findings].sort(byPlace), file, limitsOf(ruling)),
      suppressed: [...suppressed].sort(byPlace),
      trace,
    };
  };
}

/** The ids of the rules by which a request is judged; none where it could not be read. */
export function evaluatedRules({ request, id }: RequestDocument, ruling: Ruling): string[] {
  if (!request) return [];
  const profile = ruling.profile ?? profileFor(ruling.book, request.provider) ?? fallbackProfile;
  return applicableRules(request, policyNamed(profile, id, ruling)).map((rule) => rule.id);
}

function policyNamed(name: string, id: string | undefined, ruling: Ruling): Policy {
  const policy = createPolicy(ruling.book, name, changesFor(id, ruling));
  if (!policy) throw new RangeError(`The policy book has no profile ${name}.`);
  return policy;
}

function toResult(
  document: RequestDocument,
  file: RequestFile,
  findings: readonly Finding[],
  policy: Policy | undefined,
): RequestResult {
  const { request, index, id } = document;
  const { score, grade, verdict, categories } =
    request && policy ? scoreOf(findings, request, policy) : unreadableScore;
  return {
    file: file.path,
    document: index,
    id: id ?? null,
    score,
    grade,
    verdict,
    categories,
    profile: policy?.profile.name ?? null,
    numberType: request?.number.type ?? null,
    countries: request?.countries ?? [],
    checklist: request && policy ? checklistFor(request, policy) : [],
  };
}

function traceOfDocument({ request, id, locate }: RequestDocument, { path }: RequestFile): RequestTrace {
  const lineOf = (pointer: Pointer): string => `${path}:${locate(pointer).start.line}`;
  const likeness = request ? likenessOf(request) : likenessOfUnread(id);
  return traceAt(likeness, { place: lineOf(''), idPlace: lineOf('/id') });
}

function repeatedId(
  { id, index, locate }: RequestDocument,
  file: RequestFile,
  { sameIdAs: first }: Answers,
): Finding[] {
  if (first === null) return [];
  const place = { file: file.path, document: index, pointer: '/id', range: locate('/id') };
  const message = `The id ${JSON.stringify(id)} is already that of ${first}.`;
  return [builtInFinding('request-id-duplicate', message, 'Give each request its own id.', place)];
}

function fallbackNote({ provider }: Request, { index, locate }: RequestDocument, file: RequestFile): Finding {
  const place = { file: file.path, document: index, pointer: '/provider', range: locate('/provider') };
  const message = `There is no profile for ${provider} yet: judged by the rules of ${fallbackProfile}, those about AWS itself left out.`;
  const fix = 'Choose a profile with --profile, or with extends in the configuration; that also silences this note.';
  return builtInFinding('profile-fallback', message, fix, place);
}

/** Where there are more findings than a report may hold, the first of them, and one that says so. */
function withinLimit(sorted: readonly Finding[], file: RequestFile, { findings: most }: Limits): readonly Finding[] {
  const first = sorted[most];
  if (!first) return sorted;
  const { document, range, pointer } = first;
  const message = `More than ${most.toLocaleString('en-US')} findings are in this file: from here on they are left out.`;
  const fix = 'Mend the others first, or raise the limit: --limit findings=NUMBER, or limits in the configuration.';
  const place = { file: file.path, document, pointer, range };
  return [...sorted.slice(0, most), builtInFinding('file-limit', message, fix, place)];
}

/** A total order, so that the same file always gives the same report. */
function byPlace(a: Finding, b: Finding): number {
  return (
    a.document - b.document ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.pointer, b.pointer) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
