/**
 * A text as one word of a POSIX shell, whatever it holds.
 * @throws RangeError for a text with the character NUL, which no argument can hold
 */
export function shellWord(text: string): string {
  if (text.includes('\0')) throw new RangeError('an argument holds no NUL');
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
