import type { IgnoreComment, RequestFile } from '@smslint/core';
import type { Autofix } from '../finding.js';
import { toAutofix } from './to-autofix.js';

/** Takes a rule out of an ignore comment, and the comment out of the file where it then names none. */
export function dropIgnored(comment: IgnoreComment, rule: string, { text, lines }: RequestFile): Autofix {
  const rest = comment.rules.filter((one) => one !== rule);
  if (rest.length > 0) {
    const source = text.slice(comment.start, comment.end).replace(/\[[^[\]]*\]/, `[${rest.join(', ')}]`);
    return toAutofix('unsafe', [{ start: comment.start, end: comment.end, text: source }], lines);
  }
  const before = /(?<![ \t])[ \t]*$/.exec(text.slice(0, comment.start))?.[0].length ?? 0;
  const lineBreak = /^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(comment.end))?.[0].length ?? 0;
  const end = comment.end + (comment.alone ? lineBreak : 0);
  return toAutofix('unsafe', [{ start: comment.start - before, end, text: '' }], lines);
}
