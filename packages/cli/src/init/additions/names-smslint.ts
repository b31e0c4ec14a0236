/** Whether a line of a file names smslint, comments left out. */
export function namesSmslint(text: string): boolean {
  return /^[^#\n]*\bsmslint\b/m.test(text);
}
