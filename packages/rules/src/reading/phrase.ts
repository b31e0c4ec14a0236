/*
 * How to read a phrase: case, accents and punctuation do not count, except that a word in CAPITALS is only found in
 * capitals. "a/b" is a or b; "word*" any word that begins so; "#" a number in figures or words; "…" up to four words in
 * between, within the sentence.
 */

/** The format of a phrase: words and gaps with a space between, no gap at an end or beside another. */
export const phraseFormat = /^(?!.*… …)(?!.*(?: {2}|[^\S ]))[^…\s](?:.*[^…\s])?$/u;

/** The mark of a gap. */
export const gap = '…';

/** The most words that a gap stands for. */
export const widestGap = 4;

/** A word of a phrase: exact letters, the beginning of a word, or a number. */
export interface WordPattern {
  readonly kind: 'word' | 'stem' | 'number';
  readonly letters: string;
  readonly inCapitals: boolean;
}

/** The elements of a phrase as the book writes it: each a gap, or words of which one is to stand there. */
export function elementsOf(phrase: string): string[] {
  return phrase.split(' ');
}

/** The words of which one is to stand where an element of a phrase does. */
export function patternsOf(element: string): WordPattern[] {
  return element.split('/').map(readWord);
}

/** Whether an element of a phrase is one word of which the letters are all that counts. */
function isPlainWord(element: string): boolean {
  return /^[a-z]+$/.test(element);
}

function readWord(word: string): WordPattern {
  if (isPlainWord(word)) return { kind: 'word', letters: word, inCapitals: false };
  if (word === '#') return { kind: 'number', letters: '', inCapitals: false };
  const inCapitals = /\p{Lu}/u.test(word) && word === word.toUpperCase();
  const letters = word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return { kind: word.endsWith('*') ? 'stem' : 'word', letters, inCapitals };
}

/** Whether the letters of a word are a number, in figures or words. */
export function isNumber(letters: string): boolean {
  const first = letters.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || numberWords.has(letters);
}

const numberWords = new Set(
  [
    'a an one two three four five six seven eight nine ten',
    'un una uno dos tres deux trois quatre um uma due tre',
    'ein eine einem einen einer zwei drei een twee drie en ett egy',
  ].flatMap((words) => words.split(' ')),
);
