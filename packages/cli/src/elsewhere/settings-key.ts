import { createHash } from 'node:crypto';
import { rulingKey, type BaselineEntry, type Ruling } from '@smslint/rules';

/** A short key for how a file is judged, besides its baseline: two runs that give the same key judge the same text alike. */
export function settingsKey(ruling: Ruling): string {
  return shortHash(JSON.stringify([ruling.book.version, rulingKey(ruling)]));
}

/** A short key for the entries of a baseline; undefined where there is none. */
export function baselineKey(entries: readonly BaselineEntry[] | undefined): string | undefined {
  return entries && shortHash(JSON.stringify(entries));
}

/** The first 64 bits of the SHA-256 of a text, in hexadecimal digits. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
