import type { Cue } from '../book/cue-schema.js';
import { patternsOf } from './phrase.js';

/** What messages say besides their subject. */
export const besidesSubject = ['opt-out', 'help', 'rates', 'frequency', 'filler-words', 'stand-in-text'] as const;

/**
 * The group in which the phrases of a cue are found. Some texts are asked about what stands besides the subject alone; lists of words, of which
 * texts are full and about which few texts are asked, are apart too.
 */
export function groupNameOf(cue: Cue): 'besides subject' | 'list' | 'other' {
  if (isWordList(cue)) return 'list';
  return besidesSubject.some((id) => id === cue.id) ? 'besides subject' : 'other';
}

/** Whether a cue is found by many words, each by itself. */
function isWordList({ phrases, hints, unless }: Cue): boolean {
  const all = [phrases, ...hints.map((hint) => hint.phrases), unless].flatMap((one) => Object.values(one).flat());
  return all.every((written) => !written.includes(' ')) && all.flatMap(patternsOf).length >= fewestOfList;
}

const fewestOfList = 60;
