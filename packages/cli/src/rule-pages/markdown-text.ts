import stringWidth from 'string-width';
import { widest } from '../reporters/paragraph.js';
import { oneLine, visible } from '../visible.js';

/** The longest line of an aligned table, in columns. */
const longestLine = 120;

/** Words of the book as Markdown on one line: whatever they hold, they stay words. */
export function text(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_~[\]<>|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\$/g, '&#36;')
    .replace(/^([-+=#])/, '\\$1')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** A name or a value as code. */
export function code(name: string): string {
  const shown = visible(name);
  const marks = '`'.repeat(longestRun(shown) + 1);
  const gap = /^`|`$/.test(shown) ? ' ' : '';
  return `${marks}${gap}${shown}${gap}${marks}`;
}

/** A block of code over several lines; nothing in it can end it. */
export function block(language: string, lines: string): string {
  const marks = '`'.repeat(Math.max(3, longestRun(lines) + 1));
  const shown = lines.trimEnd().split('\n').map(visible);
  return [`${marks}${language}`, ...shown, marks].join('\n');
}

/** A link to a page of the web or, with a relative address, of the documents. */
export function link(markdown: string, address: string): string {
  return `[${markdown}](${address.replace(/[\s<>()\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, hex))})`;
}

/** A table of cells that are Markdown already; its columns are aligned where the lines stay short enough to read. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(cell));
  const widths = head.map((_, column) => Math.max(3, widest(lines.map((row) => row[column] ?? ''))));
  const fits = widths.reduce((sum, width) => sum + width + 3, 1) <= longestLine;
  const written = lines.map((row) => {
    const padded = row.map((one, column) => one + ' '.repeat(fits ? (widths[column] ?? 0) - stringWidth(one) : 0));
    return `| ${padded.join(' | ')} |`;
  });
  const rule = `| ${widths.map((width) => '-'.repeat(fits ? width : 3)).join(' | ')} |`;
  return [...written.slice(0, 1), rule, ...written.slice(1)].join('\n');
}

/** A bar would end the cell, also within code. */
function cell(markdown: string): string {
  return markdown.replace(/(?<!\\)\|/g, '\\|');
}

function longestRun(content: string): number {
  return Math.max(0, ...(content.match(/`+/g) ?? []).map(({ length }) => length));
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
