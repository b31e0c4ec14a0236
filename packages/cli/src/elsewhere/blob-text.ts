import { book } from '@smslint/rules';
import type { LintedFile } from '../lint-content.js';
import type { LintedRun } from '../lint-requests.js';
import type { Selection } from '../selection.js';
import { packageVersion } from '../package-info.js';
import { nameOf } from '../read-input.js';
import { lastLine, magic, type BlobEntry, type JudgedEntry } from './blob-format.js';
import type { BlobHead } from './blob-head.js';
import { baselineKey, settingsKey, shortHash } from './settings-key.js';
import type { Shard } from './shard.js';

/** A run, or a shard of one, for a blob. */
interface BlobRun extends Pick<LintedRun, 'accepted'> {
  readonly results: readonly LintedFile[];
  readonly selection: Selection;
  readonly shard: Shard | undefined;
  /** The arguments of lint as yargs reads them. */
  readonly args: BlobHead['args'];
}

/**
 * All that merge-reports needs of a run or a shard, as text: a line that says which smslint made it, one about the run, one for
 * each file, and a checksum.
 */
export function blobText(run: BlobRun, cwd: string): string {
  const lines = [headOf(run, cwd), ...entriesOf(run, cwd)].map((value) => JSON.stringify(value));
  const above = [`${magic}${packageVersion()}`, ...lines, ''].join('\n');
  return above + lastLine(above);
}

/** What may judge differently though its version is the same. */
export function judgingTools(): BlobHead['tools'] {
  const { unicode = '', icu = '' } = process.versions as Readonly<Record<string, string>>;
  return { book: book.version, unicode: [unicode, icu].join(' ') };
}

function headOf({ selection, accepted, shard, args }: BlobRun, cwd: string): BlobHead {
  const { files, whole = files, oldNames, notes } = selection;
  const named = (path: string): string => nameOf(path, cwd);
  return {
    shard: shard ?? { index: 1, count: 1 },
    tools: judgingTools(),
    args: recorded(args),
    files: { count: whole.length, key: filesKey(whole.map(named)) },
    baseline: baselineKey(accepted) ?? null,
    oldNames: Object.fromEntries([...oldNames].map(([now, before]) => [named(now), named(before)])),
    notes,
  };
}

/** Of all arguments those that the run is made of; the others are for merge-reports to be given anew. */
function recorded(args: BlobHead['args']): BlobHead['args'] {
  const { paths, profile, config, staged, changed, since, limit } = args;
  const { 'suppressions-location': location, 'ignore-comments': comments, 'outside-links': links } = args;
  const others = { 'suppressions-location': location, 'ignore-comments': comments, 'outside-links': links };
  return { paths, profile, config, staged, changed, since, limit, ...others };
}

/** A key for the names of the files of a run. */
export function filesKey(names: readonly string[]): string {
  return shortHash(JSON.stringify(names));
}

function entriesOf({ results, selection: { files, whole = files } }: BlobRun, cwd: string): BlobEntry[] {
  const places = new Map(whole.map((path, at) => [path, at]));
  const byName = new Map(results.map((result) => [result.path, result]));
  return files.map((path) => {
    const name = nameOf(path, cwd);
    const entry = { name, at: places.get(path) ?? 0 };
    const result = byName.get(name);
    return result ? { ...entry, judged: judgedIn(result) } : entry;
  });
}

function judgedIn({ content, ruling, requests, findings, suppressed, trace }: LintedFile): JudgedEntry {
  if (!content || !trace) throw new Error('A file that was read stretch by stretch is in no blob.');
  if ('failure' in content) return { failure: content.failure };
  const text = Buffer.from(content.bytes).toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(content.bytes);
  return {
    key: settingsKey(ruling),
    content: isText ? { text } : { base64: Buffer.from(content.bytes).toString('base64') },
    kept: { requests, findings, suppressed, trace },
  };
}
