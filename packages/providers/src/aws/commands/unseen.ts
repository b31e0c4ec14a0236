/** Characters that a terminal or the log of a CI system obeys, or that nobody sees; what says how an emoji is drawn is seen by that. */
const unseen =
  /(?!(?<=\p{Emoji})[\uFE0E\uFE0F])[\p{Cc}\p{Cf}\p{Cs}\p{NChar}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|##(?=(?:vso|teamcity)?\[)/giu;

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
