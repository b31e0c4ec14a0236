import type { Likeness } from './likeness.js';
import { NumberList } from './number-list.js';
import { NumbersByText } from './numbers-by-text.js';

type Names = Pick<Likeness, 'taxId' | 'names'>;

/** Where the parts of a holder stand, from its own place in the list of all on. */
const [lastAt, nextAt, placeAt, namesAt, countAt] = [0, 1, 2, 3, 4];

/** Who gave which tax id within a file, and under which names: those of the same names count once. */
export class TaxIdHolders {
  /** The first holder of each tax id. */
  private readonly first = new NumbersByText();
  /** The tax ids with the names under which they were given. */
  private readonly known = new NumbersByText();
  private readonly holders = new NumberList();
  private readonly numberOfName = new NumbersByText();
  private nameCount = 0;
  /** The names of all holders, by their numbers. */
  private readonly names = new NumberList();
  /** For each name of a first holder, whether all holders of the tax id have it: one look then tells what many would. */
  private readonly isShared = new NumberList();

  /** The place, a number, of the first who gave the tax id under no name of the request's. */
  firstUnderOtherName({ taxId, names }: Names): number | undefined {
    const first = taxId === null ? undefined : this.first.get(taxId);
    if (first === undefined) return undefined;
    const own = new Set(names.map((name) => this.numberOfName.get(name)));
    if (this.namesOf(first).some((at) => this.isShared.at(at) === 1 && own.has(this.names.at(at)))) return undefined;
    let holder: number | undefined = first;
    while (holder !== undefined && this.namesOf(holder).some((at) => own.has(this.names.at(at))))
      holder = this.after(holder);
    return holder === undefined ? undefined : this.holders.at(holder + placeAt);
  }

  add({ taxId, names }: Names, place: number): void {
    if (taxId === null || this.known.count(JSON.stringify([taxId, ...names])) > 0) return;
    const numbers = names.map((name) => this.numberFor(name));
    const holder = this.holders.length;
    for (const part of [holder, 0, place, this.names.length, numbers.length]) this.holders.push(part);
    for (const number of numbers) {
      this.names.push(number);
      this.isShared.push(1);
    }
    const first = this.first.get(taxId);
    if (first === undefined) {
      this.first.set(taxId, holder);
      return;
    }
    this.holders.set(this.holders.at(first + lastAt) + nextAt, holder);
    this.holders.set(first + lastAt, holder);
    for (const at of this.namesOf(first)) if (!numbers.includes(this.names.at(at))) this.isShared.set(at, 0);
  }

  clear(): void {
    for (const part of [this.first, this.known, this.holders, this.numberOfName, this.names, this.isShared])
      part.clear();
    this.nameCount = 0;
  }

  /** The next holder of the same tax id. */
  private after(holder: number): number | undefined {
    const next = this.holders.at(holder + nextAt);
    return next === 0 ? undefined : next;
  }

  /** Where the names of a holder stand. */
  private namesOf(holder: number): number[] {
    const from = this.holders.at(holder + namesAt);
    return Array.from({ length: this.holders.at(holder + countAt) }, (_none, index) => from + index);
  }

  private numberFor(name: string): number {
    const known = this.numberOfName.get(name);
    if (known !== undefined) return known;
    this.numberOfName.set(name, this.nameCount);
    return this.nameCount++;
  }
}
