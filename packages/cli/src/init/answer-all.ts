import type { Answers } from './answers.js';
import { askNumber, type Refuse } from './ask-number.js';
import { askRest } from './ask-rest.js';
import type { Desk } from './desk.js';
import type { Source } from './source.js';
import { needsOf } from './trial.js';

/** Asks all that a request is drafted from. */
export async function answerAll(source: Source, desk: Desk, refuse: Refuse): Promise<Answers> {
  const number = await askNumber(source, desk, refuse);
  return askRest(source, desk, number, await needsOf(number, desk));
}
