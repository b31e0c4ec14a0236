import Big from 'big.js';
import type { Context } from '../facts/fact.js';
import { messagesOf } from './messages.js';
import { oncePer } from '../once-per.js';
import { messagesPerMonthOf, type ByCountry } from './traffic.js';
import { counted, moneyText } from '../words.js';

/** What the messages to one country cost a month. */
interface CountryCost {
  /** Null where the traffic is not split: all countries at one price. */
  readonly country: string | null;
  readonly messages: number;
  readonly priceUsd: number;
  readonly costUsd: number;
  readonly arithmetic: string;
}

/** What a month costs in messages, in USD, exact to 1e-6; null where traffic or a price is missing. */
export interface CostPlan {
  /** Messages x parts of the longest sample x price. */
  readonly needUsd: number | null;
  /** The same if every message were one part. */
  readonly needAtOnePartUsd: number | null;
  /** The same with the mean of the samples' parts. */
  readonly meanUsd: number | null;
  readonly byCountry: readonly CountryCost[];
  /** The countries whose traffic has no price. */
  readonly unpriced: readonly string[];
  /** The factors of the need, in words. */
  readonly factors: string;
}

/** Computes the cost of a request in decimal arithmetic: 5,700 x 0.07 is 399, not 399.00000000000006. */
export const costOf = oncePer((context: Context): CostPlan => {
  const { worstParts, samples } = messagesOf(context);
  const { shares, unpriced } = sharesOf(context);
  if (shares === null) {
    return { needUsd: null, needAtOnePartUsd: null, meanUsd: null, byCountry: [], unpriced, factors: 'unknown' };
  }
  const perPart = shares.reduce(
    (sum, { messages, priceUsd }) => sum.plus(new Big(messages).times(priceUsd)),
    new Big(0),
  );
  const sampleParts = samples.reduce((sum, { parts }) => sum + parts, 0);
  const factorsOf = ({ country, messages, priceUsd }: Share): string => {
    const to = country === null || shares.length === 1 ? '' : ` to ${country}`;
    return `${counted(messages, 'message')}${to} x ${counted(worstParts, 'part')} x ${priceText(priceUsd)} USD`;
  };
  return {
    needUsd: usd(perPart.times(worstParts)),
    needAtOnePartUsd: usd(perPart),
    meanUsd: samples.length === 0 ? usd(perPart) : usd(perPart.times(sampleParts).div(samples.length)),
    byCountry: shares.map((share) => {
      const { country, messages, priceUsd } = share;
      const costUsd = usd(new Big(messages).times(worstParts).times(priceUsd));
      return { country, messages, priceUsd, costUsd, arithmetic: `${factorsOf(share)} = ${moneyText(costUsd)} USD` };
    }),
    unpriced: [],
    factors:
      shares.length <= mostInOneSentence
        ? shares.map(factorsOf).join(' + ') || '0 messages'
        : `${counted(worstParts, 'part')} for each message, at the prices of ${shares.length} countries`,
  };
});

/** More countries than these are too many for a sentence. */
const mostInOneSentence = 3;

interface Share {
  readonly country: string | null;
  readonly messages: number;
  readonly priceUsd: number;
}

/** The messages of a month with their prices, by country where they differ; null where something is missing. */
function sharesOf({ request }: Context): { shares: Share[] | null; unpriced: string[] } {
  const { spend, traffic, countries } = request;
  const price = spend?.pricePerMessagePartUsd;
  const total = messagesPerMonthOf(request);
  if (price === undefined || total === null) return { shares: null, unpriced: [] };
  const only = countries.length === 1 ? (countries[0] ?? null) : null;
  if (typeof price === 'number') {
    const byCountry = entriesOf(traffic?.messagesByCountry);
    const sum = byCountry.reduce((all, { messages }) => all + messages, 0);
    const split = byCountry.length > 0 && sum === total ? byCountry : [{ country: only, messages: total }];
    return { shares: split.map(({ country, messages }) => ({ country, messages, priceUsd: price })), unpriced: [] };
  }
  const split = entriesOf(traffic?.messagesByCountry ?? (only === null ? undefined : { [only]: total }));
  if (split.length === 0 && total > 0) return { shares: null, unpriced: [] };
  const unpriced = split.map(({ country }) => country).filter((country) => price[country] === undefined);
  if (unpriced.length > 0) return { shares: null, unpriced };
  const shares = split.map(({ country, messages }) => ({ country, messages, priceUsd: price[country] ?? 0 }));
  return { shares, unpriced: [] };
}

function entriesOf(byCountry: ByCountry | undefined): { country: string; messages: number }[] {
  return Object.entries(byCountry ?? {})
    .map(([country, messages = 0]) => ({ country, messages }))
    .filter(({ messages }) => messages > 0);
}

/** A price as it is written: 0.00581, not 0.01; 0.0000001, not 1e-7. */
function priceText(usdPerPart: number): string {
  return new Big(usdPerPart).toFixed();
}

function usd(amount: Big): number {
  return amount.round(6, Big.roundHalfUp).toNumber();
}
