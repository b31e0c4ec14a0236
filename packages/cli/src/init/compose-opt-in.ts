import type { DraftedMethod } from '@smslint/rules/drafts';
import type { Answers } from './answers.js';
import type { Desk } from './desk.js';
import { fill, type DraftValues } from './fill.js';

/** The opt-in as a request tells it. */
export interface DraftedOptIn extends Readonly<Record<string, unknown>> {
  readonly methods: readonly DraftedMethod[];
  readonly workflow: string | undefined;
  readonly callToAction: string | undefined;
  readonly url: string | undefined;
  readonly evidence: readonly string[];
}

/** Drafts how people opt in: the words by which they agree, quoted whole by the first way and told by each. */
export function composeOptIn(answers: Answers, values: DraftValues, { drafts }: Desk): DraftedOptIn {
  const { consent: wording, methods: ways } = drafts.texts;
  const { act, promotional, conditions } = wording[answers.numberType === 'sender-id' ? 'sender-id' : 'number'];
  const terms = fill(conditions, values);
  const consent = `${fill(answers.messageType === 'promotional' ? promotional : act, values) ?? ''} ${terms ?? ''}`;
  const told = { ...values, consent, conditions: terms };
  const sentences = answers.methods.map((method, index) =>
    fill(index === 0 ? ways[method].first : ways[method].further, told),
  );
  return {
    methods: answers.methods,
    workflow: sentences.filter((sentence) => sentence !== undefined).join(' '),
    callToAction: consent,
    url: answers.optInUrl,
    evidence: [new URL(drafts.example.paths.evidence, answers.website).href],
  };
}
