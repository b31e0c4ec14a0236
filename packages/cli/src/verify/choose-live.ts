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
 * Makes sure, before anything is read of numbers, that requests can be compared with some, and one that is named with one alone.
 * @throws UsageError
 */
export function checkComparable(chosen: Chosen): void {
  const { documents, name, number } = chosen;
  if (number !== undefined && documents.length > 1) {
    throw new UsageError(
      `${name} holds ${documents.length} requests, and --number is one number.`,
      'Choose one with --request.',
    );
  }
  for (const document of documents) if (document.request) checkProvider(document.request, titleOf(document, chosen));
}

/**
 * Finds the live number of each request, whatever was read of it.
 * @throws UsageError where a request has no number that can be told
 */
export function chooseLive(chosen: Chosen, account: LiveAccount): Pair[] {
  return chosen.documents.flatMap((document) => {
    const { request } = document;
    if (!request) return [];
    const title = titleOf(document, chosen);
    const choice = chooseNumber(request, account, chosen.number);
    if ('reason' in choice) throw new UsageError(`${title}: ${choice.reason}`, choice.hint);
    return [{ document, title, live: choice.live }];
  });
}

/**
 * Makes sure that the keywords of each number were read: without them a check would pass that has compared next to nothing.
 * @throws UsageError
 */
export function checkKeywords(pairs: readonly Pair[], isLive = false): void {
  const bare = pairs.find(({ live }) => !live.keywords);
  if (!bare) return;
  const { PhoneNumber, PhoneNumberId } = bare.live.number;
  if (isLive) {
    throw new UsageError(
      `${bare.title}: AWS names no keywords of ${PhoneNumber}.`,
      'Look at the number in the console.',
    );
  }
  throw new UsageError(
    `${bare.title}: the saved responses hold no keywords of ${PhoneNumber}.`,
    `Add the output of aws pinpoint-sms-voice-v2 describe-keywords --origination-identity ${PhoneNumberId ?? PhoneNumber}.`,
  );
}

function titleOf({ id, index }: RequestDocument, { documents, name }: Chosen): string {
  return id ?? (documents.length > 1 ? `${name} (request ${index})` : name);
}

function checkProvider({ provider, number }: Request, title: string): void {
  if (provider !== 'aws') {
    throw new UsageError(`${title}: verify compares numbers of AWS, and the request is for ${provider}.`);
  }
  if (number.type === 'sender-id') {
    throw new UsageError(`${title}: a sender ID is no phone number, so there is nothing to compare it with.`);
  }
}
