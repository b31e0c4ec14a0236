import type { RequestDocument } from '@smslint/core';
import { compareKeywords } from './compare-keywords.js';
import { compareSettings, defaultOptOutList } from './compare-settings.js';
import { compareSpend } from './compare-spend.js';
import type { Difference } from './difference.js';
import type { LiveNumber } from './live-account.js';

/**
 * In what a live number is not as its request says: settings, then keywords, then spend limits. A request that could not be
 * read, and what was not read of the number, are not compared.
 * @param optOutList the list that the number is to use, by default the one that every account has
 */
export function verifyNumber(
  { request }: Pick<RequestDocument, 'request'>,
  live: LiveNumber,
  { optOutList = defaultOptOutList }: { readonly optOutList?: string | undefined } = {},
): Difference[] {
  if (!request) return [];
  return [
    ...compareSettings(request, live, optOutList),
    ...(live.keywords ? compareKeywords(request, live.keywords) : []),
    ...(live.spendLimits ? compareSpend(request, live.spendLimits) : []),
  ];
}
