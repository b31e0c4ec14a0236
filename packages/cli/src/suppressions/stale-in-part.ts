import type { StaleEntry } from '@smslint/rules';
import { nameOf } from '../read-input.js';

/**
 * Makes a function that says whether a run over a shard can know that an entry is stale. It cannot of files of other shards, where
 * also a request may have gone that is missed, and whose configuration may know a rule that this one does not.
 * @param files those of the shard, absolute
 */
export function staleInPart(files: readonly string[], cwd: string): (entry: StaleEntry) => boolean {
  const names = new Set(files.map((path) => nameOf(path, cwd)));
  return ({ file, request, why }) =>
    names.has(file) && why !== 'rule-unknown' && (request === undefined || why !== 'request-gone');
}
