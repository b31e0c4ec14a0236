import type { NumberType, Request } from '@smslint/core';
import type { BookData } from '../book/data-schema.js';
import type { Context } from '../facts/fact.js';
import { capacityOf } from './capacity.js';
import { rateOf } from './rates.js';

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

/** Message parts a second up to which a type is the usual choice; AWS sizes toll-free, 10DLC and short codes so. */
const sizes = { tollFree: 3, tenDlc: 75, senderId: 10 } as const;

/** Recommends an identity for the first country by the rate of the burst; null without a peak, or where AWS lists none. */
export function recommend(context: Context): Recommendation | null {
  const { request, data } = context;
  const { peakRate } = capacityOf(context);
  const country = request.countries[0];
  if (peakRate === null || country === undefined) return null;
  const need = `${rateText(peakRate)} at the peak`;
  if (isAmerican(data, country)) return recommendUs(peakRate, need);
  const offered = typesOffered(data, country);
  if (country === 'CA') {
    if (peakRate <= (rateOf(context.throughput, 'long-code', 'CA') ?? 1))
      return { type: 'long-code', count: 1, why: need };
    if (peakRate <= sizes.tollFree)
      return { type: 'toll-free', count: 1, why: `${need}; enable it for international sending` };
    return { type: 'short-code', count: 1, why: need };
  }
  return recommendElsewhere(
    request,
    offered,
    peakRate,
    need,
    rateOf(context.throughput, 'long-code', country) ?? sizes.senderId,
  );
}

function recommendUs(peakRate: number, need: string): Recommendation {
  if (peakRate <= sizes.tollFree) return { type: 'toll-free', count: 1, why: need };
  if (peakRate <= sizes.tenDlc) return { type: '10dlc', count: 1, why: `${need}, if the campaign is granted it` };
  return { type: 'short-code', count: 1, why: need };
}

function recommendElsewhere(
  request: Request,
  offered: readonly NumberType[],
  peakRate: number,
  need: string,
  longCodeRate: number,
): Recommendation | null {
  const oneWay = request.number.twoWay !== true;
  if (peakRate <= longCodeRate && !oneWay && offered.includes('long-code'))
    return { type: 'long-code', count: 1, why: need };
  if (peakRate <= sizes.senderId && oneWay && offered.includes('sender-id'))
    return { type: 'sender-id', count: 1, why: `${need}, one way` };
  if (peakRate > longCodeRate && offered.includes('short-code')) return { type: 'short-code', count: 1, why: need };
  if (offered.includes('long-code')) {
    const count = Math.max(1, Math.ceil(peakRate / longCodeRate));
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

function rateText(partsPerSecond: number): string {
  // Three digits tell 3.02 from the limit of 3.
  const shown = partsPerSecond.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  return `${shown} message ${shown === '1' ? 'part' : 'parts'} a second`;
}
