import { once } from '../once-per.js';

/** What a text says of the hours, in minutes after midnight: when something begins at the earliest, ends at the latest. */
export interface Hours {
  readonly from?: number;
  readonly to?: number;
  /** As written. */
  readonly words: string;
  readonly index: number;
}

const day = 24 * 60;

/** Midday and midnight by their names. */
const named: Readonly<Record<string, number>> = {
  ...{ noon: 720, midday: 720, midi: 720, mediodía: 720, mediodia: 720 },
  ...{ midnight: day, minuit: day, medianoche: day },
};

const time = String.raw`(?:(?:\d{1,2}(?::\d{2}|\s?[hH](?:\d{2}|eures?\b|\b)|\.\d{2}(?=\s?[ap]m\b))?(?:\s?[ap]m\b)?)|${Object.keys(named).join('|')})`;

const rangeJoints = String.raw`(?:\s?[-–—]\s?|\s(?:and|to|until|till|through|et|à|jusqu'à|y|a|hasta)\s(?:las?\s)?)`;

const range = once(() => new RegExp(String.raw`(?<![\p{L}\d:.])(${time})${rangeJoints}(${time})(?!\d|:\d)`, 'giu'));

/** A single time after the word that says what it bounds. */
const bound = once(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})(no later than|not later than|never later than|as late as|until|till|up to|jusqu'à|hasta las?|never after|not after|nothing after|none after|jamais après|not before|never before|nothing before|none before|no earlier than|not earlier than|as early as|starting at|beginning at|from|dès|à partir de|desde las?|after|past|après|después de las?|before|avant|antes de las?|at|around|about|vers|à|a las)\s(${time})(?!\d|:\d)`,
      'giu',
    ),
);

/** What a bounding word makes of its time. */
function bounded(word: string, minutes: number): Pick<Hours, 'from' | 'to'> {
  if (
    /^(?:no later|not later|never later|as late|until|till|up to|jusqu|hasta|never after|not after|no\w+ after|jamais)/.test(
      word,
    )
  )
    return { to: minutes };
  if (
    /^(?:no\w+ before|not before|never before|no earlier|not earlier|as early|starting|beginning|from|dès|à partir|desde)/.test(
      word,
    )
  )
    return { from: minutes };
  // Just after, and just before.
  if (/^(?:after|past|après|después)/.test(word)) return { from: minutes, to: minutes + 1 };
  if (/^(?:before|avant|antes)/.test(word)) return { from: minutes - 1, to: minutes };
  return { from: minutes, to: minutes };
}

/** Words that leave no hour out, or that name the night. */
const always = once(
  () =>
    /(?<!\p{L})(?:around the clock|round the clock|24\/7|24 hours a day|24h\/24|at all hours|at any hour|any time of (?:the )?(?:day|night)|day and night|day or night|jour et nuit|a cualquier hora|à toute heure|overnight|through the night|all night|late at night|in the middle of the night)(?!\p{L})/giu,
);

/** The clock times and ranges that a sentence names. A figure alone is a time only beside one that is written as such. */
export function hoursIn(sentence: string): Hours[] {
  const found: Hours[] = [];
  for (const match of sentence.matchAll(always()))
    found.push({ from: 0, to: day, words: match[0], index: match.index });
  for (const match of sentence.matchAll(range())) {
    const span = spanOf(match[1] ?? '', match[2] ?? '');
    if (span) found.push({ ...span, words: match[0], index: match.index });
  }
  // The times of a range bound nothing by themselves.
  const rest = sentence.replace(range(), (words) => ' '.repeat(words.length));
  for (const match of rest.matchAll(bound())) {
    const [words, word = '', written = ''] = match;
    const minutes = minutesOf(written);
    // "after 24 h" is a delay.
    if (minutes === null || /^(?:2[4-9]|[3-9]\d)/.test(written)) continue;
    found.push({ ...bounded(word.toLowerCase(), minutes), words, index: match.index });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Writes hours as people read them: "20:00 to 22:00", "until 23:00", "at any hour". */
export function hoursText({ from, to }: Pick<Hours, 'from' | 'to'>): string {
  const clock = (minutes: number): string =>
    `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
  if (from === undefined) return to === undefined ? 'at some hour' : `until ${clock(to)}`;
  if (to === undefined) return `from ${clock(from)}`;
  if (to - from >= day) return 'at any hour';
  // Just before, and just after, an hour are told as that hour.
  if (to - from <= 1) return from % 15 === 0 ? clock(from) : clock(to);
  return `${clock(from)} to ${clock(to)}`;
}

/** From the first time to the second; one half of a day holds for both where the first is silent: "7 to 10 pm". */
function spanOf(first: string, second: string): { from: number; to: number } | null {
  const half = /[ap]m$/i.exec(second)?.[0] ?? '';
  const to = minutesOf(second) ?? (minutesOf(first) === null ? null : minutesOf(`${second}:00`));
  if (to === null) return null;
  const same = minutesOf(/[ap]m$/i.test(first) ? first : `${first}${half || ':00'}`);
  const other = minutesOf(`${first}${/^pm$/i.test(half) ? 'am' : 'pm'}`);
  const from = same !== null && same < to ? same : (minutesOf(first) ?? other);
  if (from === null) return null;
  return { from, to: to > from ? to : to + day };
}

/** The minutes after midnight of a written time; null where it is none, or a figure alone. */
function minutesOf(text: string): number | null {
  const byName = named[text.toLowerCase()];
  if (byName !== undefined) return byName;
  const parts = /^(\d{1,2})(?:(?:[:.]|\s?h)(\d{2})|\s?(h)(?:eures?)?)?\s?([ap]m)?$/i.exec(text.trim());
  if (!parts) return null;
  const [, hourText = '', minuteText, frenchHour, half] = parts;
  if (minuteText === undefined && frenchHour === undefined && half === undefined) return null;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59 || hour > 24 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  return (half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60 + minute;
}
