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
  const message = new SegmentedMessage(sent);
  const unitBits = message.encodingName === 'GSM-7' ? 7 : 16;
  const result: Measure = {
    encoding: message.encodingName,
    units: message.messageSize / unitBits,
    parts: message.segmentsCount,
    notGsm: [...new Set(message.getNonGsmCharacters())],
  };
  // The same reply is measured for several facts; a nightly run must not keep every text of its life.
  if (measured.size > 500) measured.clear();
  measured.set(text, result);
  return result;
}
