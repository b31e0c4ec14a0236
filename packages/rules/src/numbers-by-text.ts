import { HashTable } from './hash-table.js';
import { hashOf, type TextHash } from './text-hash.js';

/** Into how many tables a large one is taken apart, a power of two, and from how many texts on. */
const parts = 32;
const fewestApart = 4096;

/**
 * Numbers by texts, without the texts: of each a hash of 64 bits is kept, so that millions fit. Two texts of one hash would pass
 * for the same. Many stand in several tables, which grow one by one, so that little is there twice while one grows.
 */
export class NumbersByText {
  private tables = [new HashTable()];

  /** The number of a text; undefined where it has none. */
  get(text: string): number | undefined {
    const hash = hashOf(text);
    return this.tableOf(hash).get(hash);
  }

  /** Gives a text a number, from 0 to 2³² − 2. */
  set(text: string, number: number): void {
    this.put(hashOf(text), number);
  }

  /** Adds one to the number of a text, and says what it was: 0 where it had none. */
  count(text: string): number {
    const hash = hashOf(text);
    const before = this.tableOf(hash).get(hash) ?? 0;
    this.put(hash, before + 1);
    return before;
  }

  /** Forgets all. */
  clear(): void {
    const [first] = this.tables;
    if (this.tables.length > 1 || (first && first.size > 0)) this.tables = [new HashTable()];
  }

  private put(hash: TextHash, number: number): void {
    const table = this.tableOf(hash);
    table.set(hash, number);
    if (this.tables.length === 1 && table.size > fewestApart) this.takeApart(table);
  }

  private tableOf({ high }: TextHash): HashTable {
    const table = this.tables[high & (this.tables.length - 1)];
    if (!table) throw new RangeError('A hash has a table.');
    return table;
  }

  private takeApart(whole: HashTable): void {
    this.tables = Array.from({ length: parts }, () => new HashTable());
    for (const [hash, number] of whole) this.tableOf(hash).set(hash, number);
  }
}
