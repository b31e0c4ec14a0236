import { SegmentedMessage } from 'sms-segments-calculator';

/** How a text travels: its encoding, its length in units of that encoding, and in how many message parts. */
export interface Measure {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets for GSM-7 (extension characters count two), UTF-16 code units for UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** The characters that force UCS-2, each once, in order. */
  readonly notGsm: readonly string[];
  /** Where each part but the first begins, in UTF-16 code units of the text as written, brackets and all. */
  readonly partStarts: readonly number[];
}

const measured = new Map<string, Measure>();

/**
 * Measures a text as it is sent. [Brackets] that mark a variable are not sent, so they are not counted; the length
 * of the variable's value is unknown and counts as the length of its name.
 */
export function measure(text: string): Measure {
  const known = measured.get(text);
  if (known) return known;
  const sent = text.replace(variable, '$1');
  const asSent = plain.test(sent) ? countPlain(sent) : sent.length > longestSent ? estimate(sent) : count(sent);
  const { encoding, units, parts, notGsm } = asSent;
  const result = { encoding, units, parts, notGsm, partStarts: offsetsAsWritten(asSent.partStarts, text) };
  // The same reply is measured for several facts; a nightly run must not keep every text of its life.
  if (measured.size > 500) measured.clear();
  measured.set(text, result);
  return result;
}

/** A variable, as people mark one. */
const variable = /\[([^[\]]*)\]/g;

/** The length in characters above which AWS refuses a message. */
const longestSent = 1600;

/** Characters of one unit each in either encoding, which nothing joins: most texts are made of these alone, and counting them takes no library. */
const plain = /^[\n\r !-Z_a-z`¡-¬®-ʯͰ-ҁ‐-‧‰-⁞]*$/;

/** Those of them that GSM-7 lacks. */
const beyondGsm = /[^\n\r !-Z_a-z¡£¤¥§¿ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ]/g;

function countPlain(text: string): Measure {
  const notGsm = [...new Set(text.match(beyondGsm))];
  const encoding = notGsm.length > 0 ? 'UCS-2' : 'GSM-7';
  const parts = fewestParts(encoding, text.length);
  const partStarts = Array.from({ length: parts - 1 }, (_, before) => sizes[encoding].ofMany * (before + 1));
  return { encoding, units: text.length, parts, notGsm, partStarts };
}

function count(text: string): Measure {
  const message = new SegmentedMessage(text);
  const encoding = message.encodingName;
  const units = message.messageSize / (encoding === 'GSM-7' ? 7 : 16);
  const fewest = fewestParts(encoding, units);
  const starts = startsOf(message.segments);
  // The library puts a heap of accents, however high, into one part, and nothing before it where the text begins with it.
  const isSound = starts.length + 1 >= fewest && starts[0] !== 0;
  return {
    encoding,
    units,
    parts: isSound ? starts.length + 1 : fewest,
    notGsm: [...new Set(message.getNonGsmCharacters())],
    partStarts: isSound ? starts : startsByUnits(text, encoding, fewest, ({ length }) => length),
  };
}

/** Where each part but the first begins. */
function startsOf(parts: readonly Iterable<{ readonly raw?: string }>[]): number[] {
  let end = 0;
  const ends = parts.map((part) => {
    for (const { raw = '' } of part) end += raw.length;
    return end;
  });
  return ends.slice(0, -1);
}

/** Counts a long text by its distinct characters, since the library takes quadratic time; it may be a part short. */
function estimate(text: string): Measure {
  const unitsByCharacter = new Map<string, number>();
  const notGsm: string[] = [];
  for (const character of new Set(text)) {
    const { encoding, units } = count(character);
    unitsByCharacter.set(character, units);
    if (encoding === 'UCS-2') notGsm.push(character);
  }
  const encoding = notGsm.length > 0 ? 'UCS-2' : 'GSM-7';
  const unitsOf = (character: string): number =>
    encoding === 'UCS-2' ? character.length : (unitsByCharacter.get(character) ?? 1);
  let units = 0;
  for (const character of text) units += unitsOf(character);
  const parts = fewestParts(encoding, units);
  return { encoding, units, parts, notGsm, partStarts: startsByUnits(text, encoding, parts, unitsOf) };
}

/** Where each part but the first would begin if every part were full: at the character in which the one before is full. */
function startsByUnits(
  text: string,
  encoding: Measure['encoding'],
  parts: number,
  unitsOf: (character: string) => number,
): number[] {
  const size = sizes[encoding].ofMany;
  const starts: number[] = [];
  let [offset, units] = [0, 0];
  for (const character of text) {
    units += unitsOf(character);
    if (starts.length < parts - 1 && units > (starts.length + 1) * size) starts.push(offset);
    offset += character.length;
  }
  return starts;
}

/** Offsets into a text as it is sent as offsets into the text as written; a variable that begins there begins with its bracket. */
function offsetsAsWritten(offsets: readonly number[], text: string): readonly number[] {
  if (offsets.length === 0) return offsets;
  const names = [...text.matchAll(variable)].map(({ index, 1: name = '' }, before) => {
    const start = index - 2 * before;
    return { start, end: start + name.length };
  });
  let passed = 0;
  return offsets.map((offset) => {
    while ((names[passed]?.start ?? offset) < offset && (names[passed]?.end ?? offset) <= offset) passed += 1;
    const isWithin = (names[passed]?.start ?? offset) < offset;
    return offset + 2 * passed + (isWithin ? 1 : 0);
  });
}

/** The units that fit a message of one part, and each part of a longer one. */
const sizes = { 'GSM-7': { ofOne: 160, ofMany: 153 }, 'UCS-2': { ofOne: 70, ofMany: 67 } } as const;

function fewestParts(encoding: Measure['encoding'], units: number): number {
  const { ofOne, ofMany } = sizes[encoding];
  return units <= ofOne ? 1 : Math.ceil(units / ofMany);
}
