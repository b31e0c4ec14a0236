import type { YAMLError } from 'yaml';
import type { Problem } from './problem.js';
import { errorSpan } from './source-node.js';

/** What YAML 1.2 does not let stand in a text: control characters, half a surrogate pair, noncharacters. */
const notPrintable =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The first character between two offsets that may not stand in YAML, as a problem. */
export function forbiddenCharacter(text: string, from: number, to: number): Problem | undefined {
  // Searched in the whole text, since an offset of the parser can lie within a surrogate pair.
  notPrintable.lastIndex = from;
  const found = notPrintable.exec(text);
  if (!found || found.index >= to) return undefined;
  const start = found.index;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The character U+${code} may not stand in YAML.`;
  const fix = `Remove it, or write it as \\u${code} within double quotes.`;
  return { ruleId: 'syntax-error', message, fix, pointer: '', start, end: start + 1 };
}

/** What the parser's errors mean for somebody who writes a request; its own words where they are as good. */
const meanings: Readonly<Partial<Record<YAMLError['code'], [message: string, fix?: string]>>> = {
  BLOCK_AS_IMPLICIT_KEY: ['A colon and a space begin a new key in this line.', 'Put the text in quotes if it is none.'],
  MULTILINE_IMPLICIT_KEY: ['This key runs over several lines.', 'Add the colon, or close the quote, that is missing.'],
  TAB_AS_INDENT: ['A tab indents this line.', 'Indent with spaces: YAML takes no others.'],
  TAG_RESOLVE_FAILED: ['A tag has no meaning in a request.', 'Write the value without it.'],
};

/** Says what an error of the parser is, in one line, whatever it quotes of the text. */
export function toProblem({ code, message, pos: [start, end] }: YAMLError, text: string): Problem {
  const [said, fix] = meanings[code] ?? unclosed(message) ?? [sentence(message)];
  const span = errorSpan(text, start, end);
  return { ruleId: 'syntax-error', message: said, ...(fix !== undefined && { fix }), pointer: '', ...span };
}

function unclosed(message: string): [message: string, fix: string] | undefined {
  const end = /\bend with a ([\]}])|^Missing closing (["'])/.exec(message);
  if (!end) return undefined;
  const character = end[1] ?? end[2] ?? '';
  return [`The ${character} that closes this is missing.`, `Add ${character} where it ends.`];
}

function sentence(message: string): string {
  const line = message.replace(/\p{Cc}+/gu, ' ').trim();
  const short = line.length > 120 ? `${line.slice(0, 120)}…` : line;
  return /[.!?…]$/.test(short) ? short : `${short}.`;
}
