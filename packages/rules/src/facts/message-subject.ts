import { oncePer, oncePerKey } from '../once-per.js';
import { besidesSubject } from '../reading/cue-groups.js';
import { read } from '../reading/reading.js';
import { wordsOf } from '../reading/words.js';
import { withoutBrand } from './brand-name.js';
import type { Context } from './fact.js';
import { withoutAddresses } from './links.js';
import { withoutVariables } from './variables.js';
import { expressionOf } from '../expression.js';

/** The words that give a message its subject. */
export function subjectWordsIn(text: string, context: Context): readonly string[] {
  return subjectWordsFor(context)(text);
}

/** Each sample is held against those before it. */
const subjectWordsFor = oncePer((context: Context) => oncePerKey((text: string) => readSubject(text, context)));

function readSubject(text: string, context: Context): string[] {
  const body = withoutBrand(withoutVariables(withoutAddresses(text)), context.request);
  const reading = read(body, context.cues);
  const besides = besidesSubject.flatMap((cue) => reading.matches(cue));
  const { letters: words, starts, ends } = wordsOf(body);
  const isBesides = (index: number): boolean =>
    besides.some((match) => match.start <= (starts[index] ?? 0) && (ends[index] ?? 0) <= match.end);
  const letter = anyLetter(body);
  return words.flatMap(({ letters }, index) => (letter.test(letters) && !isBesides(index) ? [letters] : []));
}

const anyLetter = expressionOf(String.raw`[\p{L}]`, '');

/** How much of their words two messages may share before they are nearly the same. */
const mostShared = 0.85;

/** Messages of fewer words of their own are of one form without being the same. */
const fewestWords = 2;

/** The number, from 1, of the earlier sample that a sample repeats but for a few words; null where it repeats none. */
export function nearlyRepeats(text: string, index: number, context: Context): number | null {
  const own = new Set(subjectWordsIn(text, context));
  const earlier = (context.request.samples ?? []).slice(0, index).findIndex((other) => {
    if (other.trim() === text) return true;
    if (own.size < fewestWords) return false;
    const others = new Set(subjectWordsIn(other, context));
    const shared = [...own].filter((word) => others.has(word)).length;
    return shared / (own.size + others.size - shared) >= mostShared;
  });
  return earlier < 0 ? null : earlier + 1;
}
