import type { Request, RequestDocument } from '@smslint/core';
import { chooseNumber, type LiveAccount, type LiveNumber } from '@smslint/providers/aws/verify';
import { UsageError } from '../usage-error.js';

/** A request that could be read, and its live number. */
export interface Pair {
  readonly document: RequestDocument;
  readonly live: LiveNumber;
}

/**
 * Finds the live number of each request.
 * @param name the file, for messages
 * @throws UsageError where a request has no number that can be told, or its keywords were not saved
 */
export function chooseLive(
  documents: readonly RequestDocument[],
  account: LiveAccount,
  number: string | undefined,
  name: string,
): Pair[] {
  if (number !== undefined && documents.length > 1) {
    throw new UsageError(
      `${name} holds ${documents.length} requests, and --number is one number.`,
      'Choose one with --request.',
    );
  }
  return documents.flatMap((document) => {
    const { request, id, index } = document;
    if (!request) return [];
    const title = id ?? (documents.length > 1 ? `${name} (request ${index})` : name);
    checkProvider(request, title);
    const choice = chooseNumber(request, account, number);
    if ('reason' in choice) throw new UsageError(`${title}: ${choice.reason}`, choice.hint);
    if (!choice.live.keywords) throw withoutKeywords(title, choice.live);
    return [{ document, live: choice.live }];
  });
}

function checkProvider({ provider, number }: Request, title: string): void {
  if (provider !== 'aws') {
    throw new UsageError(`${title}: verify compares numbers of AWS, and the request is for ${provider}.`);
  }
  if (number.type === 'sender-id') {
    throw new UsageError(`${title}: a sender ID is no phone number, so there is nothing to compare it with.`);
  }
}

/** Without them a check would pass that has compared next to nothing. */
function withoutKeywords(title: string, { number }: LiveNumber): UsageError {
  const { PhoneNumber, PhoneNumberId } = number;
  return new UsageError(
    `${title}: the saved responses hold no keywords of ${PhoneNumber}.`,
    `Add the output of aws pinpoint-sms-voice-v2 describe-keywords --origination-identity ${PhoneNumberId ?? PhoneNumber}.`,
  );
}
