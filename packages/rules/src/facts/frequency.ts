/** How often messages come: at most so many in a time, or for each occasion. */
export interface Frequency {
  readonly most: number;
  /** day, week, month or year; else the occasion, such as "order". */
  readonly each: string;
}

const numbers: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ once: 1, twice: 2 },
};

const numbersToTen = 'one|two|three|four|five|six|seven|eight|nine|ten';
const amount = String.raw`(?:(?:\d{1,3}|${numbersToTen})\s?(?:-|–|to|or)\s?)?(?<most>\d{1,3}|an?|${numbersToTen})`;
const message = String.raw`(?:msgs?|messages?|texts?|sms|alerts?|reminders?|updates?|notices?|notifications?|codes?|offers?)`;
const between = String.raw`(?:\s(?:[a-z]+(?:-[a-z]+)?\s){0,2}|\s?)`;
const units = String.raw`(?:day|week|wk|month|mo|mth|year|yr|quarter|order|parcel|package|visit|appointment|sign-?in|login|request|booking|stay|purchase|delivery|ticket|event|shipment)`;
const unit = `(?<each>${units})`;

/** What an amount of messages is followed by: "messages a week", "texts/month". */
const ofMessages = new RegExp(String.raw`${message}\.?(?:\s?\/\s?|\s(?:an?|per|each|every)\s)${unit}`, 'g');

/** An amount, and what may stand between it and the messages that follow. The two make one expression, which takes thrice as long to make. */
const amountBefore = new RegExp(String.raw`(?<![\d.,])${amount}${between}$`);

/** More letters than an amount and two words have. */
const widestAmount = 200;

/** Expressions for other ways to say it, for texts in small letters, and what a text holds at least where one is found. */
const patterns: readonly { readonly pattern: RegExp; readonly holds: RegExp }[] = [
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,$])${amount}\s?(?:times?\s|x\s?)?(?:\/\s?|(?:an?|per|each|every)\s)${unit}\b`,
      'g',
    ),
    holds: new RegExp(String.raw`(?:\d|an?|${numbersToTen})\s?(?:times?\s|x\s?)?(?:\/|(?:an?|per|each|every)\s)`),
  },
  {
    pattern: new RegExp(String.raw`(?<most>once|twice)\s(?:an?|per|each|every)\s${unit}\b`, 'g'),
    holds: /(?:on|twi)ce\s/,
  },
  {
    pattern: new RegExp(String.raw`(?<![\d.,])${amount}\s(?<each>daily|weekly|monthly|yearly)\s${message}`, 'g'),
    holds: /ly\s/,
  },
];

const months: Readonly<Record<string, readonly [string, number]>> = {
  ...{ wk: ['week', 1], mo: ['month', 1], mth: ['month', 1], yr: ['year', 1], quarter: ['year', 4] },
  ...{ daily: ['day', 1], weekly: ['week', 1], monthly: ['month', 1], yearly: ['year', 1] },
};

/** What none of the patterns is without; most texts have nothing of it. */
const telling = String.raw`(?:\/\s?|(?:an?|per|each|every)\s)${units}|(?:dai|week|month|year)ly\s`;
const mayTell = new RegExp(telling);

/** All that a pattern may reach over. */
const stretch = /[\w\s./–-]+/g;

/** How often messages come by a text that says it in numbers. */
export function frequenciesIn(text: string): Frequency[] {
  const small = text.toLowerCase();
  return mayTell.test(small) ? frequenciesAmong(stretchesOf(small)) : [];
}

/** The stretches of a text that tell something, each with the sign before it. */
function stretchesOf(small: string): string[] {
  return [...small.matchAll(stretch)].flatMap(({ 0: one, index }) =>
    mayTell.test(one) ? [small.slice(Math.max(0, index - 1), index + one.length)] : [],
  );
}

/** How often messages come by stretches of a text, in small letters. */
export function frequenciesAmong(stretches: readonly string[]): Frequency[] {
  return [
    ...stretches.flatMap(amountsOfMessages),
    ...patterns.flatMap(({ pattern, holds }) =>
      stretches.filter((one) => holds.test(one)).flatMap((one) => [...one.matchAll(pattern)]),
    ),
  ].map(({ groups: { most = '', each = '' } = {} }) => {
    const [name, times] = months[each] ?? [each.replace('-', ''), 1];
    return { most: (numbers[most] ?? Number(most)) * times, each: name };
  });
}

interface Said {
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined;
}

function amountsOfMessages(one: string): Said[] {
  const said: Said[] = [];
  let end = 0;
  ofMessages.lastIndex = 0;
  for (let match = ofMessages.exec(one); match !== null; match = ofMessages.exec(one)) {
    const before = amountBefore.exec(one.slice(Math.max(end, match.index - widestAmount), match.index));
    if (before) {
      said.push({ groups: { ...before.groups, ...match.groups } });
      end = ofMessages.lastIndex;
    } else ofMessages.lastIndex = match.index + 1;
  }
  return said;
}

const perMonth: Readonly<Record<string, number>> = { day: 30.4, week: 4.35, month: 1, year: 1 / 12 };

/** The same amount, rounded generously: one a week is about four a month. */
const tolerance = 1.3;

/** Whether two amounts can both be true; those of different occasions can. */
export function agree(one: Frequency, other: Frequency): boolean {
  const [a, b] = [perMonth[one.each], perMonth[other.each]];
  if (one.each !== other.each && (a === undefined || b === undefined)) return true;
  const [first, second] = [one.most * (a ?? 1), other.most * (b ?? 1)];
  return Math.max(first, second) <= tolerance * Math.min(first, second);
}
