import { formatPatch, structuredPatch } from 'diff';
import type { Paint } from '../colour.js';
import { noCommand, visible } from '../visible.js';

/** How a diff is shown. */
interface DiffStyle {
  readonly paint: Paint;
  /** On a terminal what could steer it is written as escapes; elsewhere the diff can be applied, unless it would command a log. */
  readonly terminal: boolean;
}

/** What changes in a file, as a unified diff that git and patch apply. */
export function unifiedDiff(path: string, before: string, after: string, { paint, terminal }: DiffStyle): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const lines = formatPatch({ ...patch, isGit: true }).split('\n');
  if (!terminal && !lines.some(isCommand)) return lines.map((line) => colourOf(line, paint)(line)).join('\n');
  const shown = lines.map((line) => colourOf(line, paint)(visibleLine(line)));
  if (terminal) return shown.join('\n');
  // Without the names of the files nobody can apply by mistake what is written with escapes.
  const names = lines.findIndex((line) => line.startsWith('@@'));
  return [`# ${visible(path)}: to be read, not applied, for a CI system would take lines of it for commands`]
    .concat(shown.slice(names))
    .join('\n');
}

function colourOf(line: string, paint: Paint): (text: string) => string {
  if (/^(?:diff |--- |\+\+\+ )/.test(line)) return paint.bold;
  if (line.startsWith('@@')) return paint.cyan;
  if (line.startsWith('+')) return paint.green;
  return line.startsWith('-') ? paint.red : (text) => text;
}

/** Whether the log of a CI system would take a line for a command, as it is or at a carriage return within. */
function isCommand(line: string): boolean {
  return line.split('\r').some((part) => noCommand(part) !== part || /##(?:vso|teamcity)?\[/i.test(part));
}

/** Tabs stay, and the carriage return of a line that ends with one. */
function visibleLine(line: string): string {
  return line
    .replace(/\r$/, '')
    .split('\t')
    .map((part) => visible(part))
    .join('\t')
    .replace(/^(\s*):(?=:)/, '$1\\x3A');
}
