import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { tooDeep, ValueBuilder, type Built } from './build-value.js';
import { tooLarge } from './decode.js';
import { limitProblem, limits as standard, numberOf, type Limits } from './limits.js';
import type { Parsed } from './parsed.js';
import type { Problem } from './problem.js';
import { errorSpan, type SourceNode } from './source-node.js';

/** Parses a JSON text: an object is one request, an array one request an element. */
export function parseJson(text: string, limits: Limits = standard): Parsed[] {
  if (text.trim() === '') return [];
  const { root, problems } = parseStrict(text, 0, limits);
  if (root?.type === 'array' && problems.length === 0)
    return (root.children ?? []).map((child) => readNode(child, 0, limits));
  return [root && problems.length === 0 ? readNode(root, 0, limits) : unread(text, 0, problems)];
}

/** Parses a JSON text that is one value, whatever it is. */
export function parseJsonValue(text: string, limits: Limits = standard): Parsed[] {
  if (text.trim() === '') return [];
  const { root, problems } = parseStrict(text, 0, limits);
  return [root && problems.length === 0 ? readNode(root, 0, limits) : unread(text, 0, problems)];
}

/** Parses JSON Lines: each line that is not blank is one request. */
export function parseJsonLines(text: string, limits: Limits = standard): Parsed[] {
  return jsonLinesOf(text, limits).map(({ line, start }) => parseJsonLine(line, start, limits));
}

/** The lines of a text that are not blank, with the offsets at which they begin; one more than may be read, and no more. */
export function jsonLinesOf(text: string, { requests }: Limits): { line: string; start: number }[] {
  const lines: { line: string; start: number }[] = [];
  // Cut at its ends: an expression that takes a line of some megabytes can overflow its stack.
  let start = 0;
  while (start <= text.length) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') lines.push({ line, start });
    if (lines.length > requests) break;
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  lineBreak.lastIndex = start;
  return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
}

const lineBreak = /[\r\n]/g;

/** Parses one line of JSON Lines, which begins at an offset of the text. */
export function parseJsonLine(line: string, start: number, limits: Limits): Parsed {
  const large = tooLarge(line.length, start, limits);
  const { root, problems } = large ? { root: undefined, problems: [large] } : parseStrict(line, start, limits);
  return root && problems.length === 0 ? readNode(root, start, limits) : unread(line, start, problems);
}

function parseStrict(text: string, base: number, limits: Limits): { root: Node | undefined; problems: Problem[] } {
  const passed = firstPassed(text, base, limits);
  if (passed) return { root: undefined, problems: [passed] };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // What follows the first error is mostly its echo.
  return { root, problems: errors.slice(0, 1).map((error) => toProblem(error, text, base)) };
}

/**
 * The first limit that a text passes, before it is parsed. The parser recurses, so depth is measured without it; it reads on after errors and
 * stays within a bracket that the wrong one closes, so only the right one counts. And it makes nodes of whatever stands there, so what may be
 * a value is counted too.
 */
function firstPassed(text: string, base: number, limits: Limits): Problem | undefined {
  const scanner = createScanner(text);
  const open: string[] = [];
  const most = marksEach * limits.values;
  let marks = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = text[scanner.getTokenOffset()];
    if (token === '[') open.push(']');
    else if (token === '{') open.push('}');
    else if (token === open.at(-1)) open.pop();
    const start = base + scanner.getTokenOffset();
    if (open.length > limits.depth + 1) return limitProblem('depth', tooDeep(limits), { start, end: start + 1 });
    if (token === ',' || token === '[' || token === '{') marks++;
    if (marks > most) return limitProblem('values', tooMany(limits), { start, end: start + 1 });
  }
  return undefined;
}

/** How many commas and opening brackets a text may hold for each value that a request may hold. */
const marksEach = 8;

function tooMany({ values }: Limits): string {
  return `This text holds more than ${numberOf(marksEach * values)} commas and brackets.`;
}

const expected: Record<string, string> = {
  InvalidSymbol:
    'This is no JSON value: expected a string in double quotes, a number, true, false, null, an object or an array.',
  InvalidNumberFormat: 'This is no JSON number.',
  PropertyNameExpected: 'Expected a key in double quotes here.',
  ValueExpected: 'Expected a value here.',
  ColonExpected: 'Expected a colon between key and value.',
  CommaExpected: 'Expected a comma before this.',
  CloseBraceExpected: 'Expected a comma or a closing brace } here.',
  CloseBracketExpected: 'Expected a comma or a closing bracket ] here.',
  EndOfFileExpected: 'Expected the end of the JSON text here.',
  InvalidCommentToken: 'JSON has no comments; write it as YAML to keep them.',
  UnexpectedEndOfComment: 'JSON has no comments; write it as YAML to keep them.',
  UnexpectedEndOfString: 'This string is not closed.',
  UnexpectedEndOfNumber: 'This number is not complete.',
  InvalidUnicode: 'This \\u escape is not complete: expected four hexadecimal digits.',
  InvalidEscapeCharacter: 'This escape is unknown to JSON.',
  InvalidCharacter: 'A control character must be escaped in a JSON string.',
};

function toProblem({ error, offset, length }: ParseError, text: string, base: number): Problem {
  const problem = (message: string, from: number, to: number): Problem => {
    const { start, end } = errorSpan(text, from, to);
    return { ruleId: 'syntax-error', message, pointer: '', start: base + start, end: base + end };
  };
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && /[\]}]/.test(text.charAt(offset))) {
    return problem(`JSON has no comma before ${text.charAt(offset)}.`, before.length - 1, before.length);
  }
  if (text.charAt(offset) === "'") return problem('JSON takes double quotes only.', offset, offset + 1);
  return problem(expected[printParseErrorCode(error)] ?? 'This is no JSON.', offset, offset + Math.max(length, 1));
}

function unread(text: string, base: number, problems: readonly Problem[]): Parsed {
  const node = { start: base, end: base + text.trimEnd().length };
  return { value: undefined, start: node.start, node, extent: node, problems };
}

function readNode(root: Node, base: number, limits: Limits): Parsed {
  const builder = new ValueBuilder(limits);
  const { value, node } = convert(root, base, builder);
  return { value, start: node.start, node, extent: node, problems: builder.problems };
}

function convert(node: Node, base: number, builder: ValueBuilder): Built {
  const span: SourceNode = { start: base + node.offset, end: base + node.offset + node.length };
  if (!builder.within(span)) return builder.scalar(null, span);
  const children = node.children ?? [];
  if (node.type === 'array') {
    const items = children.map((child, index) => builder.under(index, () => convert(child, base, builder)));
    return builder.list(items, span);
  }
  if (node.type === 'object') {
    const entries = children.flatMap(({ children: [key, value] = [] }) => {
      if (!key || !value) return [];
      const name = String(key.value);
      const place = { start: base + key.offset, end: base + key.offset + key.length };
      return [{ name, key: place, built: builder.under(name, () => convert(value, base, builder)) }];
    });
    return builder.map(entries, span);
  }
  return builder.scalar(node.value, span, 'json');
}
