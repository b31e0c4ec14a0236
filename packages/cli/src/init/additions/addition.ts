import type { Repository } from '../repository.js';

/** What becomes of a file when something is added to it. */
export type Outcome =
  | { readonly text: string }
  /** It is there already, in one form or another. */
  | 'already'
  /** The file is not understood well enough to be changed; what its owner may add. */
  | { readonly byHand: string };

/** Something that a repository may be given besides a request. */
export interface Addition {
  /** What it is, as people choose it. */
  readonly label: string;
  /** Why it cannot be added here, if so. */
  readonly obstacle: (repository: Repository) => string | undefined;
  /** Whether the repository looks as if it wanted it. */
  readonly suggested: (repository: Repository) => boolean;
  /** The file that holds it, from the root of the repository, with `/`. */
  readonly path: (repository: Repository) => string;
  /** Whether the whole file is ours, so that another one there would be overwritten. */
  readonly isWhole: boolean;
  /**
   * Adds it to a file.
   * @param before the text of the file; undefined where there is none
   */
  readonly add: (before: string | undefined, version: string) => Outcome;
}
