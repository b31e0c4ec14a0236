import type { Finding } from '@smslint/rules';
import type { IdentityAnswers, MessageAnswers, NumberAnswers } from './answers.js';
import { askRest } from './ask-rest.js';
import { composeRequest, type DraftedRequest } from './compose.js';
import type { Desk } from './desk.js';
import { flagSource } from './flag-source.js';
import type { InitFlag } from './flags.js';
import { judgeDraft } from './judge-draft.js';
import type { Needs } from './source.js';
import { regionNear, usualProgram } from './usual.js';

/** Facts that stand and fall together, those first that another may stand for: a tax number does for a registration. */
const facts: readonly (readonly InitFlag[])[] = [
  ['template-id'],
  ['registration-id'],
  ['support-phone'],
  ['street', 'city', 'state', 'postal-code', 'brand-country'],
  ['tax-id', 'legal-name'],
  // Without it the book would not miss the tax number.
  ['legal-type'],
];

/** Drafts the request of the example for a kind of number, with the facts that are needed. */
async function draftFor(number: NumberAnswers, desk: Desk, needs: Needs): Promise<DraftedRequest> {
  return composeRequest(await askRest(flagSource({}), desk, number, needs), desk);
}

const trials = new WeakMap<Desk, Map<string, Promise<readonly Finding[]>>>();

/**
 * What the book objects to in any request of that kind: provider, countries, type and messages do not go together. Without
 * messages, in a request of the usual ones.
 */
export function refusalsOf(
  { provider, countries, numberType, ...messages }: IdentityAnswers & Partial<MessageAnswers>,
  desk: Desk,
): Promise<readonly Finding[]> {
  const { messageType = 'transactional' } = messages;
  const region = messages.region ?? (provider === 'aws' ? regionNear(desk, countries[0]) : undefined);
  const program = messages.program ?? usualProgram(desk, messageType);
  const number = { provider, countries, numberType, region, messageType, program };
  const known = trials.get(desk) ?? new Map<string, Promise<readonly Finding[]>>();
  trials.set(desk, known);
  const key = JSON.stringify({ ...number, program: program.id });
  const trial = known.get(key) ?? draftFor(number, desk, () => true).then((request) => judgeDraft(request, desk));
  known.set(key, trial);
  return trial;
}

/** Which facts the book asks for in a request of that kind: it finds fault where one of them is left out as well. */
export async function needsOf(number: NumberAnswers, desk: Desk): Promise<Needs> {
  const spared = new Set<InitFlag>();
  for (const together of facts) {
    const without = await draftFor(number, desk, (flag) => !spared.has(flag) && !together.includes(flag));
    const isAsked = together.includes('legal-type') && !spared.has('tax-id');
    if (!isAsked && (await judgeDraft(without, desk)).length === 0) for (const flag of together) spared.add(flag);
  }
  return (flag) => !spared.has(flag);
}
