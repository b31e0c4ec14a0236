import type { RequestFile } from '@smslint/core';
import type { RequestDetails, Ruling } from '@smslint/rules';
import type { Kept } from '../cache/kept-findings.js';
import type { Content } from '../read-input.js';

/** What others found in a file, or in a stretch of one. */
export interface FoundElsewhere extends Kept {
  /** As it was read, where that was here. */
  readonly file?: RequestFile;
  /** What its requests say and need, by their numbers, where reports are to say so. */
  readonly details?: ReadonlyMap<number, RequestDetails>;
}

/** A file as others have read it, and what they found in it, which holds where its earlier requests are to it what they were there. */
export interface JudgedElsewhere {
  readonly content: Content;
  /** Undefined where they found nothing out: then the file is judged here. */
  readonly kept: FoundElsewhere | undefined;
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
