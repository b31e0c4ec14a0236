import type { Request } from '@smslint/core';
import Big from 'big.js';
import { longestSample } from './capacity.js';

/** The spend limit of a new account, in USD a month. */
const defaultLimitUsd = 1;

/** What a month costs, and what the account may spend. */
export interface Spend {
  /** Messages x parts x price a month, in USD; null where traffic or a price is missing. Exact to 1e-6 USD. */
  readonly needUsd: number | null;
  /** The same if every message were one part. */
  readonly needAtOnePartUsd: number | null;
  /** The limit that the account has now. */
  readonly currentUsd: number;
  /** The limit that would hold: the requested one, else the current one. */
  readonly limitUsd: number;
  /** The countries whose traffic has no price. */
  readonly unpriced: readonly string[];
}

/** Computes the cost of a request in decimal arithmetic: 5,700 x 0.07 is 399, not 399.00000000000006. */
export function spendOf(request: Request): Spend {
  const { perPart, unpriced } = pricePerPart(request);
  const parts = longestSample(request.samples ?? []);
  const usd = (amount: Big): number => amount.round(6, Big.roundHalfUp).toNumber();
  return {
    needUsd: perPart && usd(perPart.times(parts)),
    needAtOnePartUsd: perPart && usd(perPart),
    ...limitsOf(request),
    unpriced: request.traffic === undefined ? [] : unpriced,
  };
}

/** What the account may spend, whatever the need. */
export function limitsOf({ spend }: Request): Pick<Spend, 'currentUsd' | 'limitUsd'> {
  const currentUsd = spend?.currentMonthlyUsd ?? defaultLimitUsd;
  return { currentUsd, limitUsd: spend?.requestedMonthlyUsd ?? currentUsd };
}

/** The cost of one part for every message of the month, over all countries. */
function pricePerPart(request: Request): { perPart: Big | null; unpriced: string[] } {
  const { spend, traffic, countries } = request;
  const price = spend?.pricePerMessagePartUsd;
  const total = messagesPerMonthOf(request);
  if (price === undefined || total === null) return { perPart: null, unpriced: [] };
  if (typeof price === 'number') return { perPart: new Big(total).times(price), unpriced: [] };
  const only = countries.length === 1 ? countries[0] : undefined;
  const byCountry: ByCountry | undefined =
    traffic?.messagesByCountry ?? (only === undefined ? undefined : { [only]: total });
  if (byCountry === undefined) return { perPart: null, unpriced: [] };
  const shares = Object.entries(byCountry)
    .map(([country, messages = 0]) => ({ country, messages }))
    .filter(({ messages }) => messages > 0);
  const unpriced = shares.map(({ country }) => country).filter((country) => price[country] === undefined);
  if (unpriced.length > 0) return { perPart: null, unpriced };
  const perPart = shares.reduce(
    (sum, { country, messages }) => sum.plus(new Big(messages).times(price[country] ?? 0)),
    new Big(0),
  );
  return { perPart, unpriced };
}

/** Messages a month: the total, else the sum over the countries; null where neither is given. */
export function messagesPerMonthOf({ traffic }: Request): number | null {
  return traffic?.messagesPerMonth ?? sumOf(traffic?.messagesByCountry);
}

/** Messages a month by country. */
type ByCountry = Readonly<Record<string, number | undefined>>;

/** The messages of all countries together; null where none is given. */
export function sumOf(byCountry: ByCountry | undefined): number | null {
  return byCountry === undefined
    ? null
    : Object.values(byCountry).reduce<number>((sum, messages) => sum + (messages ?? 0), 0);
}
