import type { Likeness } from './likeness.js';
import { NumberList } from './number-list.js';
import { NumbersByText } from './numbers-by-text.js';
import { hashOf } from './text-hash.js';

type Names = Pick<Likeness, 'taxId' | 'names'>;

/** Where the parts of a holder stand, from its own place in the list of all on; its names are the last of them. */
const [lastAt, nextAt, placeAt, countAt, namesAt] = [0, 1, 2, 3, 4];

/** Of each name the lower bits of its hash, and some of the higher ones: as many as a number holds exactly. */
const [lowAt, highAt, nameWidth] = [0, 1, 2];
const highBits = 2 ** 21;

/** Marks a name of a first holder that not all holders of the tax id have. */
const unshared = 2 ** 31;

/** Who gave which tax id within a file, and under which names: those of the same names count once. */
export class TaxIdHolders {
  /** The first holder of each tax id. */
  private readonly first = new NumbersByText();
  /** The tax ids with the names under which they were given by others than the first holder. */
  private readonly others = new NumbersByText();
  private readonly holders = new NumberList();

  /** The place, a number, of the first who gave the tax id under no name of the request's. */
  firstUnderOtherName({ taxId, names }: Names): number | undefined {
    const first = taxId === null ? undefined : this.first.get(taxId);
    if (first === undefined) return undefined;
    const own = new Set(names.map(numberOf));
    // One look then tells what many would.
    if (this.placesOfNames(first).some((at) => this.isShared(at) && own.has(this.nameAt(at)))) return undefined;
    let holder: number | undefined = first;
    while (holder !== undefined && this.placesOfNames(holder).some((at) => own.has(this.nameAt(at))))
      holder = this.after(holder);
    return holder === undefined ? undefined : this.holders.at(holder + placeAt);
  }

  add({ taxId, names }: Names, place: number): void {
    if (taxId === null) return;
    const first = this.first.get(taxId);
    if (first === undefined) {
      this.first.set(taxId, this.hold(names, place));
      return;
    }
    const numbers = names.map(numberOf);
    const before = this.placesOfNames(first).map((at) => this.nameAt(at));
    if (before.join() === numbers.join() || this.others.count(JSON.stringify([taxId, ...names])) > 0) return;
    const holder = this.hold(names, place);
    this.holders.set(this.holders.at(first + lastAt) + nextAt, holder);
    this.holders.set(first + lastAt, holder);
    for (const at of this.placesOfNames(first)) {
      if (this.isShared(at) && !numbers.includes(this.nameAt(at)))
        this.holders.set(at + highAt, this.holders.at(at + highAt) + unshared);
    }
  }

  clear(): void {
    for (const part of [this.first, this.others, this.holders]) part.clear();
  }

  /** Adds a holder, and says where it stands. */
  private hold(names: readonly string[], place: number): number {
    const holder = this.holders.length;
    this.holders.push(holder, 0, place, names.length);
    for (const { low, high } of names.map(hashOf)) this.holders.push(low, high % highBits);
    return holder;
  }

  /** The next holder of the same tax id. */
  private after(holder: number): number | undefined {
    const next = this.holders.at(holder + nextAt);
    return next === 0 ? undefined : next;
  }

  private placesOfNames(holder: number): number[] {
    return Array.from({ length: this.holders.at(holder + countAt) }, (_, at) => holder + namesAt + at * nameWidth);
  }

  private nameAt(at: number): number {
    return (this.holders.at(at + highAt) % unshared) * 2 ** 32 + this.holders.at(at + lowAt);
  }

  private isShared(at: number): boolean {
    return this.holders.at(at + highAt) < unshared;
  }
}

/** A name as a number. Few names are compared with each other, so that its bits are more than enough. */
function numberOf(name: string): number {
  const { low, high } = hashOf(name);
  return (high % highBits) * 2 ** 32 + low;
}
