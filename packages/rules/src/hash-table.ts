import type { TextHash } from './text-hash.js';

/** The first capacity, by how much a table grows, and how full it may be. */
const firstCapacity = 8;
const growth = 1.25;
const mostLoad = 0.8;

/** Where the parts of an entry stand, from its own place on, and how many numbers they are. */
const [lowAt, highAt, numberAt, width] = [0, 1, 2, 3];

/** Numbers by hashes, in 12 bytes each of a typed array that is about three quarters full. */
export class HashTable {
  size = 0;
  private capacity = 0;
  /** Each number plus one; 0 where there is none. */
  private entries = new Uint32Array(0);

  /** The number of a hash; undefined where it has none. */
  get(hash: TextHash): number | undefined {
    if (this.size === 0) return undefined;
    const number = this.entries[this.placeOf(hash) + numberAt] ?? 0;
    return number === 0 ? undefined : number - 1;
  }

  /** Gives a hash a number, from 0 to 2³² − 2. */
  set(hash: TextHash, number: number): void {
    if (this.size + 1 > this.capacity * mostLoad) this.grow();
    const at = this.placeOf(hash);
    if (this.entries[at + numberAt] === 0) this.size++;
    this.entries[at + lowAt] = hash.low;
    this.entries[at + highAt] = hash.high;
    this.entries[at + numberAt] = number + 1;
  }

  /** Every hash with its number, in no particular order. */
  *[Symbol.iterator](): Generator<[hash: TextHash, number: number]> {
    yield* entriesIn(this.entries);
  }

  /** Where a hash stands, or would. */
  private placeOf({ low, high }: TextHash): number {
    const { entries, capacity } = this;
    let at = Math.floor((low * capacity) / 2 ** 32) * width;
    while (entries[at + numberAt] !== 0 && (entries[at + lowAt] !== low || entries[at + highAt] !== high)) {
      at += width;
      if (at === entries.length) at = 0;
    }
    return at;
  }

  private grow(): void {
    const before = this.entries;
    this.capacity = Math.max(firstCapacity, Math.ceil(this.capacity * growth));
    this.entries = new Uint32Array(this.capacity * width);
    this.size = 0;
    for (const [hash, number] of entriesIn(before)) this.set(hash, number);
  }
}

function* entriesIn(entries: Uint32Array): Generator<[hash: TextHash, number: number]> {
  for (let at = 0; at < entries.length; at += width) {
    const [low = 0, high = 0, number = 0] = [entries[at + lowAt], entries[at + highAt], entries[at + numberAt]];
    if (number > 0) yield [{ low, high }, number - 1];
  }
}
