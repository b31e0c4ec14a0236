import type { PagePlan } from '../model.js';

/** The busiest burst over time: what is handed over, and what is sent of it. Times in seconds, amounts in message parts. */
export interface BurstCurve {
  readonly parts: number;
  readonly windowSeconds: number;
  /** Parts a second that all numbers together send. */
  readonly rate: number;
  readonly drainSeconds: number;
  /** Parts that wait when the window ends, which is when most do. */
  readonly queue: number;
  readonly fits: boolean;
  /** Whether the rate is what AT&T takes of a 10DLC campaign, rather than what the numbers can send. */
  readonly isCarrierLimit: boolean;
}

/** Computes the curves of a plan's burst; null without a burst, or where no rate is known. */
export function burstCurveOf({ burst, throughput, tenDlc }: PagePlan): BurstCurve | null {
  if (burst === null) return null;
  const { parts, withinMinutes } = burst;
  const carriers = tenDlc?.partsPerMinute ?? null;
  const rate = carriers === null ? throughput.partsPerSecond : carriers / 60;
  if (rate === null || !(rate > 0) || !(parts >= 0) || !(withinMinutes >= 0)) return null;
  const windowSeconds = withinMinutes * 60;
  const drainSeconds = (carriers === null ? burst.drainSeconds : null) ?? parts / rate;
  if (![windowSeconds, drainSeconds, parts].every(Number.isFinite)) return null;
  const fits = (carriers === null ? burst.fits : tenDlc?.fitsMinute) ?? drainSeconds <= windowSeconds;
  const queue = fits ? 0 : Math.max(0, parts - rate * windowSeconds);
  return { parts, windowSeconds, rate, drainSeconds, queue, fits, isCarrierLimit: carriers !== null };
}
