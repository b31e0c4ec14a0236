import type { Finding } from '@smslint/rules';
import type { Answers, NumberAnswers } from './answers.js';
import { askNumber } from './ask-number.js';
import { askProgram } from './ask-program.js';
import { askRegistration } from './ask-registration.js';
import { askSender } from './ask-sender.js';
import { askTraffic } from './ask-traffic.js';
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
  const sender = await askSender(source, desk, number, needs);
  const registration = await askRegistration(source, desk, number, sender, needs);
  const program = await askProgram(source, desk, number, sender);
  const traffic = await askTraffic(source, desk, number);
  return { ...number, ...sender, ...registration, ...program, ...traffic };
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
