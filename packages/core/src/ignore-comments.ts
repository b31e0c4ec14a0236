import type { CST } from 'yaml';
import { indexLines } from './position.js';
import type { Span } from './source-node.js';

/** A comment `# smslint: ignore[rule, …] -- reason`. */
export interface IgnoreComment extends Span {
  /** The rules that it silences; none where the comment has another form. */
  readonly rules: readonly string[];
  /** Why; empty where the author gave no reason. */
  readonly reason: string;
  /** The line of the comment, from 1. */
  readonly line: number;
  /** True where nothing else stands on its line: it then speaks of the next line that is no comment. */
  readonly alone: boolean;
  /** The line that it speaks of, from 1. */
  readonly target: number;
}

/** Any comment that speaks to smslint, or as to other linters: one of another form must not be passed over in silence. */
const marker = /^#\s*smslint(?:\s*:|[-_](?:ignore|disable)|\s+(?:ignore|disable)\s*\[)/i;

const shape = /^#\s*smslint:\s*ignore\s*\[([^\]]*)\](.*)$/;

/** Whether a text may hold ignore comments; one that may not has none. */
export function mayHoldIgnoreComments(text: string): boolean {
  return /#\s*smslint/i.test(text);
}

/** Finds the ignore comments among the tokens of a YAML text. Text that only looks like one, in a message say, is none. */
export function findIgnoreComments(tokens: readonly CST.Token[], text: string): IgnoreComment[] {
  if (!mayHoldIgnoreComments(text)) return [];
  const index = indexLines(text);
  const lines = text.split(/\r\n|\n|\r/);
  const next = nextContent(lines);
  const comments: IgnoreComment[] = [];
  for (const { offset, source } of commentsIn(tokens)) {
    if (!marker.test(source)) continue;
    const match = shape.exec(source.trimEnd());
    const rules = (match?.[1] ?? '')
      .split(',')
      .map((rule) => rule.trim())
      .filter(Boolean);
    const { line, column } = index.positionAt(offset);
    const alone = (lines[line - 1] ?? '').slice(0, column - 1).trim() === '';
    const target = alone ? (next[line - 1] ?? line) : line;
    const reason = (/^\s*--(.*)$/.exec(match?.[2] ?? '')?.[1] ?? '').trim();
    comments.push({ rules, reason, line, alone, target, start: offset, end: offset + source.trimEnd().length });
  }
  return comments;
}

/** For each line, the number of the first from there on that is neither blank nor a comment, else of the last. */
function nextContent(lines: readonly string[]): number[] {
  const next = lines.map((_, index) => index + 1);
  for (let index = lines.length - 2; index >= 0; index--) {
    if (/^\s*(#.*)?$/.test(lines[index] ?? '')) next[index] = next[index + 1] ?? lines.length;
  }
  return next;
}

function* commentsIn(tokens: readonly CST.Token[]): Generator<CST.SourceToken> {
  const pending: unknown[] = [...tokens].reverse();
  while (pending.length > 0) {
    const token = pending.pop();
    if (typeof token !== 'object' || token === null) continue;
    if ((token as CST.SourceToken).type === 'comment') yield token as CST.SourceToken;
    else for (const child of Object.values(token).flat().reverse()) pending.push(child);
  }
}
