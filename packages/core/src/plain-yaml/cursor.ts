import type { Limits } from '../limits.js';

/** Says that a text is not of the plain kind, which is no fault of it. */
export class NotPlain extends Error {}

/** How deep plain values nest at most; requests need four levels. */
const deepest = 16;

/** Where a reader of plain YAML stands in its text, of which each line ends with LF. */
export class Cursor {
  readonly text: string;
  /** The offset that is read next. */
  at = 0;
  /** The column of the first character on its line, from 0; -1 at the end of the text. */
  indent = -1;
  /** How many values its document holds so far. */
  values = 1;
  /**
   * Where the values of its document stand, as reading passes them: before each value where its key or dash begins, but not in
   * lists in brackets; then the value's start, what is within it, and its end.
   */
  places: number[] = [];
  /** Whether the places are those that the parser gives; where a comment ends a map or list, it has rules of its own. */
  isPlaced = true;
  /** Where the last line ended that holds more than spaces and a comment, without the spaces at its end. */
  lastEnd = 0;
  /** How far the deepest comment is indented that stood between that line and the next; -1 where none did. */
  private deepestComment = -1;
  private depth = 0;
  private readonly limits: Pick<Limits, 'depth' | 'values'>;

  constructor(text: string, limits: Limits) {
    this.text = text;
    this.limits = { depth: Math.min(deepest, limits.depth), values: limits.values };
    this.nextLine();
  }

  /** Begins the values of another document. */
  beginDocument(): void {
    this.values = 1;
    this.places = [];
    this.isPlaced = true;
  }

  /** The character that is read next; empty at the end of the text. */
  get character(): string {
    return this.text.charAt(this.at);
  }

  /** Goes on to the next line with more than spaces and a comment, from the beginning of a line. */
  nextLine(): void {
    this.deepestComment = -1;
    for (;;) {
      const start = this.at;
      this.skipSpaces();
      if (this.at === this.text.length) {
        this.indent = -1;
        return;
      }
      const { character } = this;
      if (character !== '\n' && character !== '#') {
        this.indent = this.at - start;
        return;
      }
      if (character === '#') this.deepestComment = Math.max(this.deepestComment, this.at - start);
      this.at = this.lineEnd() + 1;
    }
  }

  /** Goes behind a line of which nothing is left but spaces and a comment; false where something else is, which is then read next. */
  passLineEnd(): boolean {
    const before = this.at;
    this.skipSpaces();
    const { character } = this;
    if (character !== '\n' && !(character === '#' && this.at > before)) return false;
    this.passLine(this.lineEnd());
    return true;
  }

  /** Goes behind a line that holds something, and ends at an offset. */
  passLine(end: number): void {
    this.lastEnd = end;
    while (this.text.charCodeAt(this.lastEnd - 1) === 32) this.lastEnd--;
    this.at = end + 1;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 32) this.at++;
  }

  /** Where the line ends that is read. */
  lineEnd(): number {
    return this.text.indexOf('\n', this.at);
  }

  /** Whether a sticky pattern finds something here. */
  sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  /** Takes what a sticky pattern finds here. */
  take(pattern: RegExp): string | undefined {
    const start = this.at;
    if (!this.sees(pattern)) return undefined;
    this.at = pattern.lastIndex;
    return this.text.slice(start, this.at);
  }

  /** Begins a map or list. */
  open(): void {
    if (++this.depth > this.limits.depth) throw new NotPlain();
    this.places.push(this.at);
  }

  /** Ends a map or list that ends where it is read. */
  close(): void {
    this.depth--;
    this.places.push(this.at);
  }

  /** Ends a map or list in a column, by a line that stands further left. */
  closeBlock(column: number): void {
    if (this.indent > column) throw new NotPlain();
    this.depth--;
    // What follows it at the root is a part of nothing.
    if (this.deepestComment >= Math.max(column, 1)) this.isPlaced = false;
    this.places.push(this.lastEnd);
  }

  /** Notes where a value stands that is no map or list. */
  place(start: number, end: number): void {
    this.places.push(start, end);
  }

  /** Counts one more value. */
  count(): void {
    if (++this.values > this.limits.values) throw new NotPlain();
  }
}
