import type { Ruling } from '@smslint/rules';
import type { Kept } from '../cache/kept-findings.js';
import type { Content } from '../read-input.js';

/** A file as others have read it, and what they found in it, which holds where its earlier requests are to it what they were there. */
export interface JudgedElsewhere {
  readonly content: Content;
  /** Undefined where they found nothing out: then the file is judged here. */
  readonly kept: Kept | undefined;
}

/** Files of a run that are judged by others: by its other threads, or by runs on other machines. */
export interface Elsewhere {
  /**
   * What became of the next file of the run; undefined where it is to be read and judged here.
   * @param path absolute
   * @param ruling how the run judges the file
   */
  take(path: string, ruling: Ruling): JudgedElsewhere | undefined | Promise<JudgedElsewhere | undefined>;
  /** Ends what others still do, and says what is to be said of them. */
  close(): readonly string[];
}
