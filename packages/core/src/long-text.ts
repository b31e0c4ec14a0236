import { limitProblem, numberOf, type Limits } from './limits.js';
import { toPointer, type Pointer } from './pointer.js';
import type { Problem } from './problem.js';

/**
 * The problem of the first text, value or key, that is longer than may be read, or undefined.
 * @param start where the request begins: to find the place of the text itself, all of it would have to be parsed
 */
export function longText(value: unknown, limits: Limits, start: number): Problem | undefined {
  const pointer = firstLonger(value, limits.text);
  if (pointer === undefined) return undefined;
  const name = pointer === '' ? 'this request' : pointer.slice(1, mostOfName).replaceAll('/', '.');
  const message = `A text in ${name} is longer than ${numberOf(limits.text)} characters.`;
  return limitProblem('text', message, { start, end: start }, pointer);
}

const mostOfName = 100;

/** Where the first longer text stands, or what holds the longer key. A value that an alias repeats is looked at once. */
function firstLonger(root: unknown, most: number): Pointer | undefined {
  const seen = new Set<unknown>();
  const find = (value: unknown, path: readonly string[]): Pointer | undefined => {
    if (typeof value === 'string') return value.length > most ? toPointer(path) : undefined;
    if (typeof value !== 'object' || value === null || seen.has(value)) return undefined;
    seen.add(value);
    for (const [key, child] of Object.entries(value)) {
      const found = key.length > most ? toPointer(path) : find(child, [...path, key]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(root, []);
}
