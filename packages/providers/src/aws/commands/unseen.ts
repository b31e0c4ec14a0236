/** Characters that a terminal obeys, or that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Whether a text holds characters that are not seen as they are. */
export function holdsUnseen(text: string): boolean {
  return text.search(unseen) !== -1;
}

/** A value as JSON in which every character is seen. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(unseen, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
