import type { Pointer } from './pointer.js';
import type { Problem } from './problem.js';
import type { SourceNode, Span } from './source-node.js';

/** One request as the parser read it: plain values, their places, and what is wrong with the syntax. */
export interface Parsed {
  readonly value: unknown;
  /** The offset at which it begins. */
  readonly start: number;
  readonly node: SourceNode;
  /** The stretch of the text that is this document; it can be read and changed without the rest. */
  readonly extent: Span;
  readonly problems: readonly Problem[];
  /** Where the values stand in plain YAML, as its reader noted it. */
  readonly plainPlaces?: readonly number[] | undefined;
  /** What `locate` gives for a pointer, where a look at the text shows it; undefined where that takes the places of all. */
  readonly glance?: (pointer: Pointer) => Span | undefined;
}

/** Stands for a text of which nothing is read. */
export function refused(problem: Problem): Parsed {
  const node = { start: 0, end: 0 };
  return { value: undefined, start: 0, node, extent: node, problems: [problem] };
}

/** A value that was read without a problem, and without its places: they are made when they are first asked for. */
export class PlacedLater implements Parsed {
  readonly value: unknown;
  readonly start: number;
  readonly problems: readonly Problem[] = [];
  readonly glance: (pointer: Pointer) => Span | undefined;
  readonly plainPlaces: readonly number[] | undefined;
  private readonly place: () => Pick<Parsed, 'node' | 'extent'> | undefined;
  private places: Pick<Parsed, 'node' | 'extent'> | undefined;

  constructor(
    value: unknown,
    start: number,
    glance: (pointer: Pointer) => Span | undefined,
    place: () => Pick<Parsed, 'node' | 'extent'> | undefined,
    plainPlaces?: readonly number[],
  ) {
    this.value = value;
    this.start = start;
    this.glance = glance;
    this.place = place;
    this.plainPlaces = plainPlaces;
  }

  get node(): SourceNode {
    return this.inFull.node;
  }

  get extent(): Span {
    return this.inFull.extent;
  }

  private get inFull(): Pick<Parsed, 'node' | 'extent'> {
    const here = { start: this.start, end: this.start };
    return (this.places ??= this.place() ?? { node: here, extent: here });
  }
}
