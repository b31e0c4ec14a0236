import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';

/** The last second of the year 9999, from the beginning of 1970. */
const lastSecond = 253_402_300_799;

/**
 * The day that a page names: the one that is given, else that of SOURCE_DATE_EPOCH, else today; all of UTC.
 * @param given YYYY-MM-DD
 * @throws UsageError
 */
export function reviewDay(given: string | undefined, { env, now = () => new Date() }: Pick<Io, 'env' | 'now'>): string {
  if (given !== undefined) return checkedDay(given);
  const epoch = env.SOURCE_DATE_EPOCH ?? '';
  if (epoch === '') return dayOf(now());
  const seconds = /^\d+$/.test(epoch) ? Number(epoch) : NaN;
  if (seconds <= lastSecond) return dayOf(new Date(seconds * 1000));
  throw new UsageError(
    `SOURCE_DATE_EPOCH is "${epoch}"; expected whole seconds since 1970.`,
    'Unset it, or give the day with --date.',
  );
}

function checkedDay(given: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : new Date(NaN);
  if (!Number.isNaN(date.getTime()) && dayOf(date) === given) return given;
  throw new UsageError(`--date is "${given}"; expected a day.`, 'Write it as 2026-11-28.');
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
