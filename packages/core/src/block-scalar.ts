import { verbatim, type Piece } from './flow-scalar.js';

/** The styles of a scalar with a header and an indented block. */
export type BlockStyle = 'literal' | 'folded';

interface Line {
  /** Where the text of the line begins, behind the indentation of the block. */
  readonly start: number;
  readonly end: number;
  /** Whether there is more in it than spaces. */
  readonly isText: boolean;
  /** Whether spaces of its own or a tab begin it, so that a folded block keeps its line breaks. */
  readonly isIndented: boolean;
}

/**
 * Takes a literal (`|`) or folded (`>`) block apart. The indentation is what the first line of the value lacks, so that
 * neither the header nor the indentation of the parent need be known.
 */
export function* blockPieces(source: string, style: BlockStyle, value: string): Generator<Piece> {
  const lines = linesOf(source, value);
  const first = lines.findIndex((line) => line.isText);
  let previous: Line | undefined;
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    const isKept = style === 'literal' || index <= first;
    if (!isKept && line.start === line.end) {
      blank++;
      continue;
    }
    if (previous) {
      const isFolded = !isKept && !line.isIndented && !previous.isIndented;
      const breaks = blank + (isFolded ? 0 : 1);
      yield { text: breaks === 0 ? ' ' : '\n'.repeat(breaks), start: previous.end, end: line.start };
    }
    yield verbatim(source, line.start, line.end);
    previous = line;
    blank = 0;
  }
}

/** The lines below the header. */
function linesOf(source: string, value: string): Line[] {
  const rows: { start: number; end: number; indent: number }[] = [];
  for (let at = source.indexOf('\n') + 1; at > 0;) {
    const next = source.indexOf('\n', at);
    const stop = next < 0 ? source.length : next;
    const end = source.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    rows.push({ start: at, end, indent: spacesAt(source, at) });
    at = next + 1;
  }
  const isText = (row: { start: number; end: number; indent: number }): boolean => row.start + row.indent < row.end;
  const trim = Math.max(0, (rows.find(isText)?.indent ?? 0) - spacesBeforeText(value));
  return rows.map((row) => ({
    start: row.start + Math.min(row.indent, trim),
    end: row.end,
    isText: isText(row),
    isIndented: row.indent > trim || (row.indent === trim && source.charAt(row.start + trim) === '\t'),
  }));
}

function spacesAt(text: string, start: number): number {
  let end = start;
  while (text.charAt(end) === ' ') end++;
  return end - start;
}

/** How many spaces begin the first line of a value that has more than spaces. */
function spacesBeforeText(value: string): number {
  const text = value.search(/[^ \n]/);
  return text < 0 ? 0 : text - 1 - value.lastIndexOf('\n', text);
}
