import type { RequestDocument } from '@smslint/core';
import { fetchAnswers, fetchKeywords, fetchNumbers, type AwsAccount } from '@smslint/providers/aws/live';
import type { Aws } from '../aws/call-aws.js';
import { soundAccount } from '../aws/sound-account.js';
import { UsageError } from '../usage-error.js';
import { checkKeywords, checkComparable, chooseLive, type Chosen, type Pair } from './choose-live.js';

/** A request with its live number, and the account that has the number. */
export interface LivePair extends Pair {
  readonly account: AwsAccount;
}

/**
 * Asks AWS for the live number of each request, in the request's own Region unless the command line names another.
 * @throws AwsFault, or UsageError where a request has no number that can be told
 */
export async function askLive(chosen: Chosen, aws: Aws): Promise<LivePair[]> {
  checkComparable(chosen);
  const pairs: LivePair[] = [];
  for (const [account, documents] of await byAccount(chosen.documents, aws)) {
    const group = { ...chosen, documents };
    const numbers = await fetchNumbers(account, chosen.number);
    if (soundAccount(numbers).numbers.length === 0) throw withoutNumbers(account);
    const found = chooseLive(group, soundAccount(numbers)).map(({ live }) => live.number);
    const data = [...numbers];
    for (const number of new Map(found.map((one) => [one.PhoneNumberArn, one])).values()) {
      data.push(...(await fetchKeywords(account, number)));
    }
    if (found.length > 0) {
      data.push(...(await fetchAnswers(account, 'DescribeSpendLimits', {})));
      data.push(...(await fetchAnswers(account, 'DescribeOptOutLists', {})));
    }
    pairs.push(...chooseLive(group, soundAccount(data)).map((pair) => ({ ...pair, account })));
  }
  checkKeywords(pairs, true);
  return pairs;
}

/**
 * Asks AWS anew for the keywords of a number.
 * @throws AwsFault
 */
export async function askKeywords<P extends LivePair>(pair: P): Promise<P> {
  const { account, live } = pair;
  const [fresh] = soundAccount(await fetchKeywords(account, live.number)).keywords;
  return { ...pair, live: { ...live, keywords: fresh?.keywords } };
}

/** The requests that could be read by the account that has their Region. */
async function byAccount(documents: readonly RequestDocument[], aws: Aws): Promise<Map<AwsAccount, RequestDocument[]>> {
  const groups = new Map<AwsAccount, RequestDocument[]>();
  for (const document of documents) {
    if (!document.request) continue;
    const account = await aws.accountIn(document.request.region);
    groups.set(account, [...(groups.get(account) ?? []), document]);
  }
  return groups;
}

function withoutNumbers({ region }: AwsAccount): UsageError {
  return new UsageError(
    `The account has no phone number in ${region}.`,
    'Look at AWS_PROFILE, which says the account, and at --region; a number that is asked for is there once it is given.',
  );
}
