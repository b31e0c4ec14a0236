import type { NumberType } from '@smslint/core';
import Big from 'big.js';
import type { Context } from '../facts/fact.js';
import { burstOf } from './burst.js';
import { costOf } from './cost.js';
import { limitPlanOf } from './limit.js';
import { messagesOf } from './messages.js';
import { oncePer } from '../once-per.js';
import { lowestRate } from './rates.js';
import { recommend, typesOffered, type Recommendation } from './recommend.js';
import { carrierLimitsOf, partsPerMinuteOf, tenDlcOf } from './ten-dlc.js';
import { counted, moneyText, numberText, rateText } from '../words.js';

/** The rate to which the sender must throttle itself. */
export interface Throttle {
  readonly partsPerSecond: number;
  /** Whole messages, every message as long as the longest sample. */
  readonly messagesPerMinute: number;
  /** Seconds that the burst takes at that rate; null without a burst. */
  readonly drainSeconds: number | null;
  readonly arithmetic: string;
}

/** What the numbers themselves cost, as the request gives it. */
export interface NumbersCost {
  readonly monthlyUsd: number | null;
  readonly setupUsd: number | null;
  readonly arithmetic: string;
}

/** What is advised to ask for. */
export interface Advice {
  /** The identity that carries the burst in the first country; null without a burst, or where none is offered. */
  readonly identity: (Recommendation & { readonly country: string; readonly sameAsAsked: boolean }) | null;
  /** Whether the identity that is asked for carries the burst too; null where that is unknown, or none is offered. */
  readonly askedCarries: boolean | null;
  /** The spend limit to ask for; null where the current one is enough, or the need is unknown. */
  readonly spendLimitUsd: number | null;
  readonly spendArithmetic: string;
  /** Null where no rate is known. */
  readonly throttle: Throttle | null;
  readonly numbersCost: NumbersCost;
}

/** Advises what to ask for: the identity, the spend limit, and the rate to keep to. */
export const adviceOf = oncePer((context: Context): Advice => {
  const { number, countries } = context.request;
  const recommended = recommend(context);
  const { type, count } = recommended ?? number;
  const sameAsAsked = type === number.type && count === number.count;
  return {
    identity: recommended && { ...recommended, country: countries[0] ?? '', sameAsAsked },
    askedCarries: askedCarries(context),
    ...spendAdvice(context),
    throttle: throttleOf(context, type, count),
    numbersCost: numbersCost(context, type, count),
  };
});

function askedCarries(context: Context): boolean | null {
  const { number, countries } = context.request;
  // Toll-free numbers reach other countries than their own.
  const offers = (country: string): boolean =>
    number.type === 'toll-free' || typesOffered(context.data, country).includes(number.type);
  if (!countries.every(offers)) return null;
  const tenDlc = tenDlcOf(context);
  if (!tenDlc) return burstOf(context)?.fits ?? null;
  return tenDlc.fitsDay === null || tenDlc.fitsMinute === null ? null : tenDlc.fitsDay && tenDlc.fitsMinute;
}

function spendAdvice(context: Context): Pick<Advice, 'spendLimitUsd' | 'spendArithmetic'> {
  const { needUsd } = costOf(context);
  const { currentUsd, adviceUsd, arithmetic } = limitPlanOf(context);
  if (needUsd === null || arithmetic === null) return { spendLimitUsd: null, spendArithmetic: 'the need is unknown' };
  if (currentUsd === null) return { spendLimitUsd: null, spendArithmetic: 'no limit of the account is known' };
  if (needUsd > currentUsd) return { spendLimitUsd: adviceUsd, spendArithmetic: arithmetic };
  const enough = `${moneyText(currentUsd)} USD, the limit now, covers the need of ${moneyText(needUsd)} USD`;
  return { spendLimitUsd: null, spendArithmetic: enough };
}

function throttleOf(context: Context, type: NumberType, count: number): Throttle | null {
  const { worstParts } = messagesOf(context);
  const parts = burstOf(context)?.parts;
  const throttle = (partsPerMinute: Big, how: string): Throttle => {
    const partsPerSecond = partsPerMinute.div(60);
    const messagesPerMinute = partsPerMinute.div(worstParts).round(0, Big.roundDown).toNumber();
    return {
      partsPerSecond: partsPerSecond.round(6, Big.roundDown).toNumber(),
      messagesPerMinute,
      drainSeconds: parts === undefined ? null : new Big(parts).times(60).div(partsPerMinute).toNumber(),
      arithmetic: `${how}; x 60 s / ${counted(worstParts, 'part')} = ${counted(messagesPerMinute, 'message')} a minute`,
    };
  };
  if (type === '10dlc') {
    const limits = carrierLimitsOf(context);
    const { carrierShare } = context.data['ten-dlc'];
    const most = partsPerMinuteOf(limits, carrierShare);
    if (most === null || limits.attPartsPerMinute === null) return null;
    const att = `${numberText(limits.attPartsPerMinute)} parts a minute to AT&T / ${numberText(carrierShare)} of the recipients`;
    return throttle(new Big(most), `${att} = ${numberText(most)} parts a minute = ${rateText(most / 60)}`);
  }
  const rate = lowestRate(context.throughput, type, context.request.countries);
  if (rate === null) return null;
  const total = new Big(rate).times(count);
  return throttle(total.times(60), `${counted(count, 'number')} x ${rateText(rate)} = ${rateText(total.toNumber())}`);
}

function numbersCost({ request: { number } }: Context, type: NumberType, count: number): NumbersCost {
  if (type !== number.type) {
    return { monthlyUsd: null, setupUsd: null, arithmetic: 'unknown: the prices given are those of another type' };
  }
  const times = (each: number | undefined): number | null =>
    each === undefined ? null : new Big(each).times(count).toNumber();
  const monthlyUsd = times(number.monthlyCostUsd);
  const setupUsd = times(number.setupCostUsd);
  const term = (each: number | undefined, all: number | null, when: string): string[] =>
    each === undefined || all === null
      ? []
      : [`${counted(count, 'number')} x ${moneyText(each)} USD = ${moneyText(all)} USD ${when}`];
  const terms = [...term(number.monthlyCostUsd, monthlyUsd, 'a month'), ...term(number.setupCostUsd, setupUsd, 'once')];
  return { monthlyUsd, setupUsd, arithmetic: terms.join('; ') || 'unknown' };
}
