import type { Context } from '../facts/fact.js';
import { read } from '../reading/reading.js';
import { burstOf } from './burst.js';
import { oncePer } from '../once-per.js';
import { counted } from '../words.js';

/** How many numbers are asked for, against how many the burst needs. */
export interface NumbersPlan {
  readonly asked: number;
  /** Null without a burst, or where no rate is known. */
  readonly needed: number | null;
  /**
   * Whether the same text would go out from more numbers than it needs: `explained` where the reason names one number for
   * each place, `yes` also where it speaks of filters.
   */
  readonly snowshoeing: 'no' | 'explained' | 'yes' | 'unknown';
  readonly arithmetic: string;
}

/** Compares the numbers that are asked for with those that the burst needs. */
export const numbersOf = oncePer((context: Context): NumbersPlan => {
  const { request, data, cues } = context;
  const asked = request.number.count;
  const needed = burstOf(context)?.numbersNeeded ?? null;
  const arithmetic =
    needed === null
      ? `${counted(asked, 'number')} asked for; how many are needed is unknown`
      : `${counted(asked, 'number')} asked for, ${needed} needed`;
  const reason = read(request.number.justification ?? '', cues);
  const snowshoeing = (): NumbersPlan['snowshoeing'] => {
    if (asked === 1 || request.number.type === 'sender-id') return 'no';
    if (reason.says('evades-filters')) return 'yes';
    if (needed === null) return 'unknown';
    if (asked <= needed + data.planning.spareNumbers) return 'no';
    return reason.says('one-number-per-place') ? 'explained' : 'yes';
  };
  return { asked, needed, snowshoeing: snowshoeing(), arithmetic };
});
