import { formatPatch, structuredPatch } from 'diff';
import type { Paint } from '../colour.js';
import { visible } from '../visible.js';

/** How a diff is shown. */
interface DiffStyle {
  readonly paint: Paint;
  /** On a terminal what could steer it is written as escapes; elsewhere the diff can be applied. */
  readonly terminal: boolean;
}

/** What changes in a file, as a unified diff that git and patch apply. */
export function unifiedDiff(path: string, before: string, after: string, { paint, terminal }: DiffStyle): string {
  const patch = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const lines = formatPatch({ ...patch, isGit: true }).split('\n');
  return lines.map((line) => colourOf(line, paint)(terminal ? visibleLine(line) : line)).join('\n');
}

function colourOf(line: string, paint: Paint): (text: string) => string {
  if (/^(?:diff |--- |\+\+\+ )/.test(line)) return paint.bold;
  if (line.startsWith('@@')) return paint.cyan;
  if (line.startsWith('+')) return paint.green;
  return line.startsWith('-') ? paint.red : (text) => text;
}

/** Tabs stay, and the carriage return of a line that ends with one. */
function visibleLine(line: string): string {
  return line
    .replace(/\r$/, '')
    .split('\t')
    .map((part) => visible(part))
    .join('\t');
}
