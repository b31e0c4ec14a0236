/** Things with numbers from 0 on, in the order in which they came. */
export interface Numbering<Thing> {
  /** All of them, by their numbers; it grows. */
  readonly all: readonly Thing[];
  /** The number of a thing, which it gets when it is first asked for. */
  readonly numberOf: (thing: Thing) => number;
}

/** Begins to number things. */
export function numbering<Thing>(): Numbering<Thing> {
  const numbers = new Map<Thing, number>();
  const all: Thing[] = [];
  return {
    all,
    numberOf: (thing) => {
      const known = numbers.get(thing);
      if (known !== undefined) return known;
      numbers.set(thing, all.length);
      return all.push(thing) - 1;
    },
  };
}
