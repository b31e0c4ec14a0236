/** 64 bits of a text, as two whole numbers from 0 to 2³² − 1. */
export interface TextHash {
  readonly low: number;
  readonly high: number;
}

/**
 * Mixes a text. Among a million texts the odds that any two have the same hash are one in thirty million (n²/2⁶⁵), far below
 * those of a fault in the memory of the machine.
 */
export function hashOf(text: string): TextHash {
  // Two hashes that have nothing to do with each other.
  return { low: mix(text, 0x9747b28c, 0xcc9e2d51), high: mix(text, 0x2f0b4c47, 0x38b34ae5) };
}

/** The UTF-16 code units of a text mixed as MurmurHash3 (32 bits) mixes its blocks. */
function mix(text: string, seed: number, multiplier: number): number {
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
