import { brandFacts } from './brand-facts.js';
import { capacityFacts } from './capacity-facts.js';
import { consentFacts } from './consent-facts.js';
import { contentFacts } from './content-facts.js';
import { countryFacts } from './country-facts.js';
import { cueFacts } from './cue-facts.js';
import type { Fact, Facts } from './fact.js';
import { regionalFacts } from './regional-facts.js';
import { disguiseFacts } from './disguise-facts.js';
import { formFacts } from './form-facts.js';
import { languageFacts } from './language-facts.js';
import { purposeFacts } from './purpose-facts.js';
import { requestFacts } from './request-facts.js';
import { senderIdFacts } from './sender-id-facts.js';
import { spendFacts } from './spend-facts.js';
import { tenDlcFacts } from './ten-dlc-facts.js';
import { sampleFacts } from './sample-facts.js';
import { keywordFacts } from './keyword-facts.js';
import { textFacts } from './text-facts.js';
import { useCaseFacts } from './use-case-facts.js';

/** Every named fact that a rule may ask for. A new one is added to the group that it belongs to. */
export const facts: Facts = {
  ...cueFacts,
  ...textFacts,
  ...sampleFacts,
  ...keywordFacts,
  ...brandFacts,
  ...requestFacts,
  ...useCaseFacts,
  ...consentFacts,
  ...purposeFacts,
  ...formFacts,
  ...languageFacts,
  ...spendFacts,
  ...capacityFacts,
  ...tenDlcFacts,
  ...countryFacts,
  ...regionalFacts,
  ...senderIdFacts,
  ...contentFacts,
  ...disguiseFacts,
};

/** The fact of a name: one of the house, or of those that a team adds. */
export function factNamed(name: string, added: Facts = {}): Fact | undefined {
  if (Object.hasOwn(facts, name)) return facts[name];
  return Object.hasOwn(added, name) ? added[name] : undefined;
}
