import { runGit, type GitPlace } from './run-git.js';

/** A file of which git says that it has changed; paths are relative to the top of the repository, with `/`. */
export interface DiffEntry {
  /** A letter of git: A added, C copied, D deleted, M modified, R renamed, T of another type, U not merged. */
  readonly status: string;
  readonly path: string;
  /** The name that it had before, where it was renamed. */
  readonly oldPath?: string;
  /** The mode that it has now, as git writes it: 100644, 120000 for a link. */
  readonly mode: string;
  /** The name of its content now; zeros where that is in the working tree alone. */
  readonly blob: string;
}

/** Names of requests, anywhere in the repository. */
export const requestPathspec = ':(top,glob)**/*.sms.*';

/**
 * Asks git which requests have changed, those that are gone included.
 * @param what `--cached` for the index against HEAD, or a commit for the working tree against it
 */
export async function diff(what: string, place: GitPlace): Promise<DiffEntry[]> {
  const output = await runGit(
    // The configuration could make names relative to the working directory.
    [
      '-c',
      'diff.relative=false',
      'diff',
      '--raw',
      '-z',
      '-M',
      '--no-abbrev',
      '--no-ext-diff',
      '--ignore-submodules=all',
      what,
      '--',
      requestPathspec,
    ],
    place,
  );
  return parseRawDiff(output.toString());
}

/** Reads what `git diff --raw -z` writes: names stand as they are, each ended by a zero byte. */
export function parseRawDiff(output: string): DiffEntry[] {
  const fields = output.split('\0');
  const entries: DiffEntry[] = [];
  for (let at = 0; at + 1 < fields.length;) {
    // :<old mode> <new mode> <old blob> <new blob> <status and likeness>
    const [, mode = '', , blob = '', status = ''] = (fields[at] ?? '').slice(1).split(' ');
    const isMoved = /^[RC]/.test(status);
    const [first = '', second = ''] = fields.slice(at + 1, at + 3);
    const names = isMoved ? { path: second, ...(status.startsWith('R') && { oldPath: first }) } : { path: first };
    entries.push({ status: status.charAt(0), ...names, mode, blob });
    at += isMoved ? 3 : 2;
  }
  return entries;
}
