import type { Context } from '../facts/fact.js';
import Big from 'big.js';
import { messagesOf } from './messages.js';
import { oncePer } from '../once-per.js';
import { throughputOf } from './rates.js';
import { counted, durationText, numberText } from '../words.js';

/** Whether the busiest burst fits the numbers that are asked for. */
export interface BurstPlan {
  readonly messages: number;
  readonly withinMinutes: number;
  /** Message parts of the burst, every message as long as the longest sample. */
  readonly parts: number;
  /** Message parts a second that the burst asks for. */
  readonly partsPerSecond: number;
  /** Message parts that the numbers can send within the window; null, like what follows, where no rate is known. */
  readonly capacityParts: number | null;
  /** The part of the capacity that the burst takes; 1 is full, and still fits. */
  readonly utilisation: number | null;
  readonly fits: boolean | null;
  /** Seconds until the burst is sent. */
  readonly drainSeconds: number | null;
  /** Numbers that the burst needs. */
  readonly numbersNeeded: number | null;
  readonly arithmetic: string;
}

/** Computes the busiest burst; null where the request gives none. It is never derived from the month. */
export const burstOf = oncePer((context: Context): BurstPlan | null => {
  const peak = context.request.traffic?.peak;
  if (!peak) return null;
  const { messages, withinMinutes } = peak;
  const { worstParts } = messagesOf(context);
  const { partsPerSecondAndNumber: rate, numbers } = throughputOf(context);
  const parts = messages * worstParts;
  // Windows may be fractions of a minute: decimal arithmetic keeps a burst that just fits a burst that fits.
  const [window, burst] = [new Big(withinMinutes).times(60), new Big(parts)];
  const partsPerSecond = burst.div(window).toNumber();
  const load = `${counted(messages, 'message')} x ${counted(worstParts, 'part')} = ${counted(parts, 'part')}`;
  const within = `in ${durationText(window.toNumber())}`;
  if (rate === null) {
    return {
      messages,
      withinMinutes,
      parts,
      partsPerSecond,
      capacityParts: null,
      utilisation: null,
      fits: null,
      drainSeconds: null,
      numbersNeeded: null,
      arithmetic: `${load} ${within}`,
    };
  }
  const each = window.times(rate);
  const capacityParts = each.times(numbers).toNumber();
  const drainSeconds = burst.div(new Big(rate).times(numbers)).toNumber();
  const can = `${counted(numbers, 'number')} x ${numberText(rate)} a second x ${numberText(window.toNumber())} s`;
  return {
    messages,
    withinMinutes,
    parts,
    partsPerSecond,
    capacityParts,
    utilisation: burst.div(capacityParts).toNumber(),
    fits: parts <= capacityParts,
    drainSeconds,
    numbersNeeded: numbersThatSend(burst, each),
    arithmetic: `${load} ${within}; ${can} = ${counted(capacityParts, 'part')}`,
  };
});

/** Numbers of a rate, in message parts a second, that a burst needs: at least one, since none sends nothing. */
export function numbersFor(burst: Pick<BurstPlan, 'parts' | 'withinMinutes'> | null, rate: number): number {
  if (burst === null) return 1;
  return numbersThatSend(new Big(burst.parts), new Big(burst.withinMinutes).times(60).times(rate));
}

/** Numbers that send so many parts, of which each sends so many in the window. */
function numbersThatSend(parts: Big, each: Big): number {
  return Math.max(1, parts.div(each).round(0, Big.roundUp).toNumber());
}
