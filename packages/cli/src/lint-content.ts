import { decodeUtf8 } from '@smslint/core';
import {
  limitsOf,
  type FileResult,
  type FileTrace,
  type JudgedFile,
  type Linter,
  type RequestMemory,
  type Ruling,
} from '@smslint/rules';
import type { FindingsCache } from './cache/findings-cache.js';
import type { Kept } from './cache/kept-findings.js';
import type { FoundElsewhere } from './elsewhere/elsewhere.js';
import type { Fixer, Judge } from './fix/fixer.js';
import { toInput, type Content } from './read-input.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';
import { UsageError } from './usage-error.js';

/** What became of a file, or of a stretch of a large one, its text, and why it could not be opened, where it could not. */
export interface LintedFile extends JudgedFile {
  readonly path: string;
  readonly text: string;
  /** How many lines of the file stand before the text. */
  readonly linesBefore: number;
  /** Whether more of the file follows. */
  readonly goesOn: boolean;
  readonly failure: string | undefined;
  readonly isCached: boolean;
  /** What was read, byte for byte; absent of a stretch. */
  readonly content?: Content;
  /** What the file was to the run; absent of a stretch. */
  readonly trace?: FileTrace;
  /** What the requests say and need, by their numbers, where others have worked it out. */
  readonly details?: FoundElsewhere['details'];
}

/** What a run lints with. */
export interface LintTools {
  readonly linter: Linter;
  /** What the linter remembers of the run. */
  readonly memory: RequestMemory;
  readonly cache: FindingsCache | undefined;
  /** Mends what can be mended, where that is asked for. */
  readonly fixer: Fixer | undefined;
  readonly stopwatch: Stopwatch | undefined;
}

/** A text that is the whole of a file. */
const whole = { linesBefore: 0, goesOn: false };

/**
 * Lints the content of a file, or takes what was found in it before or elsewhere, where it would find the same.
 * @param elsewhere what others found in it
 */
export async function lintContent(
  content: Content,
  ruling: Ruling,
  tools: LintTools,
  elsewhere?: FoundElsewhere,
): Promise<LintedFile> {
  const { linter, memory, cache, fixer, stopwatch } = tools;
  const cached = cache && (await timed(stopwatch, 'cache', () => recall(content, cache.find(content, ruling), memory)));
  const recalled: FoundElsewhere | undefined = cached ?? recall(content, elsewhere, memory);
  if (recalled) {
    if (cache && !cached) cache.keep(content, ruling, recalled);
    return linted(content, ruling, recalled, cached !== undefined);
  }
  const input = await timed(stopwatch, 'read', () => toInput(content, limitsOf(ruling)));
  const judge: Judge = (one, options) => linter(one, ruling, options);
  let result: FileResult;
  try {
    result = await timed(stopwatch, 'judge', () => (fixer ? fixer.fix(input, ruling, judge) : judge(input.file)));
  } catch (error) {
    if (error instanceof UsageError || 'failure' in content) throw error;
    // A fault of ours in one file hides nothing of the others.
    return lintContent({ name: content.name, failure: ourFault(error) }, ruling, tools);
  }
  if (cache) await timed(stopwatch, 'cache', () => cache.keep(content, ruling, result));
  const { file, requests, findings, suppressed, trace } = result;
  const { path, text } = file;
  return {
    ...whole,
    path,
    text,
    failure: input.failure,
    ruling,
    requests,
    findings,
    suppressed,
    isCached: false,
    content,
    trace,
    file: () => file,
  };
}

/** Says that smslint itself failed. */
export function ourFault(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `smslint itself failed on it, which is to be reported by npm bugs smslint: ${what}`;
}

/** What was found in a file, where this run, having read what it has read, would find the same. */
function recall<K extends Kept>(content: Content, kept: K | undefined, memory: RequestMemory): K | undefined {
  return kept && !('failure' in content) && memory.recall(kept.trace) ? kept : undefined;
}

/** A file that was not judged here. It is read only where somebody asks for it. */
function linted(content: Content, ruling: Ruling, found: FoundElsewhere, isCached: boolean): LintedFile {
  const { requests, findings, suppressed, trace, details } = found;
  let text: string | undefined;
  let { file } = found;
  return {
    ...whole,
    path: content.name,
    get text() {
      return (text ??= 'failure' in content ? '' : decodeUtf8(content.bytes).text);
    },
    failure: undefined,
    ruling,
    requests,
    findings,
    suppressed,
    isCached,
    content,
    trace,
    ...(details && { details }),
    file: () => (file ??= toInput(content, limitsOf(ruling)).file),
  };
}
