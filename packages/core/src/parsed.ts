import type { Problem } from './problem.js';
import type { SourceNode } from './source-node.js';

/** One request as the parser read it: plain values, their places, and what is wrong with the syntax. */
export interface Parsed {
  readonly value: unknown;
  readonly node: SourceNode;
  readonly problems: readonly Problem[];
}
