/** What is in force in a text without being seen, or commands a CI system in its log: JSON can say it by its number. */
const unseen =
  /[\u007F-\u009F\u2028\u2029\p{Bidi_Control}]|##(?=(?:[vV][sS][oO]|[tT][eE][aA][mM][cC][iI][tT][yY])?\[)/gu;

/** A value as JSON for other programs, with a line break at its end. */
export function jsonText(value: unknown): string {
  return `${jsonValue(value)}\n`;
}

/** A value as JSON for other programs. Strict ones refuse half of a surrogate pair, so U+FFFD stands in for it. */
export function jsonValue(value: unknown): string {
  return withoutUnseen(JSON.stringify(value, wellFormed, 2));
}

/** A value as JSON over several lines that says all that the value does, halves of surrogate pairs too. */
export function exactJson(value: unknown): string {
  return withoutUnseen(JSON.stringify(value, null, 2));
}

/** A value as one line of JSON for other programs, without a line break. */
export function jsonLine(value: unknown): string {
  const text = JSON.stringify(value);
  // Half of a surrogate pair stands there as its number, and is rare.
  return withoutUnseen(/\\ud[89a-f]/.test(text) ? JSON.stringify(value, wellFormed) : text);
}

function wellFormed(_key: string, part: unknown): unknown {
  return typeof part === 'string' ? toWellFormed(part) : part;
}

function withoutUnseen(json: string): string {
  return json.replace(unseen, (found) => found.slice(0, -1) + escapeOf(found.charCodeAt(found.length - 1)));
}

function escapeOf(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

/** A text in which U+FFFD stands in for each half of a surrogate pair. */
export function toWellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
