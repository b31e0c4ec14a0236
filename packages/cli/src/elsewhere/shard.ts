import { createHash } from 'node:crypto';
import { nameOf } from '../read-input.js';
import type { Selection } from '../selection.js';
import { UsageError } from '../usage-error.js';

/** A part of the files of a run. */
export interface Shard {
  /** Which part, from 1. */
  readonly index: number;
  /** How many parts there are. */
  readonly count: number;
}

/** The arguments that ask for a part, and those that do not go with it, as yargs reads them. */
export interface ShardArguments {
  readonly shard?: string | undefined;
  readonly stdin?: boolean | undefined;
  readonly 'suppress-all'?: boolean | undefined;
  readonly 'suppress-rule'?: readonly string[] | undefined;
  readonly 'prune-suppressions'?: boolean | undefined;
}

/**
 * Reads from the arguments which part of the files a run looks at; undefined where it looks at all.
 * @throws UsageError
 */
export function readShard(args: ShardArguments): Shard | undefined {
  const { shard: given } = args;
  if (given === undefined) return undefined;
  const [, index, count] = (/^(\d{1,9})\/(\d{1,9})$/.exec(given) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) {
    throw new UsageError(
      `--shard expects which part of how many, from 1 on, found "${given}".`,
      'For example: --shard 2/5 is the second of five parts.',
    );
  }
  if (args.stdin === true) throw new UsageError('--shard and --stdin exclude each other.', 'Give either.');
  const change = (['suppress-all', 'suppress-rule', 'prune-suppressions'] as const).find(
    (name) => args[name] !== undefined && args[name] !== false,
  );
  if (change !== undefined) {
    throw new UsageError(
      `--${change} and --shard exclude each other.`,
      'The baseline is made from all files: leave out --shard.',
    );
  }
  return { index, count };
}

/**
 * The part, from 1, that a file is in: the remainder of the first 48 bits of the SHA-256 of its name, plus 1. The same on every
 * machine, in every version.
 * @param name relative to the working directory, with `/`
 */
export function shardOf(name: string, count: number): number {
  // Some file systems take letters and their accents apart.
  const digest = createHash('sha256').update(name.normalize('NFC')).digest();
  return (digest.readUIntBE(0, 6) % count) + 1;
}

/** The files of a selection that are in a part. */
export function inShard(selection: Selection, { index, count }: Shard, cwd: string): Selection {
  const files = selection.files.filter((path) => shardOf(nameOf(path, cwd), count) === index);
  return { ...selection, files, whole: selection.files };
}
