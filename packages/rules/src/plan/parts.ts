import { SegmentedMessage } from 'sms-segments-calculator';

/** How a text travels: its encoding, its length in units of that encoding, and in how many message parts. */
export interface Measure {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets for GSM-7 (extension characters count two), UTF-16 code units for UCS-2. */
  readonly units: number;
  readonly parts: number;
  /** The characters that force UCS-2, each once, in order. */
  readonly notGsm: readonly string[];
}

const measured = new Map<string, Measure>();

/**
 * Measures a text as it is sent. [Brackets] that mark a variable are not sent, so they are not counted; the length
 * of the variable's value is unknown and counts as the length of its name.
 */
export function measure(text: string): Measure {
  const known = measured.get(text);
  if (known) return known;
  const sent = text.replace(/\[([^[\]]*)\]/g, '$1');
  const result = sent.length > longestSent ? estimate(sent) : count(sent);
  // The same reply is measured for several facts; a nightly run must not keep every text of its life.
  if (measured.size > 500) measured.clear();
  measured.set(text, result);
  return result;
}

/** The length in characters above which AWS refuses a message. */
const longestSent = 1600;

function count(text: string): Measure {
  const message = new SegmentedMessage(text);
  const encoding = message.encodingName;
  const units = message.messageSize / (encoding === 'GSM-7' ? 7 : 16);
  return {
    encoding,
    units,
    // The library puts a heap of accents, however high, into one part.
    parts: Math.max(message.segmentsCount, fewestParts(encoding, units)),
    notGsm: [...new Set(message.getNonGsmCharacters())],
  };
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
  let units = 0;
  if (encoding === 'UCS-2') units = text.length;
  else for (const character of text) units += unitsByCharacter.get(character) ?? 1;
  return { encoding, units, parts: fewestParts(encoding, units), notGsm };
}

function fewestParts(encoding: Measure['encoding'], units: number): number {
  const [single, multi] = encoding === 'GSM-7' ? [160, 153] : [70, 67];
  return units <= single ? 1 : Math.ceil(units / multi);
}
