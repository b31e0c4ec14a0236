import type { Problem } from './problem.js';
import type { SourceNode, Span } from './source-node.js';

/** One request as the parser read it: plain values, their places, and what is wrong with the syntax. */
export interface Parsed {
  readonly value: unknown;
  readonly node: SourceNode;
  /** The stretch of the text that is this document; it can be read and changed without the rest. */
  readonly extent: Span;
  readonly problems: readonly Problem[];
}
