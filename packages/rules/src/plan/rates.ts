import type { Context } from '../facts/fact.js';
import type { NumberType } from '@smslint/core';
import Big from 'big.js';
import type { Throughput } from '../book/data-schema.js';
import { oncePer } from '../once-per.js';
import { counted, rateText } from '../words.js';

/** How fast the numbers of a request may send. */
export interface ThroughputPlan {
  /** Message parts a second for one number, the lowest among the countries; null where no figure applies. */
  readonly partsPerSecondAndNumber: number | null;
  readonly numbers: number;
  /** Message parts a second for all numbers together. */
  readonly partsPerSecond: number | null;
  readonly byCountry: readonly { readonly country: string; readonly partsPerSecond: number | null }[];
  readonly arithmetic: string;
}

/** Computes how fast the numbers that are asked for may send. */
export const throughputOf = oncePer(({ request, throughput }: Context): ThroughputPlan => {
  const { type, count: numbers } = request.number;
  const byCountry = request.countries.map((country) => ({
    country,
    partsPerSecond: rateOf(throughput, type, country),
  }));
  const rate = lowestRate(throughput, type, request.countries);
  if (rate === null) {
    const why = type === '10dlc' ? 'the campaign decides, and its numbers share it' : 'no figure is published';
    return { partsPerSecondAndNumber: null, numbers, partsPerSecond: null, byCountry, arithmetic: `unknown: ${why}` };
  }
  const partsPerSecond = new Big(rate).times(numbers).toNumber();
  const arithmetic = `${counted(numbers, 'number')} x ${rateText(rate)} = ${rateText(partsPerSecond)}`;
  return { partsPerSecondAndNumber: rate, numbers, partsPerSecond, byCountry, arithmetic };
});

/** Message parts a second that one number may send to a country, or null where no figure is known. */
export function rateOf(throughput: Throughput, type: NumberType, country: string): number | null {
  const rate = throughput.rates[type].find(({ countries }) => countries === undefined || countries.includes(country));
  return typeof rate?.partsPerSecond === 'number' ? rate.partsPerSecond : null;
}

/** The lowest known rate among the countries, which holds for the number as a whole. Null where none is known. */
export function lowestRate(throughput: Throughput, type: NumberType, countries: readonly string[]): number | null {
  const rates = countries.map((country) => rateOf(throughput, type, country)).filter((rate) => rate !== null);
  return rates.length > 0 ? Math.min(...rates) : null;
}
