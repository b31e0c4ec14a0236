import type { NumberType } from '@smslint/core';
import type { BookData, Planning } from '../book/data-schema.js';
import type { Context } from '../facts/fact.js';
import { burstOf, numbersFor } from './burst.js';
import { oncePer } from '../once-per.js';
import { rateOf } from './rates.js';
import { rateText } from '../words.js';

/** The identity that carries a request's traffic, how many of it, and why. */
export interface Recommendation {
  readonly type: NumberType;
  readonly count: number;
  readonly why: string;
}

/** Whether a country is reached with American number types: the United States and its territories. */
export function isAmerican(data: BookData, country: string): boolean {
  return (data['country-groups'].groups['us-and-territories'] as readonly string[]).includes(country);
}

/** The names of the number types as reviewers use them, with their articles. */
export const numberTypeNames: Readonly<Record<NumberType, string>> = {
  'long-code': 'a long code',
  '10dlc': 'a 10DLC number',
  'toll-free': 'a toll-free number',
  'short-code': 'a short code',
  'sender-id': 'a sender ID',
};

/** Recommends an identity for the first country by the rate of the burst; null without a peak, or where AWS lists none. */
export const recommend = oncePer((context: Context): Recommendation | null => {
  const { request, data } = context;
  const { sizes } = data.planning;
  const peakRate = burstOf(context)?.partsPerSecond;
  const country = request.countries[0];
  if (peakRate === undefined || country === undefined) return null;
  const need = `${rateText(peakRate)} at the peak`;
  if (isAmerican(data, country)) return recommendUs(peakRate, need, sizes);
  const offered = typesOffered(data, country);
  if (country === 'CA') {
    if (peakRate <= (rateOf(context.throughput, 'long-code', 'CA') ?? 1))
      return { type: 'long-code', count: 1, why: need };
    if (peakRate <= sizes['toll-free'])
      return { type: 'toll-free', count: 1, why: `${need}; enable it for international sending` };
    return { type: 'short-code', count: 1, why: need };
  }
  return recommendElsewhere(context, offered, peakRate, need, country);
});

function recommendUs(peakRate: number, need: string, sizes: Planning['sizes']): Recommendation {
  if (peakRate <= sizes['toll-free']) return { type: 'toll-free', count: 1, why: need };
  if (peakRate <= sizes['10dlc']) return { type: '10dlc', count: 1, why: `${need}, if the campaign is granted it` };
  return { type: 'short-code', count: 1, why: need };
}

function recommendElsewhere(
  context: Context,
  offered: readonly NumberType[],
  peakRate: number,
  need: string,
  country: string,
): Recommendation | null {
  const { request, data, throughput } = context;
  const { sizes } = data.planning;
  const longCodeRate = rateOf(throughput, 'long-code', country) ?? sizes['sender-id'];
  const oneWay = request.number.twoWay !== true;
  if (peakRate <= longCodeRate && !oneWay && offered.includes('long-code'))
    return { type: 'long-code', count: 1, why: need };
  if (peakRate <= sizes['sender-id'] && oneWay && offered.includes('sender-id'))
    return { type: 'sender-id', count: 1, why: `${need}, one way` };
  if (peakRate > longCodeRate && offered.includes('short-code')) return { type: 'short-code', count: 1, why: need };
  if (offered.includes('long-code')) {
    const count = numbersFor(burstOf(context), longCodeRate);
    return { type: 'long-code', count, why: count === 1 ? need : `${need}; say why each of the numbers is needed` };
  }
  const first = offered[0];
  return first === undefined ? null : { type: first, count: 1, why: need };
}

/** The number types that AWS lists as able to send in a country, plain long codes in the United States excepted. */
export function typesOffered(data: BookData, country: string): NumberType[] {
  const entry = data.countries.countries[country];
  if (entry === undefined || entry.noSending === true) return [];
  const types: NumberType[] = [];
  if (entry.longCode === 'yes' && !isAmerican(data, country)) types.push('long-code');
  if (entry.tenDlc === 'yes') types.push('10dlc');
  if (entry.tollFree === 'yes') types.push('toll-free');
  if (entry.shortCode === 'yes') types.push('short-code');
  if (entry.senderId === 'yes' || entry.senderId === 'registration-required') types.push('sender-id');
  return types;
}
