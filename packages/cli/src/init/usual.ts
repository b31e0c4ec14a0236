import type { Program } from '@smslint/rules/drafts';
import type { MessageAnswers } from './answers.js';
import type { Desk } from './desk.js';

/** The Region from which messages to a country may well be sent. */
export function regionNear({ drafts }: Desk, country: string | undefined): string {
  const regions = Object.entries(drafts.example.regions);
  const near = regions.find(([, countries]) => country !== undefined && countries.includes(country)) ?? regions[0];
  return near?.[0] ?? '';
}

/** What messages of a type are for where nothing is said. */
export function usualProgram({ drafts }: Desk, messageType: MessageAnswers['messageType']): Program {
  const fitting = drafts.programs.filter(({ messageTypes }) => messageTypes.includes(messageType));
  const usual = fitting.find(({ id }) => id === drafts.example.programs[messageType]) ?? fitting[0];
  if (usual === undefined) throw new RangeError(`There is no draft for ${messageType} messages.`);
  return usual;
}
