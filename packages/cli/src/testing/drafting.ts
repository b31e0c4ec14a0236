import { readRequests } from '@smslint/core';
import { book, createLinter, type Finding } from '@smslint/rules';
import { drafts } from '@smslint/rules/drafts';
import type { Answers } from '../init/answers.js';
import { askNumber } from '../init/ask-number.js';
import { askProgram } from '../init/ask-program.js';
import { askRegistration } from '../init/ask-registration.js';
import { askSender } from '../init/ask-sender.js';
import { askTraffic } from '../init/ask-traffic.js';
import { flagSource, type GivenAnswers } from '../init/flag-source.js';

/** The real book and the real drafts. */
export const desk = { book, drafts };

/** The answers that flags and examples give, whatever a reviewer would say to them. */
export async function answersFor(given: GivenAnswers): Promise<Answers> {
  const source = flagSource(given);
  const number = await askNumber(source, desk);
  const sender = await askSender(source, desk, number, () => true);
  const registration = await askRegistration(source, desk, number, sender, () => true);
  const program = await askProgram(source, desk, number, sender);
  const traffic = await askTraffic(source, desk, number);
  return { ...number, ...sender, ...registration, ...program, ...traffic };
}

/** What smslint lint says of the text of a request, notes left out. */
export async function findingsIn(text: string, syntax: 'yaml' | 'json' = 'yaml'): Promise<readonly Finding[]> {
  const { findings } = await createLinter(book)(readRequests(`a.sms.${syntax}`, text, syntax));
  return findings.filter(({ severity }) => severity !== 'info');
}
