import { resolve } from 'node:path';
import { counted } from '@smslint/rules/words';
import type { Merged } from '../lint-requests.js';
import { contentOf, type Content } from '../read-input.js';
import { UsageError } from '../usage-error.js';
import type { BlobEntry } from './blob-format.js';
import { filesKey, judgingTools } from './blob-text.js';
import type { JudgedElsewhere } from './elsewhere.js';
import type { Blob } from './read-blob.js';
import { baselineKey, settingsKey } from './settings-key.js';

const sameRun = 'Merge the blobs of one run: of the same files, arguments and configuration, each shard once.';
const sameFolder = 'Merge where the same files are checked out, in the folder in which the shards ran.';

/**
 * Puts the shards of a run together: its files, and what was found in them.
 * @throws UsageError where a shard is missing, there twice, or of another run; and, once it is asked about a file, where that was
 * judged under another configuration or baseline than the one that is here
 */
export function mergeBlobs(blobs: readonly Blob[], cwd: string): Merged {
  const { head } = ofOneRun(blobs);
  const parts = blobs.flatMap((blob) => blob.entries.map((entry) => ({ entry, blob })));
  const ordered = parts.sort((a, b) => a.entry.at - b.entry.at);
  const names = ordered.map(({ entry }) => entry.name);
  if (filesKey(names) !== head.files.key) {
    const shards = blobs.map(({ shown }) => shown).join(', ');
    throw new UsageError(`${shards} do not hold each file of the run once.`, sameRun);
  }
  const byPath = new Map(ordered.map((part) => [resolve(cwd, part.entry.name), part]));
  const partAt = (path: string): (typeof parts)[number] => {
    const part = byPath.get(path);
    if (!part) throw new Error(`No blob holds ${path}.`);
    return part;
  };
  const take = (path: string, expected: string): JudgedElsewhere => {
    const { entry, blob } = partAt(path);
    const { judged } = entry;
    if (!judged || ('key' in judged && judged.key !== expected)) throw otherConfiguration(entry.name, blob);
    return { content: contentIn(entry, cwd), kept: 'kept' in judged ? judged.kept : undefined };
  };
  return {
    selection: {
      files: [...byPath.keys()],
      isStdin: false,
      isOnDisk: false,
      oldNames: new Map(Object.entries(head.oldNames).map((pair) => toPaths(pair, cwd))),
      notes: head.notes,
      readStretches: () => Promise.resolve(undefined),
      read: (path) => Promise.resolve(contentIn(partAt(path).entry, cwd)),
    },
    elsewhere: (files, accepted) => {
      const here = new Set(files);
      const lost = ordered.find(({ entry }) => entry.judged && !here.has(resolve(cwd, entry.name)));
      if (lost) throw otherConfiguration(lost.entry.name, lost.blob);
      if ((baselineKey(accepted) ?? null) !== head.baseline) {
        throw new UsageError('The baseline is not the one under which the shards were linted.', sameFolder);
      }
      return { take: (path, ruling) => take(path, settingsKey(ruling)), close: () => [] };
    },
  };
}

function toPaths([now, before]: readonly [string, string], cwd: string): [string, string] {
  return [resolve(cwd, now), resolve(cwd, before)];
}

function contentIn({ name, judged }: BlobEntry, cwd: string): Content {
  if (!judged) throw new Error(`${name} was left out, and has no content.`);
  if ('failure' in judged) return { name, failure: judged.failure };
  const { content } = judged;
  const bytes = 'text' in content ? Buffer.from(content.text, 'utf8') : Buffer.from(content.base64, 'base64');
  return contentOf(resolve(cwd, name), bytes, cwd);
}

/** The first of the blobs, once they have proved to be the shards of one run. */
function ofOneRun(blobs: readonly Blob[]): Blob {
  const [first] = blobs;
  if (!first) throw new UsageError('There is nothing to merge.', sameRun);
  const { count } = first.head.shard;
  const seen = new Map<number, Blob>();
  for (const blob of blobs) {
    const { index } = blob.head.shard;
    for (const [what, of] of aspects) {
      if (of(blob) !== of(first))
        throw new UsageError(`${blob.shown} and ${first.shown} are not of one run: ${what}.`, sameRun);
    }
    const twin = seen.get(index);
    if (twin) throw new UsageError(`${twin.shown} and ${blob.shown} are both shard ${index} of ${count}.`, sameRun);
    seen.set(index, blob);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !seen.has(index));
  if (missing.length > 0) {
    const names = missing.length > 10 ? '' : `: ${missing.map((index) => `${index}/${count}`).join(', ')}`;
    const are = missing.length === 1 ? 'is' : 'are';
    throw new UsageError(`${missing.length} of ${counted(count, 'shard')} ${are} missing${names}.`, sameRun);
  }
  if (asText(first.head.tools) !== asText(judgingTools())) {
    throw new UsageError(
      `${first.shown} was made by another policy book, or on a Node that knows other characters.`,
      'Lint and merge with the same smslint on the same version of Node.',
    );
  }
  return first;
}

/** What shards of one run have in common, with what is said where they do not. */
const aspects: readonly (readonly [string, (blob: Blob) => string])[] = [
  ['they are of runs with other numbers of shards', ({ head }) => asText(head.shard.count)],
  ['the policy book or Node is another', ({ head }) => asText(head.tools)],
  ['the arguments are others', ({ head }) => asText(head.args)],
  ['the runs found other files', ({ head }) => asText([head.files, head.oldNames, head.notes])],
  ['the baseline is another', ({ head }) => asText(head.baseline)],
];

function asText(value: unknown): string {
  return JSON.stringify(value);
}

function otherConfiguration(name: string, { shown }: Blob): UsageError {
  return new UsageError(`The configuration of ${name} is another one here than in ${shown}.`, sameFolder);
}
