import type { Recipes, Sentence } from '../book/autofix-schema.js';
import { matchesIn } from '../facts/cue-facts.js';
import { observe } from '../observe.js';
import { eachText, placeOf } from './each-text.js';
import type { RulePlace } from '../rule-place.js';
import type { Fixer } from './fixer.js';
import { holds } from '../holds.js';
import { joinSentences } from './join-sentences.js';
import { textsOf } from './wordings.js';

/** Appends sentences to a text. */
export const append: Fixer<'append'> = ({ text, longest }, place) =>
  eachText(place, (before, at) => {
    const end = before.slice(before.trimEnd().length);
    return choicesOf(text, at)
      .map((chosen) => chosen.reduce(joinSentences, before.trimEnd()) + end)
      .find((after) => fits(after, longest));
  });

/** Puts words before a text. */
export const prepend: Fixer<'prepend'> = ({ text, longest }, place) =>
  eachText(place, (before, at) =>
    choicesOf(text, at)
      .map((chosen) => [...chosen, before.trimStart()].reduce(joinSentences))
      .find((after) => fits(after, longest)),
  );

/** Writes a text where there is none. */
export const write: Fixer<'write'> = ({ at, text, longest }, place) => {
  const { subject } = placeOf(at, place);
  if (typeof subject.value === 'string' && subject.value.trim() !== '') return [];
  const draft = textsOf(text, place).find((one) => fits(one, longest));
  return draft === undefined ? [] : [{ pointer: subject.pointer, value: draft }];
};

/** Puts other words in the place of some. */
export const replace: Fixer<'replace'> = ({ words, text, longest }, place) =>
  eachText(place, (before, at) =>
    textsOf(text, at)
      .map((other) =>
        stretchesOf(words, before, at).reduceRight((after, stretch) => splice(after, stretch, other), before),
      )
      .find((after) => fits(after, longest)),
  );

/**
 * For each sentence that has to be said one of its wordings: the first of each, then the second, and so on; none where one
 * cannot be said.
 */
function choicesOf(text: readonly Sentence[], place: RulePlace): string[][] {
  const sentences = text.filter(({ when }) => when === undefined || holds(when, place));
  const texts = sentences.map(({ say }) => textsOf(say, place));
  if (texts.some((wordings) => wordings.length === 0)) return [];
  const most = Math.max(0, ...texts.map((wordings) => wordings.length));
  return Array.from({ length: most }, (_, index) => texts.flatMap((wordings) => wordings[index] ?? wordings.slice(-1)));
}

function fits(text: string, longest: number | undefined): boolean {
  return longest === undefined || text.length <= longest;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the words stand in a text, in order. */
function stretchesOf(
  words: Recipes['replace']['words'],
  text: string,
  { context, subject }: RulePlace,
): readonly Stretch[] {
  if ('cue' in words) return matchesIn(text, words.cue, context);
  const listed = observe({ name: words.fact }, context, subject);
  if (!Array.isArray(listed)) return [];
  const stretches = (listed as readonly string[]).flatMap((word) => occurrences(word, text));
  return stretches
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
}

function occurrences(word: string, text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = text.indexOf(word); word !== '' && start >= 0; start = text.indexOf(word, start + word.length))
    stretches.push({ start, end: start + word.length });
  return stretches;
}

function splice(text: string, { start, end }: Stretch, other: string): string {
  return text.slice(0, start) + other + text.slice(end);
}
