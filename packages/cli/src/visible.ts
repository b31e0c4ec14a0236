import { oneLine as onOneLine, visible as withEscapes } from '@smslint/report/text/visible';

/** Wherever it stands in a line, CI systems take this for a command: GitHub's older form, Azure's and TeamCity's. */
const commandWithin = /##(?=(?:vso|teamcity)?\[)/gi;

/** Where a line begins like this, whatever the space before it, GitHub takes it for a command. */
const commandStart = /^(?=\s*::)/;

/** Text of unknown origin on one line, with all that could steer a terminal, command a CI system or hide itself written as escapes. */
export function visible(text: string): string {
  return withEscapes(text).replace(commandWithin, '#\\x23');
}

/** A sentence that may have been written over several lines, on one line and safe to show. */
export function oneLine(text: string): string {
  return onOneLine(text).replace(commandWithin, '#\\x23');
}

/** The path of a file, safe to show also at the start of a line. */
export function visiblePath(path: string): string {
  return visible(path).replace(commandStart, './');
}

/** A line of a text of unknown origin that is no command to what reads the log. */
export function noCommand(line: string): string {
  return line.replace(commandStart, '\\');
}
