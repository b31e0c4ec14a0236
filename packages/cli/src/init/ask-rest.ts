import type { Answers, NumberAnswers } from './answers.js';
import { askProgram } from './ask-program.js';
import { askRegistration } from './ask-registration.js';
import { askSender } from './ask-sender.js';
import { askTraffic } from './ask-traffic.js';
import type { Desk } from './desk.js';
import type { Needs, Source } from './source.js';

/** Asks all that is asked once the kind of number is known. */
export async function askRest(source: Source, desk: Desk, number: NumberAnswers, needs: Needs): Promise<Answers> {
  const sender = await askSender(source, desk, number, needs);
  const registration = await askRegistration(source, desk, number, sender, needs);
  const program = await askProgram(source, desk, number, sender);
  const traffic = await askTraffic(source, desk, number);
  return { ...number, ...sender, ...registration, ...program, ...traffic };
}
