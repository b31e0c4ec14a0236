import { readRequests, type Limits, type Problem, type RequestDocument, type RequestFile } from '@smslint/core';
import { limitsOf, type FileResult, type RequestMemory, type Ruling } from '@smslint/rules';
import type { FoundElsewhere } from './elsewhere/elsewhere.js';
import { ourFault, type LintedFile, type LintTools } from './lint-content.js';
import type { Stretch } from './read-stretches.js';
import { timed } from './stats/timed.js';
import { UsageError } from './usage-error.js';

/** Lints a stretch of a file, after those that stand before it. */
export async function lintStretch(
  { name, content, before, goesOn }: Stretch,
  ruling: Ruling,
  { linter, stopwatch }: Pick<LintTools, 'linter' | 'stopwatch'>,
): Promise<LintedFile> {
  const file = await timed(stopwatch, 'read', () =>
    readRequests(name, content, 'jsonl', before, limitsOfStretch(ruling)),
  );
  let failure: string | undefined;
  const onFault = (error: unknown, { start }: RequestDocument): Problem => {
    if (error instanceof UsageError) throw error;
    failure = ourFault(error);
    return unjudged(failure, start);
  };
  const judge = async (): Promise<FileResult> => {
    try {
      return await linter(file, ruling, { onFault });
    } catch (error) {
      if (error instanceof UsageError) throw error;
      failure = ourFault(error);
      return linter(withoutRequests(file, failure), ruling);
    }
  };
  const { requests, findings, suppressed } = await timed(stopwatch, 'judge', judge);
  return {
    path: name,
    text: file.text,
    linesBefore: before.lines,
    goesOn,
    failure,
    ruling,
    requests,
    findings,
    suppressed,
    isCached: false,
    file: () => file,
  };
}

/**
 * A stretch as others have judged it, where this run, having read what stands before it, would find the same; else undefined. It is
 * read only where somebody asks for it.
 */
export function takeStretch(
  { name, content, before, goesOn }: Stretch,
  ruling: Ruling,
  found: FoundElsewhere,
  memory: RequestMemory,
): LintedFile | undefined {
  if (!memory.recall(found.trace, before.documents > 0)) return undefined;
  const { requests, findings, suppressed, details } = found;
  let { file } = found;
  const read = (): RequestFile => (file ??= readRequests(name, content, 'jsonl', before, limitsOfStretch(ruling)));
  return {
    path: name,
    get text() {
      // A byte order mark can stand at the beginning of a file alone.
      return typeof content === 'string' && before.lines > 0 ? content : read().text;
    },
    linesBefore: before.lines,
    goesOn,
    failure: undefined,
    ruling,
    requests,
    findings,
    suppressed,
    isCached: false,
    ...(details && { details }),
    file: read,
  };
}

/** A request that smslint failed on. */
function unjudged(failure: string, start: number): Problem {
  const message = `The request cannot be judged: ${failure}.`;
  const fix = 'Report the fault; the other requests of the file are judged as ever.';
  return { ruleId: 'file-unreadable', message, fix, pointer: '', start, end: start };
}

/** A stretch of which nothing is judged; its requests may be remembered already, and are not to be taken for their own like. */
function withoutRequests(file: RequestFile, failure: string): RequestFile {
  const documents = file.documents.map((document) => ({
    ...document,
    request: undefined,
    id: undefined,
    problems: [unjudged(failure, document.start)],
  }));
  return { ...file, documents };
}

/** However many requests a file holds, a stretch holds few. */
export function limitsOfStretch(ruling: Ruling): Limits {
  return { ...limitsOf(ruling), requests: Infinity };
}
