/** A value as JSON for other programs; strict ones refuse half a surrogate pair, so U+FFFD stands in for it. */
export function jsonText(value: unknown): string {
  const wellFormed = (_key: string, part: unknown): unknown => (typeof part === 'string' ? toWellFormed(part) : part);
  return `${JSON.stringify(value, wellFormed, 2)}\n`;
}

/** A text in which U+FFFD stands in for each half of a surrogate pair. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
