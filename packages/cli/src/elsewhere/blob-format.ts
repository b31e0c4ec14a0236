import { createHash } from 'node:crypto';
import type { Kept } from '../cache/kept-findings.js';

/** The beginning of a blob; the version of smslint that made it follows. */
export const magic = 'smslint blob 1 ';

/** The ending of the names of blobs, by which they are found in folders. */
export const blobEnding = '.blob';

/** What a shard says of one of its files. */
export interface BlobEntry {
  /** Relative to the working directory, with `/`. */
  readonly name: string;
  /** Its place among all files of the run, from 0. */
  readonly at: number;
  /** What became of it; absent where its configuration leaves it out. */
  readonly judged?: JudgedEntry;
}

/** What a shard found in a file, or why it could not be opened. */
export type JudgedEntry =
  | { readonly failure: string }
  | {
      /** How it was judged, as `settingsKey` gives it. */
      readonly key: string;
      readonly content: { readonly text: string } | { readonly base64: string };
      readonly kept: Kept;
    };

/** The last line of a blob: without it the blob is not whole. */
export function lastLine(above: string): string {
  return `end ${createHash('sha256').update(above).digest('hex')}\n`;
}
