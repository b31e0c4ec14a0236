import type { Io } from './io.js';

/** A bar that shows how far a run is. */
export interface Progress {
  /** Tells that another file is done. */
  advance(): Promise<void>;
  /** Takes the bar away. */
  stop(): void;
}

/** A run of fewer files, or one that is over sooner, shows no bar. */
const leastFiles = 20;
const leastMilliseconds = 1000;

/** A bar on standard error for runs that last, where a person looks on; undefined where there is none to be shown. */
export function progressOf(
  files: number,
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  now = Date.now,
): Progress | undefined {
  const isWatched = stderr.isTTY === true && env.TERM !== 'dumb' && ['', '0', 'false', undefined].includes(env.CI);
  if (!isWatched || files < leastFiles) return undefined;
  const since = now();
  let done = 0;
  let bar: { update(value: number): void; stop(): void } | undefined;
  return {
    async advance() {
      done++;
      if (bar === undefined && now() - since >= leastMilliseconds) bar = await startBar(files, done, stderr);
      bar?.update(done);
    },
    stop: () => bar?.stop(),
  };
}

async function startBar(files: number, done: number, stderr: Io['stderr']) {
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    // It writes, and asks for the width: all that an output can do.
    stream: stderr as NodeJS.WritableStream,
    format: 'Checking [{bar}] {value} of {total} files',
    barsize: 24,
    clearOnComplete: true,
    // Cut to the terminal rather than turning its wrapping off, which a killed run would leave off.
    linewrap: true,
  });
  bar.start(files, done);
  return bar;
}
