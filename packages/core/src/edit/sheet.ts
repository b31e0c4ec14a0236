import type { Handwriting } from './handwriting.js';
import type { AliasPlace } from './place.js';

/** A document to be edited. */
export interface Sheet {
  /** Its text, with LF for each lone CR, so that offsets are those of the file. */
  readonly text: string;
  readonly hand: Handwriting;
  readonly hasAliases: boolean;
  /** Whether an alias still says what is wanted in its place. */
  readonly keepsAlias: (alias: AliasPlace) => boolean;
}
