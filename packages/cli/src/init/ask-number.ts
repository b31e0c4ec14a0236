import type { Finding } from '@smslint/rules';
import type { NumberAnswers } from './answers.js';
import { askIdentity } from './ask-identity.js';
import { askMessages } from './ask-messages.js';
import type { Desk } from './desk.js';
import type { Source } from './source.js';
import { refusalsOf } from './trial.js';

/** Is told where answers do not go together; they are asked again unless it throws. */
export type Refuse = (refusals: readonly Finding[]) => void;

/**
 * Asks what kind of number is wanted, for whom, and for which messages.
 * @param refuse without it, whatever is said is taken
 */
export async function askNumber(source: Source, desk: Desk, refuse?: Refuse): Promise<NumberAnswers> {
  for (;;) {
    const identity = await askIdentity(source, desk);
    const refused = refuse ? await refusalsOf(identity, desk) : [];
    if (refused.length > 0) {
      refuse?.(refused);
      continue;
    }
    const number = { ...identity, ...(await askMessages(source, desk, identity)) };
    const refusedForThese = refuse ? await refusalsOf(number, desk) : [];
    if (refusedForThese.length === 0) return number;
    refuse?.(refusedForThese);
  }
}
