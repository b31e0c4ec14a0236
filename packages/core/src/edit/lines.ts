/** Where the line of an offset begins; lines end at LF or CRLF. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = /\r?\n|$/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
}

/** The blanks that begin the line of an offset, as far as they stand before it. */
export function indentationAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';
}

/** How many characters of its line stand before an offset. */
export function columnAt(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Whether a stretch of the text goes over more than one line. */
export function isBroken(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('\n');
}
