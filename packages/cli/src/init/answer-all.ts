import type { Finding } from '@smslint/rules';
import type { Answers, NumberAnswers } from './answers.js';
import { askNumber } from './ask-number.js';
import { askRest } from './ask-rest.js';
import type { Desk } from './desk.js';
import type { Source } from './source.js';
import { needsOf, refusalsOf } from './trial.js';

/**
 * Asks all that a request is drafted from.
 * @param refuse is told where provider, countries, type and messages do not go together; they are asked again unless it throws
 */
export async function answerAll(
  source: Source,
  desk: Desk,
  refuse: (refusals: readonly Finding[]) => void,
): Promise<Answers> {
  const number = await askFittingNumber(source, desk, refuse);
  const needs = await needsOf(number, desk);
  return askRest(source, desk, number, needs);
}

async function askFittingNumber(
  source: Source,
  desk: Desk,
  refuse: (refusals: readonly Finding[]) => void,
): Promise<NumberAnswers> {
  for (;;) {
    const number = await askNumber(source, desk);
    const refusals = await refusalsOf(number, desk);
    if (refusals.length === 0) return number;
    refuse(refusals);
  }
}
