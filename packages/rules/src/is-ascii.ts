/** Whether a text has no character beyond ASCII: most have none, so that nothing in them is typographic or foreign. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7F]*$/.test(text);
}
