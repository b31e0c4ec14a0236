import { once } from '../once-per.js';
import { hoursIn, type Hours } from './clock-times.js';

/** A statement of when messages go out. */
export interface SendingHours extends Hours {
  readonly onWeekend: boolean;
}

const sentenceEnd = /(?<=[!?;]|\.(?=\s))\s+|\n+/;

/** Who sends, and that it sends: "we text", "Fairmile Books sends", "offers go out", "sent between", "nous envoyons". */
const sending = once(
  () =>
    new RegExp(
      [
        String.raw`(?<!\p{L})(?:we|we['’]ll|it|they|system|platform|shop|store|team|and)\s(?:(?:will|may|can|also|only|then|usually|always|never|do|not|don't|mostly|typically)\s){0,3}(?:text|texts|send|sends|message|messages|broadcast|push)(?!\p{L})`,
        String.raw`(?<=\p{Lu}[\p{L}\p{N}’'&-]*\s)(?:also\s|only\s)?(?:texts|sends|messages)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:messages?|msgs?|texts?|sms|alerts?|offers?|promotions?|promos?|reminders?|campaigns?|deals?|codes?|coupons?|notices?|updates?|newsletters?|they|these|ones?)\s(?:[\p{L}\p{N}'’-]+\s){0,5}?(?:go|goes|going|are sent|is sent|be sent|get sent|were sent|are delivered|are scheduled|is scheduled|are texted|arrive|arrives|leave|leaves|reach|land|lands|run|runs)(?!\p{L})`,
        String.raw`(?<!\p{L})sending\s(?:hours|times?|window|schedule)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:sent|send|sending|texting)(?!\p{L})(?!\s(?:us|me)(?!\p{L}))`,
        String.raw`(?<!\p{L})(?:messages|texts|offers|promotions|promos|deals|reminders|alerts|campaigns|blasts|sms)(?=\s(?:only\s)?(?:between|from|at|around|after|until|entre|de)\s)`,
        String.raw`(?<!\p{L})(?:envoyons|envoie|envoient|envoyés|envoyées|envois?|partent|enviamos|envían|envíos?|mandamos)(?!\p{L})`,
      ].join('|'),
      'giu',
    ),
);

/** Words after which a time belongs to something else: the show, the shop, the person who asks. */
const elsewhere = once(
  () =>
    /(?<!\p{L})(?:when|whenever|if|who|whose|which|where|that|because|once|while|whether|about|for|their|his|her|your|open|opens|opening|closed|closes|staffed|support|desk|hotline|call|calls|answer|answers|answered|show|shows|doors|starts?|begins?|beginning with|quand|si|qui|dont|lorsque|cuando|que|pour|para)(?!\p{L})/iu,
);

/** What turns a statement into the hours in which nothing is sent. */
const quiet = once(
  () =>
    /(?<!\p{L})(?:never|not|no|none|nothing|nobody|without|don't|don’t|won't|won’t|outside|except|quiet|paused?|pauses|stops?|stopped|held|hold|holds|block|blocked|suppressed|jamais|pas|aucune?|nunca|ning[uú]n\p{L}*)(?!\p{L})/iu,
);

const weekend = once(
  () => /(?<!\p{L})(?:saturdays?|sundays?|weekends?|samedis?|dimanches?|s[áa]bados?|domingos?)(?!\p{L})/iu,
);
const sunday = once(
  () =>
    /(?<!\p{L})(?:sundays?|dimanches?|domingos?|seven days a week|7 days a week|7j\/7|every day of the week|all week long|weekends?)(?!\p{L})/iu,
);

/** When a text says that messages go out. Opening hours, and the hours in which nothing is sent, do not count. */
export function sendingHoursIn(text: string): SendingHours[] {
  return sentencesOf(text).flatMap((sentence) => {
    const onWeekend = namesDay(weekend(), sentence);
    return hoursIn(sentence)
      .filter((hours) => isAboutSending(sentence, hours.index, hours.index + hours.words.length))
      .filter((hours) => !isQuiet(sentence, hours))
      .map((hours) => ({ ...hours, onWeekend }));
  });
}

/** Whether a text says that messages go out on Sundays. */
export function saysSundaySending(text: string): boolean {
  return sentencesOf(text).some((sentence) => {
    const match = sunday().exec(sentence);
    if (!match || !namesDay(sunday(), sentence)) return false;
    return isAboutSending(sentence, match.index, match.index + match[0].length);
  });
}

/** Whether a sentence names a day, other than to leave it out. */
function namesDay(day: RegExp, sentence: string): boolean {
  const match = day.exec(sentence);
  return match !== null && !quiet().test(clauseBefore(sentence, match.index));
}

function sentencesOf(text: string): string[] {
  // "9 p.m." holds points that end nothing.
  return text.replace(/([ap])\.\s?m\.?(?!\p{L})/giu, '$1m').split(sentenceEnd);
}

/** How far from a time the words stand that it may belong to, in characters; it keeps long texts from costing more. */
const reach = 160;

/** Whether words about sending stand near a time, with nothing in between that the time would belong to. */
function isAboutSending(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, start - reach), start);
  if ([...before.matchAll(sending())].some((match) => isNear(before.slice(match.index + match[0].length), 12)))
    return true;
  const after = sentence.slice(end, end + reach);
  const follows = [...after.matchAll(sending())].some((match) => isNear(after.slice(0, match.index), 6));
  return follows && !elsewhere().test(clauseBefore(sentence, start));
}

function isNear(between: string, words: number): boolean {
  return (between.match(/[\p{L}\p{N}]+/gu) ?? []).length <= words && !elsewhere().test(between);
}

function isQuiet(sentence: string, { index, words }: Hours): boolean {
  // "No later than 9 pm" says when messages end, not when none are sent.
  if (/^(?:no|not|never|none|nothing|jamais)\s/i.test(words)) return false;
  return quiet().test(clauseBefore(sentence, index));
}

/** More characters than a clause has; no more is looked at, so that a long text without a comma costs no more for each time in it. */
const longestClause = 500;

/** What a clause says before a place in it. */
function clauseBefore(sentence: string, index: number): string {
  return (
    sentence
      .slice(Math.max(0, index - longestClause), index)
      .split(/,|:\s|\bbut\b|\band (?=we|they|nothing|none|never|no )/i)
      .at(-1) ?? ''
  );
}
