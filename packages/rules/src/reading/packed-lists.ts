/** Lists of numbers from 0 on, by name, as JSON that takes no time to parse. */
export interface PackedLists<Name extends string> {
  /** How many numbers each list has, in order. */
  readonly lengths: Readonly<Record<Name, number>>;
  readonly bytesOfEach: 2 | 4;
  /** The numbers of all lists, the lowest byte first, in base64. */
  readonly base64: string;
}

/** A list of numbers as it is read. */
export type Numbers = Uint16Array | Uint32Array;

/** Packs lists of whole numbers from 0 to 2³² - 1. */
export function packLists<Name extends string>(lists: Readonly<Record<Name, readonly number[]>>): PackedLists<Name> {
  const entries = Object.entries<readonly number[]>(lists);
  const all = entries.flatMap(([, list]) => list);
  const isWide = all.some((number) => number > 0xffff);
  const numbers = isWide ? new Uint32Array(all) : new Uint16Array(all);
  return {
    lengths: Object.fromEntries(entries.map(([name, list]) => [name, list.length])) as Record<Name, number>,
    bytesOfEach: numbers.BYTES_PER_ELEMENT as 2 | 4,
    base64: lowestFirst(Buffer.from(numbers.buffer), numbers.BYTES_PER_ELEMENT).toString('base64'),
  };
}

/** Gives the lists as they were packed. */
export function unpackLists<Name extends string>(packed: PackedLists<Name>): Record<Name, Numbers> {
  const { lengths, bytesOfEach, base64 } = packed;
  const { buffer, byteOffset } = lowestFirst(Buffer.from(base64, 'base64'), bytesOfEach);
  const lists: Partial<Record<Name, Numbers>> = {};
  let at = byteOffset;
  for (const [name, length] of Object.entries<number>(lengths)) {
    lists[name as Name] = bytesOfEach === 2 ? new Uint16Array(buffer, at, length) : new Uint32Array(buffer, at, length);
    at += length * bytesOfEach;
  }
  return lists as Record<Name, Numbers>;
}

const isLowestFirst = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Turns the bytes of each number around on the few machines that write the highest first, there and back. */
function lowestFirst(bytes: Buffer, bytesOfEach: number): Buffer {
  if (isLowestFirst) return bytes;
  return bytesOfEach === 2 ? bytes.swap16() : bytes.swap32();
}
