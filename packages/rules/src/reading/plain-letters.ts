import { isAscii } from '../is-ascii.js';

/** Letters that Unicode does not take apart, and what people write who have no key for them. */
const written: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ß: 'ss', ẞ: 'SS', þ: 'th', Þ: 'TH' },
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', ħ: 'h', Ħ: 'H', ı: 'i' },
};

/** A text without accents, ligatures and apostrophes: "l’été" is "lete", "Łódź" is "Lodz". */
export function plainLetters(text: string): string {
  // Letters without a key for accents are all that most texts have.
  if (isAscii(text)) return text.replace(/['`]/g, '');
  return text
    .replace(/['’ʼ`´]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æÆœŒßẞþÞøØłŁđĐðÐħĦı]/g, (letter) => written[letter] ?? letter);
}
