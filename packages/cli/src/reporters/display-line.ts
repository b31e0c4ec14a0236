import stringWidth from 'string-width';
import { visible } from '../visible.js';

/** A stretch of a line; columns count from 1, the end is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A source line, or the part of it that fits, as a terminal shows it. */
export interface DisplayLine {
  readonly text: string;
  /** The stretch in columns of the terminal, at least one wide. */
  readonly mark: Stretch;
}

/**
 * Shows the part of a line around a stretch that fits into a width; `…` stands where the line was cut.
 * @param stretch in UTF-16 code units
 * @param width in columns of the terminal
 */
export function displayLine(line: string, { start, end }: Stretch, width: number): DisplayLine {
  // Only what is near is measured: a line can be megabytes long.
  const first = Math.max(0, start - 1 - 2 * width);
  const last = Math.min(line.length, start - 1 + 2 * width);
  const before = show(line.slice(first, start - 1));
  const inside = show(line.slice(start - 1, Math.min(end - 1, last)));
  const after = show(line.slice(Math.max(start, end) - 1, last));
  const marked = Math.max(1, stringWidth(inside));

  const indentUncut = stringWidth(before);
  const fromStart = first === 0 && (indentUncut + marked < width || indentUncut < width / 2);
  const head = fromStart ? before : `…${lastColumns(before, Math.floor(width / 4))}`;
  const indent = stringWidth(head);
  const room = width - indent;
  const rest = inside + after;
  const fitsToEnd = last === line.length && stringWidth(rest) <= room;
  const tail = fitsToEnd ? rest : `${firstColumns(rest, room - 1)}…`;
  return { text: noCommandWithin(head + tail), mark: { start: indent + 1, end: indent + 1 + Math.min(marked, room) } };
}

/** A source line with several marks, as a terminal shows it. */
export interface MarkedLine {
  readonly text: string;
  /** The stretches that can be seen, in columns of the terminal. */
  readonly marks: readonly Stretch[];
  /** Whether all stretches can be seen to their ends. */
  readonly isWhole: boolean;
}

/**
 * Shows the part of a line around several stretches, as `displayLine` does around one.
 * @param stretches in UTF-16 code units
 * @param width in columns of the terminal
 */
export function displayStretches(line: string, stretches: readonly Stretch[], width: number): MarkedLine {
  const start = Math.min(...stretches.map((stretch) => stretch.start));
  const end = Math.max(...stretches.map((stretch) => stretch.end));
  const { text, mark } = displayLine(line, { start, end }, width);
  const columnOf = (offset: number): number =>
    mark.start + stringWidth(show(line.slice(start - 1, Math.min(offset - 1, start + 2 * width))));
  const marks = stretches
    .map((stretch) => ({ start: columnOf(stretch.start), end: Math.min(columnOf(stretch.end), mark.end) }))
    .filter((shown) => shown.start < shown.end);
  return { text, marks, isWhole: end - start <= 2 * width && columnOf(end) <= mark.end };
}

/** A command that the ends of the stretch cut apart is whole again once the parts are joined; the line keeps its width. */
function noCommandWithin(line: string): string {
  return line.replace(/##(?=(?:vso|teamcity)?\[)/gi, '#…');
}

/** Tabs have no width of their own. */
function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

const graphemes = new Intl.Segmenter();

function firstColumns(text: string, columns: number): string {
  return fitting(segments(text), columns).join('');
}

function lastColumns(text: string, columns: number): string {
  return fitting(segments(text).reverse(), columns).reverse().join('');
}

function segments(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function fitting(characters: readonly string[], columns: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => (used += stringWidth(character)) > columns);
  return end < 0 ? [...characters] : characters.slice(0, end);
}
