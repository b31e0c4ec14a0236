/** Whether a line of a file names smslint, comments left out. */
export function namesSmslint(text: string): boolean {
  return /^[^#\n\r\u2028\u2029]*\bsmslint\b/m.test(text);
}
