import { durationText as spoken, moneyText as money, numberText } from '@smslint/rules/words';

/** From here on figures are too long for a page. */
const large = 1e15;

/** A number with thousands set apart and at most two decimals; a very large one short. */
export function amountText(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  return Math.abs(value) >= large ? shortAmount(value) : numberText(value);
}

/** A rate, with three digits where it is less than 1. */
export function rateText(value: number): string {
  return value > 0 && value < 1 ? String(Number(value.toPrecision(3))) : amountText(value);
}

/** Money in USD, with its unit. */
export function usdText(value: number): string {
  return Number.isFinite(value) ? `${moneyText(value)} USD` : 'unknown';
}

/** An amount of money as the plan writes it; a very large one short. */
export function moneyText(value: number): string {
  if (!Number.isFinite(value)) return 'unknown';
  return Math.abs(value) >= large ? shortAmount(value) : money(value);
}

/** Money in at most 10 characters, for a label: cents below 1,000 USD, then whole dollars, then thousands. */
export function shortUsd(value: number): string {
  if (Math.abs(value) >= 1000) return `${shortAmount(value)} USD`;
  if (value !== 0 && Math.abs(value) < 0.01) return '<0.01 USD';
  return `${Number.isInteger(value) ? value : value.toFixed(2)} USD`;
}

const sizes = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'M'],
  [1e3, 'k'],
] as const;

/** A number in at most 6 characters, for an axis. */
export function shortAmount(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const size = Math.abs(value);
  if (size < 1e-9) return '0';
  if (size >= 999.5e12 || size < 0.001) {
    return Number(value.toPrecision(2)).toExponential().replace('+', '');
  }
  if (size < 99_999.5) return size < 100 ? String(Number(value.toPrecision(2))) : numberText(Math.round(value));
  const [unit, name] = sizes.find(([from]) => size >= from * 0.9995) ?? [1, ''];
  return `${Number((value / unit).toPrecision(3))}${name}`;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** Seconds as the plan says them, in at most 11 characters: long ones in days, then in years. */
export function durationText(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return 'unknown';
  if (seconds < 100 * day) return spoken(seconds);
  return seconds < 2 * year ? `${Math.ceil(seconds / day)} d` : `${shortAmount(seconds / year)} yr`;
}

/** The unit in which an axis of so many seconds is marked. */
export function timeUnit(seconds: number): { readonly name: string; readonly seconds: number } {
  if (seconds < 3 * minute) return { name: 's', seconds: 1 };
  if (seconds < 3 * hour) return { name: 'min', seconds: minute };
  if (seconds < 3 * day) return { name: 'h', seconds: hour };
  return seconds < 3 * year ? { name: 'd', seconds: day } : { name: 'yr', seconds: year };
}
