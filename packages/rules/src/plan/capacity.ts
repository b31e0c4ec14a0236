import Big from 'big.js';
import type { Context } from '../facts/fact.js';
import { measure } from './parts.js';
import { lowestRate } from './rates.js';

/** Whether the busiest burst fits the numbers that are asked for. Nothing is guessed where the request is silent. */
export interface Capacity {
  /** Message parts of the longest sample; 1 where there is none. */
  readonly partsPerMessage: number;
  /** Message parts a second for one number; null where no figure applies. */
  readonly rate: number | null;
  /** Message parts of the burst; null without a peak. */
  readonly burstParts: number | null;
  /** Message parts that the numbers can send within the burst's window. */
  readonly capacityParts: number | null;
  /** Seconds until the burst is sent. */
  readonly drainSeconds: number | null;
  /** Numbers that the burst needs. */
  readonly numbersNeeded: number | null;
  /** Message parts a second that the burst asks for. */
  readonly peakRate: number | null;
}

/** Computes the capacity of a request. */
export function capacityOf({ request, throughput }: Context): Capacity {
  const { number, traffic, countries } = request;
  const partsPerMessage = longestSample(request.samples ?? []);
  const rate = lowestRate(throughput, number.type, countries);
  const peak = traffic?.peak;
  if (!peak) {
    return {
      partsPerMessage,
      rate,
      burstParts: null,
      capacityParts: null,
      drainSeconds: null,
      numbersNeeded: null,
      peakRate: null,
    };
  }
  const burstParts = peak.messages * partsPerMessage;
  // Windows may be fractions of a minute: decimal arithmetic keeps a burst that just fits a burst that fits.
  const window = new Big(peak.withinMinutes).times(60);
  const peakRate = new Big(burstParts).div(window).toNumber();
  if (rate === null)
    return {
      partsPerMessage,
      rate,
      burstParts,
      capacityParts: null,
      drainSeconds: null,
      numbersNeeded: null,
      peakRate,
    };
  return {
    partsPerMessage,
    rate,
    burstParts,
    capacityParts: window.times(rate).times(number.count).toNumber(),
    drainSeconds: new Big(burstParts).div(new Big(rate).times(number.count)).toNumber(),
    numbersNeeded: Math.max(1, new Big(burstParts).div(window.times(rate)).round(0, Big.roundUp).toNumber()),
    peakRate,
  };
}

/** Message parts of the longest sample: the worst case, since a mean would understate one long template. */
export function longestSample(samples: readonly string[]): number {
  return Math.max(1, ...samples.map((sample) => measure(sample).parts));
}

/** Writes seconds as people say them: "45 s", "12 min", "2 h 47 min". */
export function durationText(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
