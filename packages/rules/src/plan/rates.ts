import type { NumberType } from '@smslint/core';
import type { Throughput } from '../book/data-schema.js';

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
