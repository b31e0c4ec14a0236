import type { Book } from '@smslint/rules';
import type { NumberAnswers } from './answers.js';

/** A sender ID made of the letters of a brand, in the form that the countries take. */
export function senderIdFrom(
  brand: string,
  { countries, messageType }: Pick<NumberAnswers, 'countries' | 'messageType'>,
  { data }: Book,
): string {
  const isIndian = countries.includes('IN');
  // Indian operators give out the figures under which advertising is sent.
  if (isIndian && messageType === 'promotional') return '560001';
  const longest = isIndian ? 6 : data['sender-ids'].longest;
  const [first = '', ...further] = brand.split(/\s+/).map((word) => plainLetters(word).toUpperCase());
  const start = (first === '' ? further.join('') : first).slice(0, longest);
  const whole = (first === '' ? [] : further).reduce(
    (name, word) => ((name + word).length <= longest ? name + word : name),
    start,
  );
  return whole === '' ? 'EXAMPLIA'.slice(0, longest) : whole;
}

/** A signature as Chinese networks take it, of 2 to 8 letters. */
export function signatureFrom(brand: string): string {
  const letters = Array.from(brand.replace(/[^\p{L}]/gu, '')).slice(0, 8);
  return letters.length < 2 ? 'Examplia' : letters.join('');
}

function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/[^A-Za-z]/g, '');
}
