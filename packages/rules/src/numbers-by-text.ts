/** The first capacity, and how full a table may be. */
const firstCapacity = 16;
const mostLoad = 0.75;

/**
 * Numbers by texts, without the texts: of each a hash of 64 bits is kept, in 12 bytes of a typed array, so that millions fit.
 * Two texts of one hash would pass for the same. Among a million texts the odds that any two do are one in thirty million
 * (n²/2⁶⁵), far below those of a fault in the memory of the machine.
 */
export class NumbersByText {
  private size = 0;
  private lows = new Uint32Array(firstCapacity);
  private highs = new Uint32Array(firstCapacity);
  /** Each number plus one; 0 where there is none. */
  private numbers = new Uint32Array(firstCapacity);

  /** The number of a text; undefined where it has none. */
  get(text: string): number | undefined {
    const at = this.placeOf(lowHash(text), highHash(text));
    const number = this.numbers[at] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** Gives a text a number, from 0 to 2³² − 2. */
  set(text: string, number: number): void {
    const [low, high] = [lowHash(text), highHash(text)];
    let at = this.placeOf(low, high);
    if (this.numbers[at] === 0) {
      this.size++;
      if (this.size > this.numbers.length * mostLoad) {
        this.grow();
        at = this.placeOf(low, high);
      }
    }
    this.lows[at] = low;
    this.highs[at] = high;
    this.numbers[at] = number + 1;
  }

  /** Adds one to the number of a text, and says what it was: 0 where it had none. */
  count(text: string): number {
    const before = this.get(text) ?? 0;
    this.set(text, before + 1);
    return before;
  }

  /** Forgets all. */
  clear(): void {
    if (this.size === 0) return;
    this.size = 0;
    if (this.numbers.length > firstCapacity) this.allocate(firstCapacity);
    else this.numbers.fill(0);
  }

  /** Where a hash stands, or would. */
  private placeOf(low: number, high: number): number {
    const { numbers, lows, highs } = this;
    const mask = numbers.length - 1;
    let at = low & mask;
    while (numbers[at] !== 0 && (lows[at] !== low || highs[at] !== high)) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { numbers, lows, highs } = this;
    this.allocate(numbers.length * 2);
    for (let from = 0; from < numbers.length; from++) {
      const number = numbers[from] ?? 0;
      if (number === 0) continue;
      const [low, high] = [lows[from] ?? 0, highs[from] ?? 0];
      const at = this.placeOf(low, high);
      this.lows[at] = low;
      this.highs[at] = high;
      this.numbers[at] = number;
    }
  }

  private allocate(capacity: number): void {
    this.lows = new Uint32Array(capacity);
    this.highs = new Uint32Array(capacity);
    this.numbers = new Uint32Array(capacity);
  }
}

/** Two hashes that have nothing to do with each other. */
function lowHash(text: string): number {
  return hashOf(text, 0x9747b28c, 0xcc9e2d51);
}

function highHash(text: string): number {
  return hashOf(text, 0x2f0b4c47, 0x38b34ae5);
}

/** The UTF-16 code units of a text mixed as MurmurHash3 (32 bits) mixes its blocks. */
function hashOf(text: string, seed: number, multiplier: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    let unit = Math.imul(text.charCodeAt(index), multiplier);
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    hash ^= unit;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
