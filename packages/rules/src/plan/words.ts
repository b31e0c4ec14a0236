/** Writes seconds as people say them: "45 s", "12 min", "2 h 47 min". */
export function durationText(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** Writes a number with thousands set apart, and at most two decimals. */
export function numberText(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** Writes an amount of money: whole, with two decimals, or with more where it is smaller than a cent. */
export function moneyText(usd: number): string {
  const minimumFractionDigits = Number.isInteger(usd) ? 0 : 2;
  return usd.toLocaleString('en-US', { minimumFractionDigits, maximumFractionDigits: 6 });
}

/** Writes a number with its noun: "1 part", "2 parts". */
export function counted(value: number, noun: string, nouns = `${noun}s`): string {
  return `${numberText(value)} ${value === 1 ? noun : nouns}`;
}

/** Writes a rate. Three digits tell 3.02 from a limit of 3. */
export function rateText(partsPerSecond: number): string {
  const shown = partsPerSecond.toLocaleString('en-US', { maximumSignificantDigits: 3 });
  return `${shown} message ${shown === '1' ? 'part' : 'parts'} a second`;
}
