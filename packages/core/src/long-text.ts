import { limitProblem, numberOf, type Limits } from './limits.js';
import { toPointer } from './pointer.js';
import type { Problem } from './problem.js';

/**
 * The problem of the first text, value or key, that is longer than may be read, or of all texts together, each counted as often as
 * an alias repeats it; undefined where there is none.
 * @param value no more values than a request may hold
 * @param start where the request begins: to find the place of the text itself, all of it would have to be parsed
 */
export function longText(value: unknown, limits: Limits, start: number): Problem | undefined {
  const place = { start, end: start };
  let sum = 0;
  const look = (one: unknown, path: readonly string[]): Problem | undefined => {
    if (typeof one === 'string') {
      sum += one.length;
      if (one.length > limits.text) return tooLong(path, limits, place);
      if (sum > limits.bytes) return limitProblem('bytes', tooMuch(limits), place);
      return undefined;
    }
    if (typeof one !== 'object' || one === null) return undefined;
    for (const [key, child] of Object.entries(one)) {
      const found = key.length > limits.text ? tooLong(path, limits, place) : look(child, [...path, key]);
      if (found) return found;
    }
    return undefined;
  };
  return look(value, []);
}

const mostOfName = 100;

function tooLong(path: readonly string[], limits: Limits, place: { start: number; end: number }): Problem {
  const name = path.length === 0 ? 'this request' : path.join('.').slice(0, mostOfName);
  const message = `A text in ${name} is longer than ${numberOf(limits.text)} characters.`;
  return limitProblem('text', message, place, toPointer(path));
}

function tooMuch({ bytes }: Limits): string {
  return `The texts of this request have more than ${numberOf(bytes)} characters, with every alias counted.`;
}
