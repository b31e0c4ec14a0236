const names = ['long-code', '10dlc', 'toll-free', 'short-code', 'sender-id'] as const;

/** The kinds of origination identity. */
export type NumberType = (typeof names)[number];

/** Other spellings of the number types that people write. */
const aliases: Readonly<Record<string, NumberType>> = {
  longcode: 'long-code',
  'ten-dlc': '10dlc',
  tendlc: '10dlc',
  '10-dlc': '10dlc',
  '10DLC': '10dlc',
  tollfree: 'toll-free',
  tfn: 'toll-free',
  TFN: 'toll-free',
  shortcode: 'short-code',
  senderid: 'sender-id',
  alphanumeric: 'sender-id',
};

/** All spellings of the number types. */
export const numberTypeSpellings: readonly string[] = [...names, ...Object.keys(aliases)];

/** The number type that a spelling means. */
export function numberTypeOf(name: string): NumberType {
  return aliases[name] ?? (name as NumberType);
}
