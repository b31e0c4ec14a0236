import type { Pointer, Request } from '@smslint/core';
import type { RenderingFault } from '../rendering.js';

/** A value as a provider's form or API takes it: a text, a choice or a path; several choices; or a flag. */
export type Written = string | boolean | readonly string[];

/** What becomes of a value that a request has: what the provider takes, or why it takes nothing. */
export type Outcome = { readonly value: Written } | Pick<RenderingFault, 'kind' | 'message'>;

/** How the values of a field are written for a provider, and read back. */
export interface Code {
  /** @param value what the request says, never undefined */
  readonly write: (value: unknown, request: Request) => Outcome;
  /** What a request would say; undefined where it has no place for it, or no such value. */
  readonly read: (written: Written) => unknown;
  /** Whether it follows from what other fields say, so that nothing is lost where it is not read. */
  readonly isDerived?: true;
}

/** A field of a provider's form or API, and where a request has it. */
export interface Field {
  /** The provider's name for it. */
  readonly path: string;
  /** Where a request has it; where it has none, what a fault is about. */
  readonly pointer: Pointer;
  readonly kind: 'TEXT' | 'SELECT' | 'ATTACHMENT' | 'FLAG' | 'LIST';
  readonly requirement: 'REQUIRED' | 'CONDITIONAL' | 'OPTIONAL';
  /** For a conditional one: whether this request needs it. */
  readonly when?: (request: Request) => boolean;
  /** The fewest and the most characters (UTF-16 code units) of a text, or of each in a list. */
  readonly length?: readonly [least: number, most: number];
  /** The fewest and the most elements of a list. */
  readonly count?: readonly [least: number, most: number];
  readonly code: Code;
}
