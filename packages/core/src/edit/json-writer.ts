import { isMap } from './plain-value.js';

/** How JSON is spaced. */
export interface Spacing {
  /** What stands behind a key, such as `: `. */
  readonly colon: string;
  /** What stands between two entries of one line, such as `, `. */
  readonly comma: string;
  /** What one level indents; undefined for JSON in one line. */
  readonly step: string | undefined;
  /** Whether lists of scalars stay in one line. */
  readonly bracketsLists: boolean;
}

/** Writes a value as JSON, its lines but the first indented as given. */
export function writeJson(value: unknown, spacing: Spacing, indentation: string): string {
  const { colon, comma, step, bracketsLists } = spacing;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = step === undefined ? '' : indentation + step;
  const entries = Object.entries(value).map(([key, child]) => {
    const written = writeJson(child, spacing, inner);
    return Array.isArray(value) ? written : JSON.stringify(key) + colon + written;
  });
  const isOneLine =
    step === undefined || entries.length === 0 || (Array.isArray(value) && bracketsLists && isFlat(value));
  if (isOneLine) return open + entries.join(comma) + close;
  return `${open}\n${inner}${entries.join(`,\n${inner}`)}\n${indentation}${close}`;
}

function isFlat(list: readonly unknown[]): boolean {
  return !list.some((item) => Array.isArray(item) || isMap(item)) && JSON.stringify(list).length <= 80;
}
