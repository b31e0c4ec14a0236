import { lstat, readdir, stat, type Dirent, type Stats } from 'node:fs';
import type FastGlob from 'fast-glob';

/*
 * What finds files by globs would hide some from who asks: its expressions take no end of a line for a letter, so that what begins with
 * one, or lies in a folder with one in its name, is passed over; and a backslash in a name becomes a slash, which makes it another file's.
 * So it sees names with other characters in their places.
 */

const stand = '\uF8FF';
const letters: Readonly<Record<string, string>> = {
  '\n': 'n',
  '\r': 'r',
  '\u2028': 'l',
  '\u2029': 'p',
  '\\': 'b',
  [stand]: 's',
};
const characters = new Map(Object.entries(letters).map(([character, letter]) => [letter, character]));
const inNames = process.platform === 'win32' ? /[\n\r\u2028\u2029\uF8FF]/g : /[\n\r\u2028\u2029\uF8FF\\]/g;

/** A name or path as globs are to see it. */
export function globSafe(path: string): string {
  return path.replace(inNames, standIn);
}

/** A glob for names that are seen so; its backslashes stay, which say how the next character is meant. */
export function globForSafe(glob: string): string {
  return glob.replace(/[\n\r\u2028\u2029\uF8FF]/g, standIn);
}

/** The name or path of which `globSafe` made another. */
export function asOnDisk(path: string): string {
  return path.replace(/\uF8FF([nrlpbs])/g, (_all, letter: string) => characters.get(letter) ?? '');
}

function standIn(character: string): string {
  return stand + (letters[character] ?? '');
}

type Fs = NonNullable<FastGlob.Options['fs']>;
type Done<Found> = (error: NodeJS.ErrnoException | null, found: Found) => void;

/** The disk with such names, for a search by globs. */
export const globSafeFs: Fs = {
  lstat: (path: string, done: Done<Stats>) => {
    lstat(asOnDisk(path), done);
  },
  stat: (path: string, done: Done<Stats>) => {
    stat(asOnDisk(path), done);
  },
  readdir: ((path: string, options: { withFileTypes: true }, done: Done<Dirent[]>) => {
    readdir(asOnDisk(path), options, (error, entries: Dirent[] | undefined) => {
      for (const entry of entries ?? []) entry.name = globSafe(entry.name);
      done(error, entries ?? []);
    });
  }) as unknown as NonNullable<Fs['readdir']>,
};
