import { describe, expect, test } from 'vitest';
import { cueSchema, type Cue } from '../book/cue-schema.js';
import { book } from '../generated/book.js';
import { notLinear, slowdownByTenfold } from '../testing/times.js';
import { indexCues } from './cue-index.js';
import { read } from './reading.js';

/** A cue as its file would say it. */
function cueWith(changes: Readonly<Record<string, unknown>>): Cue {
  return cueSchema.parse({ id: 'some-cue', title: 'Something', ...changes });
}

/** Whether a text holds any of some phrases. */
function holds(text: string, ...phrases: string[]): boolean {
  return read(text, indexCues([cueWith({ phrases: { en: phrases } })])).says('some-cue');
}

describe('a phrase', () => {
  test('is found as whole words, in order', () => {
    expect(holds('You are opted out now.', 'opted out')).toBe(true);
    expect(holds('opted out', 'opted out')).toBe(true);
    expect(holds('adopted outright', 'opted out')).toBe(false);
    expect(holds('opted to go out', 'opted out')).toBe(false);
    expect(holds('out, opted', 'opted out')).toBe(false);
  });

  test('is any of several', () => {
    expect(holds('good bye', 'hello', 'good bye')).toBe(true);
    expect(holds('good day', 'hello', 'good bye')).toBe(false);
  });

  test('does not mind case, punctuation, hyphens, line breaks or space', () => {
    for (const text of ['OPTED OUT', 'Opted-Out!', '(opted) "out"', 'opted\nout', 'opted / out'])
      expect(holds(text, 'opted out'), text).toBe(true);
  });

  test('does not mind accents or apostrophes', () => {
    expect(holds('Pour arrêter, désabonné', 'arreter desabonne')).toBe(true);
    expect(holds('arre\u0302ter', 'arreter')).toBe(true);
    for (const text of ['won’t', "won't", 'wont', 'won´t', 'won`t']) expect(holds(text, 'wont'), text).toBe(true);
    expect(holds('Gebühr für Ærø, Łódź', 'gebuhr fur aero lodz')).toBe(true);
    expect(holds('ﬁnal', 'final')).toBe(true);
  });

  test('with a/b takes either', () => {
    expect(holds('reply now', 'reply/text now/then')).toBe(true);
    expect(holds('text then', 'reply/text now/then')).toBe(true);
    expect(holds('text later', 'reply/text now/then')).toBe(false);
  });

  test('with word* takes any word that begins so', () => {
    for (const text of ['rate', 'rates', 'rated']) expect(holds(text, 'rate*'), text).toBe(true);
    expect(holds('separate', 'rate*')).toBe(false);
    expect(holds('rat es', 'rate*')).toBe(false);
    expect(holds('rates apply', 'rate* apply')).toBe(true);
  });

  test('with # takes a number in figures or words', () => {
    for (const text of ['4 msgs', 'four msgs', 'FOUR msgs', '10 msgs', '2x msgs', 'un msgs', 'drei msgs', '4th msgs'])
      expect(holds(text, '# msgs'), text).toBe(true);
    for (const text of ['many msgs', 'fourteens msgs', 'msgs 4', 'x4 msgs'])
      expect(holds(text, '# msgs'), text).toBe(false);
  });

  test('with CAPITALS is found in capitals alone', () => {
    expect(holds('Reply STOP.', 'STOP')).toBe(true);
    expect(holds('REPLY STOP', 'reply STOP')).toBe(true);
    expect(holds('the bus stop', 'STOP')).toBe(false);
    expect(holds('Stop', 'STOP')).toBe(false);
    expect(holds('STOPS', 'STOP')).toBe(false);
    expect(holds('ARRÊT', 'ARRET')).toBe(true);
  });

  test('with a figure is found as it stands', () => {
    expect(holds('available 24 hours', '24 hours')).toBe(true);
  });
});

describe('a gap', () => {
  test('is up to four words', () => {
    for (const between of ['', 'a', 'a b c d'])
      expect(holds(`reply ${between} stop`, 'reply … stop'), between).toBe(true);
    expect(holds('reply a b c d e stop', 'reply … stop')).toBe(false);
  });

  test.each(['.', '!', '?', '...', '…', '." "', '.\n'])('does not reach over a sentence that ends with %j', (end) => {
    expect(holds(`Please reply${end} Stop here`, 'reply … stop')).toBe(false);
    expect(holds(`Please reply${end} Stop here`, 'reply', 'stop')).toBe(true);
  });

  test('reaches over points that end no sentence', () => {
    expect(holds('Reply at 5 p.m. stop', 'reply … stop')).toBe(true);
    expect(holds('Msg. freq. varies', 'msg freq varies')).toBe(true);
    expect(holds('Approx. 4 msgs', 'approx # msgs')).toBe(true);
    expect(holds('Reply at example.com, stop', 'reply … stop')).toBe(true);
  });

  test('reaches over commas, colons and lines', () => {
    expect(holds('reply, please: now\nstop', 'reply … stop')).toBe(true);
  });

  test('may stand twice', () => {
    expect(holds('4 of our msgs in each week', '# … msgs … week')).toBe(true);
  });
});

describe('the format of the phrases', () => {
  const parses = (phrase: string): boolean =>
    cueSchema.safeParse({ id: 'some-cue', title: 'Something', phrases: { en: [phrase] } }).success;

  test('takes words and gaps between them', () => {
    for (const phrase of ['help', 'reply … help', 'a/b* … # CAPS … c', '#']) expect(parses(phrase), phrase).toBe(true);
  });

  test('takes no gap at an end, beside another or within a word', () => {
    for (const phrase of ['', ' help', 'help ', '…', '… help', 'help …', 'a … … b'])
      expect(parses(phrase), phrase).toBe(false);
  });
});

describe('what is found', () => {
  const matches = (text: string, changes: Readonly<Record<string, unknown>>): string[] =>
    read(text, indexCues([cueWith(changes)]))
      .matches('some-cue')
      .map((match) => match.text);

  test('is the words as written, in order, the longest first where they overlap', () => {
    const phrases = { en: ['pay', 'pay day loan*', 'bet'] };
    expect(matches('A Bet? Pay-Day loans, pay.', { phrases })).toEqual(['Bet', 'Pay-Day loans', 'pay']);
  });

  test('needs weights that add up; the same words count once', () => {
    const cue = cueWith({
      needs: 3,
      hints: [
        { weight: 2, phrases: { en: ['chips'] } },
        { weight: 1, phrases: { en: ['table', 'dealer'] } },
      ],
    });
    const says = (text: string): boolean => read(text, indexCues([cue])).says('some-cue');
    expect(says('chips at the table')).toBe(true);
    expect(says('chips, chips and chips')).toBe(false);
    expect(says('table and dealer')).toBe(false);
  });

  test.each([['Take a PRIZE, a prize.'], ['A prize: take a PRIZE.']])(
    'the same words count once, as the dearest of them, in whatever order: %s',
    (text) => {
      const hints = [
        { weight: 1, phrases: { en: ['prize'] } },
        { weight: 2, phrases: { en: ['PRIZE'] } },
      ];
      const says = (needs: number): boolean =>
        read(text, indexCues([cueWith({ needs, hints: [...hints, { weight: 1, phrases: { en: ['take'] } }] })])).says(
          'some-cue',
        );
      expect([says(3), says(4)]).toEqual([true, false]);
    },
  );

  test('hints of one kind are worth no more than their limit together', () => {
    const hints = [
      { weight: 2, phrases: { en: ['rifle'] } },
      { weight: 1, atMost: 1, phrases: { en: ['sale', 'price', 'discount'] } },
    ];
    const says = (text: string): boolean => read(text, indexCues([cueWith({ needs: 3, hints })])).says('some-cue');
    expect(says('sale: every price at a discount')).toBe(false);
    expect(says('a rifle at a discount price')).toBe(true);
  });

  test('does not count within what only looks like it', () => {
    const changes = { phrases: { en: ['casino'] }, unless: { en: ['casino royale'] } };
    expect(matches('Casino Royale, not at the casino', { ...changes, negation: 'ignored' })).toEqual(['casino']);
  });

  test('does not count in a name, where the cue says so', () => {
    const changes = { phrases: { en: ['guns'] }, names: 'ignored' };
    expect(matches('Guns and ammo. Top Guns plays at 7. New Guns', changes)).toEqual(['Guns']);
  });
});

describe('negation', () => {
  const cues = indexCues([cueWith({ phrases: { en: ['sell', 'sold', 'lottery'] } })], book.cues);
  const found = (text: string): number => read(text, cues).matches('some-cue').length;

  test.each([
    'We never sell it.',
    "We don't rent or sell it.",
    'There is no entry fee, prize or lottery.',
    'It is not a lottery.',
    'Numbers are not sold.',
    'Your number will never be rented or sold.',
    'Lottery messages are strictly prohibited.',
    'Updates without any lottery.',
    'Nous ne sommes pas une lottery.',
  ])('takes back: %s', (text) => {
    expect(found(text)).toBe(0);
  });

  test.each([
    'We sell it.',
    'No waiting, but a lottery.',
    'Not only a raffle: a lottery.',
    'No. We sell it.',
    'We do not share e-mail addresses and we sell numbers.',
    "Don't miss the lottery!",
  ])('does not take back: %s', (text) => {
    expect(found(text)).toBe(1);
  });
});

test('a phrase with a word of negation of its own is not taken back by it', () => {
  const cues = indexCues([cueWith({ phrases: { en: ['no credit check', 'loan'] } })], book.cues);
  const matches = (text: string): string[] =>
    read(text, cues)
      .matches('some-cue')
      .map((match) => match.text);
  expect(matches('Money today, no credit check.')).toEqual(['no credit check']);
  expect(matches('We give no loan.')).toEqual([]);
  expect(matches('We never say no credit check.')).toEqual([]);
});

const hostile: Readonly<Record<string, (length: number) => string>> = {
  'stop stop': (length) => 'stop '.repeat(length / 5),
  'no no no': (length) => 'no '.repeat(length / 3),
  '4 msgs': (length) => '4 msgs '.repeat(length / 7),
  'reply reply': (length) => 'reply '.repeat(length / 6),
  'one long word': (length) => 'x'.repeat(length),
  'one long number': (length) => '1'.repeat(length),
  'will not': (length) => 'will not receive '.repeat(length / 17),
  'points alone': (length) => '. '.repeat(length / 2),
  accents: (length) => 'e\u0301'.repeat(length / 2),
};

test.each(Object.entries(hostile))('the time for a long text (%s) grows with its length', (_name, text) => {
  // A text that was read before is remembered.
  let reads = 0;
  const every = (long: string): boolean[] => {
    reads += 1;
    return book.cues.heads.map(({ id }) => read(`${long} ${reads}`, book.cues).says(id));
  };
  // Ten times the length takes about ten times the time; a hundred times where a pattern backtracks.
  expect(slowdownByTenfold(every, text, 2_000)).toBeLessThan(notLinear);
});
