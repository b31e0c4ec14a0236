/** Whether a text is there and not blank. */
export function isThere(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
