/** A place in a text. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of text, its end exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets into positions of one text. */
export interface LineIndex {
  /** The position of an offset in UTF-16 code units; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
  /** The range between two offsets. */
  rangeBetween(start: number, end: number): Range;
  /** The offset of a position; positions outside the text are clamped to it. */
  offsetAt(position: Position): number;
}

/**
 * Indexes the lines of a text. A line ends at LF, CRLF or a lone CR, as editors count.
 * @param before how many lines stand before the text, where it is a stretch of a longer one
 */
export function indexLines(text: string, before = 0): LineIndex {
  let found: number[] | undefined;

  function positionAt(offset: number): Position {
    const starts = (found ??= lineStarts(text));
    const at = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: before + low + 1, column: at - (starts[low] ?? 0) + 1 };
  }

  return {
    positionAt,
    rangeBetween: (start, end) => ({ start: positionAt(start), end: positionAt(Math.max(start, end)) }),
    offsetAt: ({ line, column }) => {
      const starts = (found ??= lineStarts(text));
      const start = starts[Math.min(Math.max(line - before, 1), starts.length) - 1] ?? 0;
      return Math.min(start + Math.max(column, 1) - 1, text.length);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineBreak.index + lineBreak[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
