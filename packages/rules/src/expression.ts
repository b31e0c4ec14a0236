import { isWestern } from '@smslint/core/unseen';
import { once } from './once-per.js';

/** What classes of Unicode hold of Western texts, as the inside of a class. */
const western: Readonly<Record<string, string>> = {
  L: String.raw`a-zA-Z\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\xFF`,
  Lu: String.raw`A-Z\xC0-\xD6\xD8-\xDE`,
  Ll: String.raw`a-z\xB5\xDF-\xF6\xF8-\xFF`,
  N: String.raw`\d\xB2\xB3\xB9\xBC-\xBE`,
  Nd: String.raw`\d`,
  M: '',
};

/**
 * An expression with classes of Unicode for texts of any alphabet, and its like for Western ones. It is made for the first text that
 * needs it: where the engine looks up what a class of Unicode holds, that takes longer than most texts take to be read by it.
 * @param source its text, in which each class of Unicode stands within brackets, as in `[\p{L}]`
 * @param flags all but `u`
 * @returns the expression for a text; one that is global or sticky begins where it was set to
 * @throws RangeError (the function) where it has a class of which no Western letters are known, or one without brackets
 */
export function expressionOf(source: string, flags: string): (text: string) => RegExp {
  const forAny = once(() => new RegExp(source, `${flags}u`));
  const forWestern = once(() => new RegExp(inWestern(source), flags));
  return (text) => (isWestern(text) ? forWestern() : forAny());
}

function inWestern(source: string): string {
  return source.replace(/\\(?:p\{(\w*)\}|[pPu]\{)/g, (written, name: string | undefined, at: number) => {
    const inside = western[name ?? ''];
    const before = source.slice(0, at).replace(/\\./g, '');
    const isInBrackets = before.lastIndexOf('[') > before.lastIndexOf(']');
    if (inside === undefined || !isInBrackets)
      throw new RangeError(`What ${written} holds of Western texts is not known, or it stands without brackets.`);
    return inside;
  });
}
