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
  private depth = 0;
  private readonly limits: Pick<Limits, 'depth' | 'values'>;

  constructor(text: string, limits: Limits) {
    this.text = text;
    this.limits = { depth: Math.min(deepest, limits.depth), values: limits.values };
    this.nextLine();
  }

  /** The character that is read next; empty at the end of the text. */
  get character(): string {
    return this.text.charAt(this.at);
  }

  /** Goes on to the next line with more than spaces and a comment, from the beginning of a line. */
  nextLine(): void {
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
      this.at = this.lineEnd() + 1;
    }
  }

  /** Goes behind a line of which nothing is left but spaces and a comment; false where something else is, which is then read next. */
  passLineEnd(): boolean {
    const before = this.at;
    this.skipSpaces();
    const { character } = this;
    if (character !== '\n' && !(character === '#' && this.at > before)) return false;
    this.at = this.lineEnd() + 1;
    return true;
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
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /** Reads a map or list. */
  nested<T>(read: () => T): T {
    if (++this.depth > this.limits.depth) throw new NotPlain();
    const value = read();
    this.depth--;
    return value;
  }

  /** Counts one more value. */
  count(): void {
    if (++this.values > this.limits.values) throw new NotPlain();
  }
}
