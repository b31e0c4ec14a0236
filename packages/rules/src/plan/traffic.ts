import type { Context } from '../facts/fact.js';
import type { Request } from '@smslint/core';
import Big from 'big.js';
import { oncePer } from '../once-per.js';
import { throughputOf } from './rates.js';

const minutesPerDay = 1440;

/** How much is sent over the month. */
export interface TrafficPlan {
  readonly messagesPerMonth: number | null;
  /** Messages on the largest day: the burst, where it lasts a day at most, or the mean of the month. */
  readonly largestDay: number | null;
  readonly messagesPerNumberAndDay: number | null;
}

/** Spreads the traffic of a request over days and numbers. */
export const trafficOf = oncePer(({ request, data }: Context): TrafficPlan => {
  const { daysPerMonth } = data.planning;
  const messagesPerMonth = messagesPerMonthOf(request);
  const peak = request.traffic?.peak;
  const burst = peak && peak.withinMinutes <= minutesPerDay ? peak.messages : null;
  const mean = messagesPerMonth === null ? null : new Big(messagesPerMonth).div(daysPerMonth);
  const days = [burst, mean?.toNumber() ?? null].filter((day) => day !== null);
  return {
    messagesPerMonth,
    largestDay: days.length > 0 ? Math.max(...days) : null,
    messagesPerNumberAndDay: mean?.div(request.number.count).toNumber() ?? null,
  };
});

/** Messages a day that one number of the request is meant for; null where no rate is known. */
export const lowVolumePerDayOf = oncePer((context: Context): number | null => {
  const { partsPerSecondAndNumber: rate } = throughputOf(context);
  return rate === null ? null : new Big(context.data.planning.messagesPerDayAndRate).times(rate).toNumber();
});

/** Messages a month by country. */
export type ByCountry = Readonly<Record<string, number | undefined>>;

/** Messages a month: the total, else the sum over the countries; null where neither is given. */
export function messagesPerMonthOf({ traffic }: Request): number | null {
  return traffic?.messagesPerMonth ?? sumOf(traffic?.messagesByCountry);
}

/** The messages of all countries together; null where none is given. */
export function sumOf(byCountry: ByCountry | undefined): number | null {
  return byCountry === undefined
    ? null
    : Object.values(byCountry).reduce<number>((sum, messages) => sum + (messages ?? 0), 0);
}
