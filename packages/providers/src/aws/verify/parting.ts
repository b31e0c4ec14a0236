/** Two texts, quoted; where they are long, the parts of them around the place where they part. */
export function partingOf(a: string, b: string): readonly [string, string] {
  if (a.length <= whole && b.length <= whole) return [JSON.stringify(a), JSON.stringify(b)];
  const [mine, other] = [Array.from(a), Array.from(b)];
  const same = mine.findIndex((character, index) => character !== other[index]);
  const from = Math.max(0, (same === -1 ? mine.length : same) - before);
  return [excerpt(mine, from), excerpt(other, from)];
}

/** In UTF-16 code units. */
const whole = 100;
/** In characters. */
const before = 20;
const most = 60;

function excerpt(characters: readonly string[], from: number): string {
  const shown = characters.slice(from, from + most).join('');
  return JSON.stringify(`${from > 0 ? '…' : ''}${shown}${characters.length > from + most ? '…' : ''}`);
}
