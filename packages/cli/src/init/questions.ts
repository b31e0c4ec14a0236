import type { InitFlag } from './flags.js';
import { readWords } from './read-answer.js';
import type { StandIn, TextQuestion } from './source.js';

/** A question that is answered in words. */
export function textQuestion(
  flag: InitFlag,
  message: string,
  value: string,
  origin: StandIn<string>['origin'] = 'example',
): TextQuestion<string> {
  return {
    flag,
    message,
    standIn: { value, origin },
    read: readWords(`The answer to "${message}"`),
    write: (text) => text,
  };
}
