import { blockPieces } from './block-scalar.js';
import { flowPieces, type Piece } from './flow-scalar.js';
import type { Span, StringStyle } from './source-node.js';

/** Turns a stretch of a string's value into the stretch of its source; undefined where there is none. */
export type OffsetMap = (start: number, end: number) => Span | undefined;

interface Placed extends Piece {
  /** Where the text of the piece stands in the value. */
  readonly at: number;
}

/**
 * Maps offsets in the value of a string to offsets in the stretch of the source that it was read from, both in UTF-16
 * code units. Whole characters are mapped, escapes as a whole, and a folded line break with the blanks around it.
 * Undefined where the source does not read as the value, so that no place is ever a guess.
 */
export function mapOffsets(source: string, style: StringStyle, value: string): OffsetMap | undefined {
  if (style === 'alias') return (start, end) => (isStretch(start, end, value) ? span(0, source.length) : undefined);
  const pieces = place(piecesOf(source, style, value));
  const last = pieces.at(-1);
  const known = last ? last.at + last.text.length : 0;
  const text = pieces.map((piece) => piece.text).join('');
  // The source of a block ends before the line breaks and blanks that end its value.
  if (!value.startsWith(text) || value.slice(known).trim() !== '') return undefined;
  return (from, to) => {
    if (!isStretch(from, to, value)) return undefined;
    const start = splitsCharacter(value, from) ? from - 1 : from;
    const end = Math.min(splitsCharacter(value, to) ? to + 1 : to, known);
    if (start >= end) return undefined;
    const head = pieceAt(pieces, start);
    const tail = pieceAt(pieces, end - 1);
    return head && tail && span(inPiece(head, start, head.start), inPiece(tail, end, tail.end));
  };
}

function piecesOf(source: string, style: Exclude<StringStyle, 'alias'>, value: string): Iterable<Piece> {
  // A lone CR ends a line in YAML; JSON strings hold none.
  const text = source.replace(/\r(?!\n)/g, '\n');
  return style === 'literal' || style === 'folded' ? blockPieces(text, style, value) : flowPieces(text, style);
}

/** Places the pieces that have a text, each behind the one before. */
function place(pieces: Iterable<Piece>): Placed[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const piece of pieces) {
    const { text, start, end } = piece;
    if (text !== '') placed.push({ text, start, end, at });
    at += text.length;
  }
  return placed;
}

function isStretch(start: number, end: number, { length }: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}

/** Whether an offset stands between the two halves of a surrogate pair. */
function splitsCharacter(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** The last piece that begins at or before an offset of the value. */
function pieceAt(pieces: readonly Placed[], offset: number): Placed | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** An offset of the value in the source: counted where the piece stands for itself, else the edge of the piece. */
function inPiece({ text, at, start, end }: Placed, offset: number, edge: number): number {
  return text.length === end - start ? start + offset - at : edge;
}

function span(start: number, end: number): Span {
  return { start, end };
}
