import { describe, expect, test } from 'vitest';
import { joinSentences } from '../fixes/join-sentences.js';
import { book } from '../generated/book.js';
import { requestWith } from '../testing/requests.js';
import { moneyText } from '../words.js';
import { quotedIn } from './consent-wording.js';
import { repliesAskedFor } from './cues.js';
import { dltTemplateFaults } from './india.js';
import { languageOf } from './language-facts.js';
import { phonesWrittenIn } from './links.js';
import { otherNamesIn } from './other-names.js';
import { placeholdersIn } from './placeholders.js';
import { asksForReply } from './reply-plans.js';
import { isUen, uensIn } from './singapore.js';
import { withBrackets } from './variables.js';

/*
 * Texts on which an expression would begin anew at every character, long enough that a test would not come to its end.
 * Short texts show that what was written for them still reads as it should.
 */
const long = 300_000;
const filled = (part: string): string => part.repeat(Math.ceil(long / part.length));
const context = { cues: book.cues };
const request = requestWith();

describe('a text of one part, over and over, is read at once:', () => {
  test.each([
    ['single quotes', " 'a", quotedIn],
    ['openings', '‘', quotedIn],
    ['braces', '{', dltTemplateFaults],
    ['braces and words', '{a ', dltTemplateFaults],
    ['brackets', '[', (text: string) => languageOf(text, context)],
    ['one word', 'a', (text: string) => languageOf(text, context)],
    ['numbers of 8', '800-', (text: string) => phonesWrittenIn(text, ['US'])],
    ['a word to dial after', ' call', (text: string) => phonesWrittenIn(text, ['US'])],
    ['points', '.', (text: string) => otherNamesIn(text, request)],
    ['lists of words', 'reply A, or B, or ', repliesAskedFor],
    ['questions', 'reply ', asksForReply],
    ['opened variables', '[a<b{c', (text: string) => withBrackets(text)],
    ['stopgaps', 'X-_x', (text: string) => placeholdersIn(text, '/samples/0')],
    ['figures', '1', uensIn],
  ])('%s', (_what, part, read) => {
    expect(() => read(filled(part))).not.toThrow();
    expect(() => read(`${filled(part)}!`)).not.toThrow();
  });

  test('sentences', () => {
    expect(joinSentences(filled('a'), 'b')).toBe(`${filled('a')}. b`);
    expect(joinSentences(filled('a.bc'), 'b')).toBe(`${filled('a.bc')} b`);
  });
});

describe('short texts read as before:', () => {
  test('quotations with apostrophes', () => {
    expect(quotedIn("They say 'I don't think it's late' and 'yes, text me'.")).toEqual([
      "I don't think it's late",
      'yes, text me',
    ]);
  });

  test('Indian variables', () => {
    expect(dltTemplateFaults('{#var#} {# otp #} {{name}} {x}')).toHaveLength(1);
    expect(dltTemplateFaults('{#var#} and {#otp#}')).toEqual([]);
  });

  test('addresses at the end of a sentence', () => {
    expect(joinSentences('See acme.com/help', 'Bye.')).toBe('See acme.com/help Bye.');
    expect(joinSentences('Write to a@b.co', 'Bye.')).toBe('Write to a@b.co Bye.');
    expect(joinSentences('acme.com/x is old', 'Bye.')).toBe('acme.com/x is old. Bye.');
  });

  test('lists of words to reply with', () => {
    expect(repliesAskedFor('Reply YES, NO or LATER to choose.')).toEqual(['YES', 'NO', 'LATER']);
  });

  test('numbers of Singapore', () => {
    expect([isUen(' 201912345K '), uensIn('UEN 201912345K, or T08GB0001A')]).toEqual([
      true,
      ['201912345K', 'T08GB0001A'],
    ]);
  });

  test('money', () => {
    expect(moneyText(1234567.5)).toContain('1,234,567.5');
  });

  test('variables get square brackets', () => {
    expect(withBrackets('{{ first name }} %name% ##code## <b>')).toBe('[first name] [name] [code] <b>');
  });
});
