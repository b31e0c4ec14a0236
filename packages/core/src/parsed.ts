import type { Pointer } from './pointer.js';
import type { Problem } from './problem.js';
import type { SourceNode, Span } from './source-node.js';

/** One request as the parser read it: plain values, their places, and what is wrong with the syntax. */
export interface Parsed {
  readonly value: unknown;
  readonly node: SourceNode;
  /** The stretch of the text that is this document; it can be read and changed without the rest. */
  readonly extent: Span;
  readonly problems: readonly Problem[];
  /** What `locate` gives for a pointer, where a look at the text shows it; undefined where that takes the places of all. */
  readonly glance?: (pointer: Pointer) => Span | undefined;
}

/** A value that was read without a problem, and without its places: they are made when they are first asked for. */
export function placedLater(value: unknown, parse: () => Parsed | undefined, glance?: Parsed['glance']): Parsed {
  let parsed: Parsed | undefined;
  const inFull = (): Parsed => (parsed ??= parse() ?? { value, node: nowhere, extent: nowhere, problems: [] });
  return {
    value,
    get node() {
      return inFull().node;
    },
    get extent() {
      return inFull().extent;
    },
    problems: [],
    ...(glance && { glance }),
  };
}

const nowhere: SourceNode = { start: 0, end: 0 };
