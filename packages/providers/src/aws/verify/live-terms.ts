import type { NumberType, Request } from '@smslint/core';

/** The types of numbers as AWS calls them (NumberType, November 2026); a sender ID is no phone number there. */
export const liveTypes: Readonly<Record<NumberType, string>> = {
  'long-code': 'LONG_CODE',
  '10dlc': 'TEN_DLC',
  'toll-free': 'TOLL_FREE',
  'short-code': 'SHORT_CODE',
  'sender-id': 'SENDER_ID',
};

/** The types of messages as AWS calls them (MessageType, November 2026): one-time passwords are transactional there. */
export const liveMessageTypes: Readonly<Record<Request['messageType'], string>> = {
  otp: 'TRANSACTIONAL',
  transactional: 'TRANSACTIONAL',
  promotional: 'PROMOTIONAL',
};

/** What a keyword does, as AWS calls it (KeywordAction, November 2026). */
export type KeywordAction = 'AUTOMATIC_RESPONSE' | 'OPT_OUT' | 'OPT_IN';
