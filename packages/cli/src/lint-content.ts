import { decodeUtf8, readRequests, type RequestFile } from '@smslint/core';
import type { JudgedFile, Linter, RequestMemory, Ruling } from '@smslint/rules';
import type { FindingsCache } from './cache/findings-cache.js';
import type { Fixer, Judge } from './fix/fixer.js';
import { toInput, type Content } from './read-input.js';
import type { Stretch } from './read-stretches.js';
import type { Stopwatch } from './stats/stopwatch.js';
import { timed } from './stats/timed.js';

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

/** Lints the content of a file, or takes what an earlier run found in it, where it would find the same. */
export async function lintContent(content: Content, ruling: Ruling, tools: LintTools): Promise<LintedFile> {
  const { linter, cache, fixer, stopwatch } = tools;
  const recalled = cache && (await timed(stopwatch, 'cache', () => recall(content, ruling, cache, tools.memory)));
  if (recalled) return recalled;
  const input = await timed(stopwatch, 'read', () => toInput(content));
  const judge: Judge = (one, options) => linter(one, ruling, options);
  const result = await timed(stopwatch, 'judge', () => (fixer ? fixer.fix(input, judge) : judge(input.file)));
  if (cache) await timed(stopwatch, 'cache', () => cache.keep(content, ruling, result));
  const { file, requests, findings, suppressed } = result;
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
    file: () => file,
  };
}

/** Lints a stretch of a file, after those that stand before it. */
export async function lintStretch(
  { name, content, before, goesOn }: Stretch,
  ruling: Ruling,
  { linter, stopwatch }: Pick<LintTools, 'linter' | 'stopwatch'>,
): Promise<LintedFile> {
  const file = await timed(stopwatch, 'read', () => readRequests(name, content, 'jsonl', before));
  const { requests, findings, suppressed } = await timed(stopwatch, 'judge', () => linter(file, ruling));
  return {
    path: name,
    text: file.text,
    linesBefore: before.lines,
    goesOn,
    failure: undefined,
    ruling,
    requests,
    findings,
    suppressed,
    isCached: false,
    file: () => file,
  };
}

function recall(content: Content, ruling: Ruling, cache: FindingsCache, memory: RequestMemory): LintedFile | undefined {
  const kept = cache.find(content, ruling);
  if (!kept || 'failure' in content || !memory.recall(kept.trace)) return undefined;
  const { text } = decodeUtf8(content.bytes);
  const { requests, findings, suppressed } = kept;
  let file: RequestFile | undefined;
  return {
    ...whole,
    path: content.name,
    text,
    failure: undefined,
    ruling,
    requests,
    findings,
    suppressed,
    isCached: true,
    file: () => (file ??= toInput(content).file),
  };
}
