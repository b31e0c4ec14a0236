import Big from 'big.js';
import type { Context } from '../facts/fact.js';
import { costOf } from './cost.js';
import { oncePer } from '../once-per.js';
import { moneyText, numberText } from '../words.js';

/** What the account may spend a month, in USD. */
export interface SpendLimits {
  /** The limit that the account has now; what a new AWS account has, where AWS provides and the request does not say. */
  readonly currentUsd: number | null;
  readonly requestedUsd: number | null;
  /** The limit that would hold: the requested one, else the current one. */
  readonly limitUsd: number | null;
}

/** The spend limit against the need. */
export interface LimitPlan extends SpendLimits {
  /** Whether the limit covers the need; equal is enough. */
  readonly enough: boolean | null;
  /** The need with some to spare, rounded up. */
  readonly adviceUsd: number | null;
  readonly arithmetic: string | null;
}

/** Reads what the account may spend, whatever the need. */
export function limitsOf({ request: { spend, provider }, data }: Context): SpendLimits {
  const ofNewAccount = provider === 'aws' ? data.planning.newAccountLimitUsd : null;
  const currentUsd = spend?.currentMonthlyUsd ?? ofNewAccount;
  const requestedUsd = spend?.requestedMonthlyUsd ?? null;
  return { currentUsd, requestedUsd, limitUsd: requestedUsd ?? currentUsd };
}

/** Compares the spend limit with what a month costs. */
export const limitPlanOf = oncePer((context: Context): LimitPlan => {
  const { currentUsd, requestedUsd, limitUsd } = limitsOf(context);
  const { needUsd } = costOf(context);
  if (needUsd === null) return { currentUsd, requestedUsd, limitUsd, enough: null, adviceUsd: null, arithmetic: null };
  const factor = new Big(1).plus(context.data.planning.spareSpend);
  const padded = factor.times(needUsd);
  const adviceUsd = padded.round(0, Big.roundUp).toNumber();
  const exact = `${moneyText(needUsd)} USD x ${numberText(factor.toNumber())} = ${moneyText(padded.toNumber())} USD`;
  return {
    currentUsd,
    requestedUsd,
    limitUsd,
    enough: limitUsd === null ? null : needUsd <= limitUsd,
    adviceUsd,
    arithmetic: padded.eq(adviceUsd) ? exact : `${exact}, rounded up to ${moneyText(adviceUsd)} USD`,
  };
});
