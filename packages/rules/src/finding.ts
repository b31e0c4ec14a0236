import type { Pointer, Range } from '@smslint/core';
import type { Source } from './book/rule-schema.js';
import type { FactValue } from './facts/fact.js';
import type { Safety, Severity } from './book/vocabulary.js';

/** Words of the file that led to a finding. */
export interface Mark {
  /** The words as the value has them, without escapes and line folding. */
  readonly text: string;
  /** The value that holds them: not always the one to which the finding points. */
  readonly pointer: Pointer;
  /** Where they stand in the value, in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Where they stand in the file; lines and columns from 1, the end exclusive. */
  readonly range: Range;
}

/** How a finding can be mended by a program: edits of the file that go together, each its range and what is to stand there. */
export interface Autofix {
  /** `safe`: what the request says stays; `unsafe`: a person has to agree with what it then says. */
  readonly safety: Safety;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

/** One thing that a reviewer would object to, where it stands, why, and how to mend it. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: string;
  /** The file as it was named to the linter. */
  readonly file: string;
  /** Which request of the file, from 0. */
  readonly document: number;
  readonly pointer: Pointer;
  /** Lines and columns from 1, the end exclusive. */
  readonly range: Range;
  readonly sources: readonly Source[];
  /** The codes of all providers by which this is denied. */
  readonly denialCodes: readonly string[];
  readonly why?: string;
  /** `likely`: a heuristic says so. */
  readonly confidence: 'certain' | 'likely';
  /** The facts that showed it, by name or by the pointer of the field. */
  readonly observed: Readonly<Record<string, FactValue>>;
  /** The words that led to it, where a text shows the problem by some of its words. */
  readonly marks?: readonly Mark[];
  readonly autofix?: Autofix;
}

/** Why a finding is set aside: a comment in the file, the configuration, or the baseline says so. */
export type Suppression =
  | { readonly kind: 'comment'; readonly line: number; readonly reason: string }
  /** `origin`: where the configuration says it, as `file:line`. */
  | { readonly kind: 'config'; readonly origin: string; readonly reason: string }
  /** `origin`: the file of the baseline. */
  | { readonly kind: 'baseline'; readonly origin: string; readonly reason: string };

/** A finding that was set aside, with the reason given. */
export interface SuppressedFinding extends Finding {
  readonly suppression: Suppression;
}
