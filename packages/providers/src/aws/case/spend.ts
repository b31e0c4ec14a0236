import type { Request } from '@smslint/core';
import { book } from '@smslint/rules';

/** Above it AWS asks for more (increases to the spending quota, June 2023), in USD a month. */
export const largeSpendUsd = 10_000;

/** An increase of the spend limit, in USD a month. */
export interface SpendIncrease {
  readonly from: number;
  readonly to: number;
}

/** The increase that a request asks for; undefined where it asks for none. */
export function spendIncrease({ spend }: Request): SpendIncrease | undefined {
  const from = spend?.currentMonthlyUsd ?? book.data.planning.newAccountLimitUsd;
  const to = spend?.requestedMonthlyUsd;
  return to !== undefined && to > from ? { from, to } : undefined;
}
