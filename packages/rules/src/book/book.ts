import type { BookData } from './data-schema.js';
import type { Profile } from './profile-schema.js';
import type { Facts } from '../facts/fact.js';
import type { CueIndex } from '../reading/cue-index.js';
import type { Rule } from './rule-schema.js';

/** The policy book: what reviewers reject, how each provider differs, and the figures behind it. */
export interface Book {
  /** A hash of its content: the same book has the same version on every machine. */
  readonly version: string;
  /** In the order of their ids. */
  readonly rules: readonly Rule[];
  readonly profiles: readonly Profile[];
  readonly data: BookData;
  /** What texts can say. */
  readonly cues: CueIndex;
  /** The good requests over which examples are merged, by name. */
  readonly goodRequests: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By the ids of the rules that a team has added: their files. */
  readonly teamRules?: Readonly<Record<string, string>>;
  /** The facts that a team has added to those of the house. */
  readonly facts?: Facts;
}

/** A file of the book. */
export interface BookFile {
  /** Its path within the book, with `/`: `keywords/help-missing-contact.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** What is wrong with a policy book, with the file, the line and what was expected. */
export class RuleBookError extends Error {
  override readonly name = 'RuleBookError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The policy book has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}
