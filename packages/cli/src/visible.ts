import { visible } from '@smslint/report/text/visible';

export { oneLine, visible } from '@smslint/report/text/visible';

/** Where a line begins like this, CI systems take it for a command. */
const commandStart = /^(?=::|##\[)/;

/** The path of a file, safe to show also at the start of a line. */
export function visiblePath(path: string): string {
  return visible(path).replace(commandStart, './');
}

/** A line of a text of unknown origin that is no command to what reads the log. */
export function noCommand(line: string): string {
  return line.replace(commandStart, '\\');
}
