import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disguisedWords, imitatesLatin, isLookalike, nameOfLetter, styledWords } from './letters.js';

const found = (text: string): string[] => [...disguisedWords(text), ...styledWords(text)].map(({ word }) => word);

test.each([
  'Wi-Fi и USB-кабель',
  'Сбербанк Online',
  'АО «Т-Банк»',
  'МТС Smart',
  'Tele2 и Билайн',
  'больше никаких SMSок',
  'iPhoneа больше нет',
  'Coca-Cola ΕΛΛΑΣ',
  'Ωmega 5 μm',
  'Café Ñandú ß ø ł İ',
  'Ｗｅｌｃｏｍｅ東京',
  'Հարց և պատասխան',
  'می‌خواهم مرحبا שלום नमस्ते',
  'JR東日本 LINEで',
  'Яркий день',
])('is what it seems: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test.each([
  ['Your p\u0430ypal account', ['p\u0430ypal']],
  ['раураl', ['раураl']],
  ['Ваш кoд 1234', ['кoд']],
  ['Your с\u043Eсо card', ['с\u043Eсо']],
  ['ST\u041EP', ['ST\u041EP']],
  ['b\u0430\u043D\u043A', ['b\u0430\u043D\u043A']],
  ['Ba\u043Dk of Ohio', ['Ba\u043Dk']],
  ['acc\u03BFunt', ['acc\u03BFunt']],
  ['\uFF21mazon', ['\uFF21mazon']],
  ['\u{1D407}i \u24B6bc \u{1F170}nd', ['\u{1D407}i', '\u24B6bc', '\u{1F170}nd']],
])('is not: %s', (text, words) => {
  expect(found(text)).toEqual(words);
});

test.each([
  ['аррӏе', true, true],
  ['аррӏе', false, false],
  ['pаypal', false, true],
  ['паром', true, false],
  ['jr東日本', true, false],
  ['münchen', true, false],
  ['ηλεκτρα', true, false],
])('the label %s, under a Latin domain: %j', (label, isUnderLatin, imitates) => {
  expect(imitatesLatin(label, isUnderLatin)).toBe(imitates);
});

test('a letter is named by its code point and script', () => {
  expect(['\u0430', 'a', '\u03BF', '\uFF21', '\u{1D407}'].map(nameOfLetter)).toEqual([
    '“\u0430” U+0430 CYRILLIC',
    '“a” U+0061 LATIN',
    '“\u03BF” U+03BF GREEK',
    '“\uFF21” U+FF21 STYLED LATIN',
    '“\u{1D407}” U+1D407 STYLED LATIN',
  ]);
  expect(['constructor', '__proto__', 'a', 'и'].map(isLookalike)).toEqual([false, false, false, false]);
});

test('any word that is wholly Latin, or has no letter of another script, is what it seems', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{Script=Latin}\p{Script=Han}\p{N}\p{P} ]{0,40}$/u), (text) => {
      expect(disguisedWords(text)).toEqual([]);
    }),
  );
});

test('one lookalike within a Latin word is found, whatever the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z]{1,20}$/), fc.stringMatching(/^[A-Za-z]{1,20}$/), (before, after) => {
      expect(found(`${before}\u0430${after}`)).toEqual([`${before}\u0430${after}`]);
    }),
  );
});
