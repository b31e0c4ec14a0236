import { Lexer } from 'yaml';
import { limitProblem, numberOf, type Limits } from './limits.js';
import type { Problem } from './problem.js';

/** How many words, marks, stretches of space and line ends a file may hold for each value that a request may hold. */
const marksEach = 8;

const beginsDocument = '---';

/**
 * The limit that a YAML text passes before it is parsed, or undefined. The parser takes some 500 bytes of memory for every mark
 * of a text, whether it stands for a value or not, so that they are counted one by one before it keeps any.
 */
export function passedByMarks(text: string, limits: Limits): Problem | undefined {
  const most = marksEach * limits.values;
  if (text.length <= Math.min(most, limits.requests)) return undefined;
  let [at, marks, documents] = [0, 0, 0];
  for (const mark of new Lexer().lex(text)) {
    const place = { start: at, end: at };
    if (++marks > most) {
      const message = `This file holds more marks and comments than ${numberOf(limits.values)} values need.`;
      return limitProblem('values', message, place);
    }
    if (mark === beginsDocument && ++documents > limits.requests) return tooManyRequests(limits, place.start);
    // What the lexer adds of its own is one control character, which has no place in the text.
    if (!isOwn(mark)) at += mark.length;
  }
  return undefined;
}

function isOwn(mark: string): boolean {
  return mark === '\u0002' || mark === '\u0018' || mark === '\u001f';
}

/** Says that a file that is read at once holds too many requests. */
export function tooManyRequests(limits: Limits, start: number): Problem {
  const message = `More than ${numberOf(limits.requests)} requests stand in this file.`;
  return limitProblem('requests', message, { start, end: start });
}
