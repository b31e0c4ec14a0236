import { readRequests } from '@smslint/core';
import { book, createLinter, type Finding } from '@smslint/rules';
import { drafts } from '@smslint/rules/drafts';
import type { Answers } from '../init/answers.js';
import { askNumber } from '../init/ask-number.js';
import { askRest } from '../init/ask-rest.js';
import { flagSource, type GivenAnswers } from '../init/flag-source.js';

/** The real book and the real drafts. */
export const desk = { book, drafts };

/** The answers that flags and examples give, whatever a reviewer would say to them. */
export async function answersFor(given: GivenAnswers): Promise<Answers> {
  const source = flagSource(given);
  return askRest(source, desk, await askNumber(source, desk), () => true);
}

/** What smslint lint says of the text of a request, notes left out. */
export async function findingsIn(text: string, syntax: 'yaml' | 'json' = 'yaml'): Promise<readonly Finding[]> {
  const { findings } = await createLinter(book)(readRequests(`a.sms.${syntax}`, text, syntax));
  return findings.filter(({ severity }) => severity !== 'info');
}
