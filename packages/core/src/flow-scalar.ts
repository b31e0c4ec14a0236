/** A stretch of a scalar's source and the text that it stands for; the same text, where both are equally long. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The styles of a scalar that is written in running text. */
export type FlowStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'json';

/** What does not stand for itself. A line break takes the blanks after it along, and all breaks that follow. */
const special: Record<FlowStyle, RegExp> = {
  plain: /\r?\n[ \t\r\n]*/g,
  'single-quoted': /''|\r?\n[ \t\r\n]*/g,
  'double-quoted': /\\(?:\r?\n[ \t]*|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|[^])|\r?\n[ \t\r\n]*/g,
  json: /\\(?:u[\dA-Fa-f]{4}|[^])/g,
};

/** The escapes of YAML 1.2 in one letter, but for those that stand for the letter itself. */
const letters: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
  ...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029' },
};

/** Takes a scalar in running text apart, in the order of its source. */
export function* flowPieces(source: string, style: FlowStyle): Generator<Piece> {
  const quote = style === 'plain' ? 0 : 1;
  const end = source.length - quote;
  let from = quote;
  for (const { 0: found, index } of source.slice(quote, end).matchAll(special[style])) {
    const at = quote + index;
    const isBreak = /^[\r\n]/.test(found);
    const start = isBreak ? withoutBlanks(source, from, at) : at;
    yield verbatim(source, from, start);
    from = at + found.length;
    yield { text: isBreak ? foldedBreaks(found) : meaningOf(found), start, end: from };
  }
  yield verbatim(source, from, end);
}

/** A stretch that stands for itself. */
export function verbatim(source: string, start: number, end: number): Piece {
  return { text: source.slice(start, end), start, end };
}

/** Where the blanks before a line break begin, which are no part of the text. */
function withoutBlanks(source: string, from: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > from && /[ \t]/.test(source.charAt(end - 1))) end--;
  return end;
}

/** One line break is a space; of several, all but the first are kept. */
function foldedBreaks(blanks: string): string {
  const breaks = blanks.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

/** What an escape stands for, be it of `\` or of `''`; nothing, where it joins two lines. */
function meaningOf(escape: string): string {
  const letter = escape.charAt(1);
  if (/[\r\n]/.test(letter)) return '';
  if (escape.length > 2) return String.fromCodePoint(parseInt(escape.slice(2), 16));
  return letters[letter] ?? letter;
}
