import type { Request, RequestDocument } from '@smslint/core';
import { chooseNumber, type LiveAccount, type LiveNumber } from '@smslint/providers/aws/verify';
import { UsageError } from '../usage-error.js';

/** A request that could be read, and its live number. */
export interface Pair {
  readonly document: RequestDocument;
  /** What the request is called in messages. */
  readonly title: string;
  readonly live: LiveNumber;
}

/** Requests that are compared, of one file. */
export interface Chosen {
  readonly documents: readonly RequestDocument[];
  /** The file, for messages. */
  readonly name: string;
  /** The number that is named on the command line. */
  readonly number: string | undefined;
}

/**
 * Makes sure that a number that is named is not compared with several requests.
 * @throws UsageError
 */
export function checkNamed({ documents, name, number }: Chosen): void {
  if (number === undefined || documents.length <= 1) return;
  throw new UsageError(
    `${name} holds ${documents.length} requests, and --number is one number.`,
    'Choose one with --request.',
  );
}

/**
 * Finds the live number of each request, whatever was read of it.
 * @throws UsageError where a request has no number that can be told
 */
export function chooseLive({ documents, name, number }: Chosen, account: LiveAccount): Pair[] {
  return documents.flatMap((document) => {
    const { request, id, index } = document;
    if (!request) return [];
    const title = id ?? (documents.length > 1 ? `${name} (request ${index})` : name);
    checkProvider(request, title);
    const choice = chooseNumber(request, account, number);
    if ('reason' in choice) throw new UsageError(`${title}: ${choice.reason}`, choice.hint);
    return [{ document, title, live: choice.live }];
  });
}

/**
 * Makes sure that the keywords of each number were read: without them a check would pass that has compared next to nothing.
 * @throws UsageError
 */
export function checkKeywords(pairs: readonly Pair[]): void {
  const bare = pairs.find(({ live }) => !live.keywords);
  if (!bare) return;
  const { PhoneNumber, PhoneNumberId } = bare.live.number;
  throw new UsageError(
    `${bare.title}: the saved responses hold no keywords of ${PhoneNumber}.`,
    `Add the output of aws pinpoint-sms-voice-v2 describe-keywords --origination-identity ${PhoneNumberId ?? PhoneNumber}.`,
  );
}

function checkProvider({ provider, number }: Request, title: string): void {
  if (provider !== 'aws') {
    throw new UsageError(`${title}: verify compares numbers of AWS, and the request is for ${provider}.`);
  }
  if (number.type === 'sender-id') {
    throw new UsageError(`${title}: a sender ID is no phone number, so there is nothing to compare it with.`);
  }
}
