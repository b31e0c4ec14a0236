// Control characters but for those that end lines, lone surrogates, and what turns the direction of the text around it.
const controls = /[\p{Cs}\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069]/gu;

/** A text of the request as a form takes it: its lines end in line feeds, without spaces at their ends. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replaceAll('\t', ' ')
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
    .trim();
}

/** Whether a text holds characters that `cleanText` leaves out. */
export function holdsControls(text: string): boolean {
  return text.search(controls) >= 0;
}

/** A text on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space));
}
