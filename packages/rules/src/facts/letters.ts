import { lookalikes } from '../generated/lookalikes.js';
import { once } from '../once-per.js';

/** Scripts with letters that look like Latin ones. */
const imitating = once((): readonly (readonly [name: string, letter: RegExp])[] => [
  ['CYRILLIC', /\p{Script=Cyrillic}/u],
  ['GREEK', /\p{Script=Greek}/u],
  ['ARMENIAN', /\p{Script=Armenian}/u],
  ['CHEROKEE', /\p{Script=Cherokee}/u],
  ['COPTIC', /\p{Script=Coptic}/u],
  ['LISU', /\p{Script=Lisu}/u],
]);

const latin = once(() => /\p{Script=Latin}/u);

/** Signs that Unicode has beside the letters for a mathematical, wide or enclosed look, from Latin letters alone. */
const styled = /[\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9\u{1D400}-\u{1D6A5}\u{1F130}-\u{1F149}\u{1F170}-\u{1F189}]/gu;

/** Scripts whose writers use wide Latin letters. */
const wideWriting = once(() => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u);

/** The script of a letter that could look like a Latin one, such as CYRILLIC; LATIN for these themselves. */
function scriptOf(letter: string): string | undefined {
  if (latin().test(letter)) return 'LATIN';
  return imitating().find(([, one]) => one.test(letter))?.[0];
}

/** Whether a letter of another script looks just like a Latin one. */
export function isLookalike(letter: string): boolean {
  return Object.hasOwn(lookalikes, letter);
}

/** Whether it does so, or a small Cyrillic one looks like a Latin capital: в, к, м, н, т. Greek ones stand for quantities too: μm. */
function isNearly(letter: string): boolean {
  return isLookalike(letter) || (/\p{Script=Cyrillic}/u.test(letter) && isLookalike(letter.toUpperCase()));
}

/** The Latin letters that one of another script looks like. */
const imitated = new Set(Object.values(lookalikes));

/** A word, and the letters in it that are not of the script that they seem to be of. */
export interface Disguised {
  readonly word: string;
  readonly letters: readonly string[];
}

/**
 * The words of a text in which letters of one script pass for those of another, and in a Latin text the words wholly of
 * lookalikes. Text in a script of its own is none, nor is a Latin name with an ending of that script.
 */
export function disguisedWords(text: string): Disguised[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const isLatin = words.some((word) => latin().test(word));
  const written = new Set(
    Array.from(text).flatMap((letter) => {
      const script = scriptOf(letter);
      return script === undefined || script === 'LATIN' || isNearly(letter) ? [] : [script];
    }),
  );
  return [...new Set(words)].flatMap((word) => {
    const letters = disguisedLetters(word, written, isLatin);
    return letters.length > 0 ? [{ word, letters }] : [];
  });
}

/** Words in signs that only look like Latin letters, where nobody writes such. */
export function styledWords(text: string): Disguised[] {
  if (wideWriting().test(text)) return [];
  return (text.match(/\S{1,200}/gu) ?? []).flatMap((word) => {
    const letters = [...new Set(word.match(styled) ?? [])];
    return letters.length > 0 ? [{ word, letters }] : [];
  });
}

/** A name such as МТС: a few capitals look like Latin ones by chance. */
function isAcronym(word: string): boolean {
  return word.length < 5 && word === word.toUpperCase();
}

/** The letters that do not belong, where Latin stands beside another script in a word. */
function disguisedLetters(word: string, written: ReadonlySet<string>, isLatinText: boolean): string[] {
  const letters = Array.from(word);
  const foreign = letters.filter((letter) => !['LATIN', undefined].includes(scriptOf(letter)));
  if (foreign.length === 0 || !foreign.some(isNearly)) return [];
  const own = letters.filter((letter) => scriptOf(letter) === 'LATIN');
  const scripts = new Set(foreign.map(scriptOf));
  const isWritten = [...scripts].every((script) => written.has(script ?? ''));
  if (own.length === 0) {
    const passes =
      isLatinText && !isWritten && foreign.length > 2 && !isAcronym(word) && foreign.length === letters.length;
    return passes && foreign.every(isNearly) ? [...new Set(foreign)] : [];
  }
  // "SMSки", "iPhoneа": the name is Latin, and its ending the language's.
  if (isWritten && own.length > 1 && letters.slice(0, own.length).every((letter) => scriptOf(letter) === 'LATIN'))
    return [];
  const [few, isOdd] =
    own.length < foreign.length && isWritten
      ? [own, (letter: string): boolean => imitated.has(letter)]
      : [foreign, isNearly];
  const odd = few.filter(isOdd);
  return [...new Set(odd)];
}

/** Whether the label of a domain imitates a Latin one: by Latin letters beside others, or wholly by lookalikes. */
export function imitatesLatin(label: string, isUnderLatin: boolean): boolean {
  const letters = Array.from(label).filter((letter) => /\p{L}/u.test(letter));
  const scripts = new Set(letters.map(scriptOf));
  const foreign = letters.filter((letter) => !['LATIN', undefined].includes(scriptOf(letter)));
  if (foreign.length === 0) return false;
  return scripts.has('LATIN') || (isUnderLatin && letters.every(isLookalike));
}

/** A character with its code point and script, such as “а” U+0430 CYRILLIC. */
export function nameOfLetter(letter: string): string {
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const isStyled = letter.search(styled) !== -1;
  return `“${letter}” U+${code} ${isStyled ? 'STYLED LATIN' : (scriptOf(letter) ?? '')}`.trim();
}

/** The letters of another script in a label. */
export function foreignLetters(label: string): string[] {
  return [...new Set(Array.from(label).filter((letter) => !['LATIN', undefined].includes(scriptOf(letter))))];
}
