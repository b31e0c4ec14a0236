import type { Finding } from '@smslint/rules';
import type { NumberAnswers } from './answers.js';
import { askRest } from './ask-rest.js';
import { composeRequest, type DraftedRequest } from './compose.js';
import type { Desk } from './desk.js';
import { flagSource } from './flag-source.js';
import type { InitFlag } from './flags.js';
import { judgeDraft } from './judge-draft.js';
import type { Needs } from './source.js';

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

/** What the book objects to in any request of that kind: the type, the countries or the provider do not go together. */
export async function refusalsOf(number: NumberAnswers, desk: Desk): Promise<readonly Finding[]> {
  return judgeDraft(await draftFor(number, desk, () => true), desk);
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
