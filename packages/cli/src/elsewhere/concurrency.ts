import { availableParallelism } from 'node:os';
import { UsageError } from '../usage-error.js';

/** The argument that says how many threads judge, as yargs reads it. */
export interface ConcurrencyArguments {
  readonly concurrency?: string | undefined;
}

/** How many threads judge the files of a run, or `auto` where their number is to say so. */
export type Concurrency = number | 'auto';

const mostThreads = 64;

/** A thread that has fewer files to judge would cost more than it gives: it loads the program and the policy book first. */
const leastFilesEach = 500;

/** More threads would mostly take memory, some 100 MB each. */
const mostByThemselves = 8;

/**
 * Reads from the arguments how many threads judge.
 * @throws UsageError
 */
export function readConcurrency({ concurrency = 'auto' }: ConcurrencyArguments): Concurrency {
  if (concurrency === 'auto') return 'auto';
  if (concurrency === 'off') return 1;
  const threads = /^\d{1,3}$/.test(concurrency) ? Number(concurrency) : NaN;
  if (threads >= 1 && threads <= mostThreads) return threads;
  throw new UsageError(
    `--concurrency expects a number from 1 to ${mostThreads}, auto or off, found "${concurrency}".`,
    'It is how many threads judge; auto takes as many as there are cores where that pays.',
  );
}

/**
 * How many threads are to judge a number of files, the one that starts the others among them.
 * @param cores how many threads the machine carries out at a time; it is asked where that counts
 */
export function threadsFor(concurrency: Concurrency, files: number, cores?: number): number {
  if (concurrency !== 'auto') return Math.max(1, Math.min(concurrency, files));
  const most = Math.min(Math.floor(files / leastFilesEach), mostByThemselves);
  // Most runs do without the machine's answer.
  return most < 2 ? 1 : Math.max(1, Math.min(cores ?? availableParallelism(), most));
}
