/** A text with a line at its end, ended as its other lines are. */
export function withLine(text: string, line: string): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || text.endsWith('\n') ? text : `${text}${lineBreak}`;
  return `${start}${line}${lineBreak}`;
}
