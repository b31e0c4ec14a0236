/*
 * Figures in words, the same on every machine and in every browser: no locale is asked, and nothing else is loaded, so that
 * pages can use it too (`@smslint/rules/words`).
 */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Writes seconds as people say them, rounded up: "45 s", "12 min", "2 h 47 min", "3 d 4 h". */
export function durationText(seconds: number): string {
  if (seconds < 2 * minute) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / minute);
  if (minutes < 120) return `${minutes} min`;
  if (seconds < 2 * day) return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
  const hours = Math.ceil(seconds / hour);
  return twoUnits(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

/** Writes a number with thousands set apart, and at most two decimals. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return setApart(value.toFixed(0));
  return setApart(shortest(value.toFixed(2), 0));
}

/** Writes an amount of money: whole, with two decimals, or with more where it is smaller than a cent. */
export function moneyText(usd: number): string {
  return Number.isInteger(usd) ? numberText(usd) : setApart(shortest(usd.toFixed(6), 2));
}

/** Writes a number with its noun: "1 part", "2 parts". */
export function counted(value: number, noun: string, nouns = `${noun}s`): string {
  return `${numberText(value)} ${value === 1 ? noun : nouns}`;
}

/** Writes a rate. Three digits tell 3.02 from a limit of 3. */
export function rateText(partsPerSecond: number): string {
  const shown = setApart(String(Number(partsPerSecond.toPrecision(3))));
  return `${shown} message ${shown === '1' ? 'part' : 'parts'} a second`;
}

function twoUnits(count: number, unit: string, rest: number, smaller: string): string {
  return rest === 0 ? `${count} ${unit}` : `${count} ${unit} ${rest} ${smaller}`;
}

/** Decimals without the noughts at their end, but with so many at least. */
function shortest(text: string, decimals: number): string {
  const [whole = '', rest = ''] = text.split('.');
  const kept = rest.slice(0, decimals) + rest.slice(decimals).replace(/(?<!0)0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function setApart(text: string): string {
  if (text.length <= 3) return text;
  const [whole = '', rest] = text.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? apart : `${apart}.${rest}`;
}
