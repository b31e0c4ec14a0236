import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsOf, gap, isNumber, patternsOf, widestGap } from './phrase.js';
import { createPhraseFinder } from './phrase-finder.js';
import { packTree } from './pack-tree.js';
import { wordsOf, type Letters, type Words } from './words.js';

const word = fc.constantFrom('stop', 'stops', 'STOP', 'text', 'texts', 'two', '4', 'été', 'опт', '退订', 'no', 'a');

const element = fc.oneof(
  word,
  fc.constantFrom('stop/text', 'te*', 'STOP', 'STO*', '#', 'no/STOP', 'опт*/#', 'été/#/te*'),
);

/** Phrases as the book may have them: no gap at an end, or beside another. */
const phrase = fc
  .tuple(element, fc.array(fc.tuple(fc.boolean(), element), { maxLength: 3 }))
  .map(([first, more]) => [first, ...more.flatMap(([isApart, next]) => (isApart ? [gap, next] : [next]))].join(' '));

const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '. ', '! ', '\n', '\n\n', '’')), { maxLength: 25 })
  .map((words) => words.flat().join(''));

/** Where a phrase that goes on with an element ends, if words go on so: the least of the first gap, then of the next. */
function endOf(elements: readonly string[], words: Words['letters'], at: number): number | undefined {
  const [first, ...rest] = elements;
  if (first === undefined) return at;
  if (first !== gap) return fits(first, words[at]) ? endOf(rest, words, at + 1) : undefined;
  for (let between = 0; between <= widestGap; between++) {
    if (!words[at + between]?.letters) return undefined;
    const end = endOf(rest, words, at + between);
    if (end !== undefined) return end;
  }
  return undefined;
}

function fits(written: string, found: Letters | undefined): boolean {
  if (!found?.letters) return false;
  return patternsOf(written).some(({ kind, letters, inCapitals }) => {
    if (inCapitals && found.letterCase !== 'capitals') return false;
    if (kind === 'number') return isNumber(found.letters);
    return kind === 'stem' ? found.letters.startsWith(letters) : found.letters === letters;
  });
}

test('all phrases at once are found where each by itself is', () => {
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 12 }), fc.array(text, { minLength: 1 }), (book, texts) => {
      const find = createPhraseFinder(packTree(book));
      for (const words of texts.map(wordsOf)) {
        const found: string[] = [];
        find(words, (phrase, from, to) => found.push(`${phrase} ${from} ${to}`));
        const one = book.flatMap((written, order) =>
          words.letters.flatMap((_, from) => {
            const to = endOf(elementsOf(written), words.letters, from);
            return to === undefined ? [] : [`${order} ${from} ${to}`];
          }),
        );
        expect(found.sort()).toEqual(one.sort());
      }
    }),
    { numRuns: 500 },
  );
});
