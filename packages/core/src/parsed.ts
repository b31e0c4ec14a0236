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

/** Says where the values of a document stand, and the document itself. */
export interface Places {
  readonly node: () => SourceNode;
  readonly extent: () => Span;
}

/** Places as a parser has them, which is asked when they are. */
export function placesBy(parse: () => Parsed | undefined, start: number): Places {
  let parsed: Pick<Parsed, 'node' | 'extent'> | undefined;
  const here = { start, end: start };
  const once = (): Pick<Parsed, 'node' | 'extent'> => (parsed ??= parse() ?? { node: here, extent: here });
  return { node: () => once().node, extent: () => once().extent };
}

/** A value that was read without a problem, and without its places: they are made when they are first asked for. */
export class PlacedLater implements Parsed {
  readonly value: unknown;
  readonly start: number;
  /** How long its text is. */
  readonly length: number;
  readonly problems: readonly Problem[] = [];
  readonly plainPlaces: readonly number[] | undefined;
  readonly glance: (pointer: Pointer) => Span | undefined;
  private readonly places: Places;
  private known: SourceNode | undefined;

  constructor(
    value: unknown,
    start: number,
    length: number,
    glance: (pointer: Pointer) => Span | undefined,
    places: Places,
    plainPlaces?: readonly number[],
  ) {
    this.value = value;
    this.start = start;
    this.length = length;
    this.glance = glance;
    this.places = places;
    this.plainPlaces = plainPlaces;
  }

  get node(): SourceNode {
    return (this.known ??= this.places.node());
  }

  get extent(): Span {
    return this.places.extent();
  }
}
