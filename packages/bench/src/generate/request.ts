import { book, mergeExample, type Book } from '@smslint/rules';
import { coinedName } from './coined-name.js';
import { diceFor, type Dice } from './dice.js';
import { faultyExamples } from './faulty-examples.js';

/** What a corpus is made of. */
export interface Recipe {
  readonly seed: number;
  /** How many of a hundred requests have something wrong with them. */
  readonly badPercent: number;
}

type Plain = Book['goodRequests'][string];

/** The good requests of the book, by the word of their brand that is no English: each request puts its own there. */
const coinedWords: Readonly<Record<string, string>> = {
  'long-code': 'Harbourlight',
  '10dlc': 'Fernhollow',
  '10dlc-otp': 'Larkgate',
  'toll-free': 'Fernhollow',
  'short-code': 'Fernhollow',
  'sender-id': 'Hochegg',
};

const bases = ['long-code', 'long-code', '10dlc', '10dlc-otp', 'toll-free', 'short-code', 'sender-id'] as const;

/**
 * The request of a corpus with this number: a good request of the book with a brand, ids and figures of its own and with
 * sentences that no other has; a bad one has the fault of an example of a rule besides. Both depend on nothing else.
 */
export function requestAt(index: number, { seed, badPercent }: Recipe): Plain {
  const dice = diceFor(seed, index);
  const base = dice.oneOf(bases);
  // Each hundred has as many bad ones, spread over it.
  const isBad = (index * 37) % 100 < badPercent;
  const name = coinedName(seed, index);
  const whole = isBad ? withFault(base, dice) : goodRequest(base);
  return varied(renamed(whole, coinedWords[base] ?? '', name), index, dice);
}

function goodRequest(base: string): Plain {
  const request = book.goodRequests[base];
  if (!request) throw new RangeError(`The book has no good request ${base}.`);
  return request;
}

function withFault(base: string, dice: Dice): Plain {
  const { rule, example } = dice.oneOf(faultyExamples(base));
  return mergeExample(example, rule, book) as Plain;
}

/** The request with another word in its brand's name, its addresses and wherever else it stands. */
function renamed(request: Plain, word: string, name: string): string {
  return JSON.stringify(request)
    .replaceAll(word, name)
    .replaceAll(word.toLowerCase(), name.toLowerCase())
    .replaceAll(word.toUpperCase(), name.toUpperCase());
}

function varied(text: string, index: number, dice: Dice): Plain {
  const line = String(dice.between(0, 99)).padStart(2, '0');
  const often = dice.between(2, 9);
  const time = (): string => `${dice.between(7, 21)}:${String(dice.between(10, 59))}`;
  const request = JSON.parse(
    text
      .replaceAll(/555([- ]?)01( ?)\d\d/g, (_all, before: string, between: string) => `555${before}01${between}${line}`)
      .replaceAll(/about \d+ (?=m(?:sg|essage)s a month)/g, `about ${often} `)
      .replaceAll(/\b\d{1,2}:\d\d\b/g, time)
      .replaceAll(/\b\d+ minutes/g, `${dice.between(5, 55)} minutes`)
      .replaceAll(/"(\d\d)-\d{7}"/g, (_all, prefix: string) => `"${prefix}-${taxNumber(index)}"`),
  ) as Record<string, unknown>;
  if ('id' in request) request.id = `${String(request.id)}-${index}`;
  lengthen(
    request,
    'useCase',
    'description',
    () => ` ${town(dice)} was the first branch to use it, in ${month(dice)}.`,
  );
  lengthen(
    request,
    'useCase',
    'contactSource',
    () => ` ${town(dice)} keeps the records for ${dice.between(2, 9)} years.`,
  );
  lengthen(request, 'optIn', 'workflow', () => ` The team in ${town(dice)} looks after the form since ${month(dice)}.`);
  return request;
}

/** Puts a sentence after a text of the request that is there. */
function lengthen(request: Record<string, unknown>, part: string, key: string, sentence: () => string): void {
  const inner = request[part] as Record<string, unknown> | null | undefined;
  const text = inner?.[key];
  if (typeof text === 'string' && text !== '') request[part] = { ...inner, [key]: `${text.trimEnd()}${sentence()}` };
}

function town(dice: Dice): string {
  return coinedName(dice.between(0, 99), dice.between(0, 99_999));
}

function month(dice: Dice): string {
  const months = ['January', 'March', 'April', 'June', 'August', 'September', 'October', 'December'] as const;
  return `${dice.oneOf(months)} ${dice.between(2012, 2025)}`;
}

/** Seven digits that no other request below ten million has. */
function taxNumber(index: number): string {
  return String((index * 7_654_321 + 1_234_567) % 10_000_000).padStart(7, '0');
}
