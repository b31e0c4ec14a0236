import type { NumberType, Request } from '@smslint/core';

/** The types of numbers as AWS calls them (NumberType, November 2026); a sender ID is no phone number there. */
export const numberTypeNames = {
  'long-code': 'LONG_CODE',
  '10dlc': 'TEN_DLC',
  'toll-free': 'TOLL_FREE',
  'short-code': 'SHORT_CODE',
  'sender-id': 'SENDER_ID',
} as const satisfies Readonly<Record<NumberType, string>>;

/** The type of a number by what AWS calls it; undefined for a name of another, such as that of a simulator. */
export function numberTypeNamed(name: string): NumberType | undefined {
  return (Object.keys(numberTypeNames) as NumberType[]).find((type) => numberTypeNames[type] === name);
}

/** The types of messages as AWS calls them (MessageType, November 2026): one-time passwords are transactional there. */
export const messageTypeNames = {
  otp: 'TRANSACTIONAL',
  transactional: 'TRANSACTIONAL',
  promotional: 'PROMOTIONAL',
} as const satisfies Readonly<Record<Request['messageType'], string>>;

/** What a keyword does, as AWS calls it (KeywordAction, November 2026). */
export type KeywordAction = 'AUTOMATIC_RESPONSE' | 'OPT_OUT' | 'OPT_IN';

/** Capabilities of a number as AWS calls them (NumberCapability, November 2026). */
export function capabilityNames(capabilities: readonly string[]): string[] {
  return capabilities.map((one) => one.toUpperCase());
}

/** The Region in the ARN of a number or registration; undefined where it has none. */
export function regionOfArn(arn: string): string | undefined {
  return /^arn:[\w-]+:sms-voice:([a-z\d-]+):/.exec(arn)?.[1];
}
