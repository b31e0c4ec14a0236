import type { SingleBar } from 'cli-progress';
import type { Io } from './io.js';

/** A bar that shows how far a run is. */
export interface Progress {
  /** Tells that another thing is done. */
  advance(): Promise<void>;
  /** Takes the bar away. */
  stop(): void;
}

/** What is done, and how many things there are at least for a bar. */
interface Task {
  readonly what: string;
  readonly unit: string;
  readonly least: number;
}

const checking: Task = { what: 'Checking', unit: 'files', least: 20 };

/** A run that is over sooner shows no bar. */
const leastMilliseconds = 1000;

/**
 * A bar on standard error for runs that last, where a person looks on; undefined where there is none to be shown.
 * @param total how many things are to be done; where there turn out to be more, the bar grows
 */
export function progressOf(
  total: number,
  io: Pick<Io, 'stderr' | 'env'>,
  task = checking,
  now = Date.now,
): Progress | undefined {
  // Looking at standard error opens it.
  if (total < task.least) return undefined;
  const { stderr, env } = io;
  const isWatched = stderr.isTTY === true && env.TERM !== 'dumb' && ['', '0', 'false', undefined].includes(env.CI);
  if (!isWatched) return undefined;
  const since = now();
  let done = 0;
  let isOver = false;
  let bar: SingleBar | undefined;
  return {
    async advance() {
      done++;
      if (bar === undefined && now() - since >= leastMilliseconds) {
        const made = await makeBar(task, stderr);
        if (isOver) return;
        bar = made;
        bar.start(total, done);
      }
      if (done > total) bar?.setTotal(done);
      bar?.update(done);
    },
    stop() {
      isOver = true;
      bar?.stop();
    },
  };
}

async function makeBar({ what, unit }: Task, stderr: Io['stderr']): Promise<SingleBar> {
  const { SingleBar } = (await import('cli-progress')).default;
  return new SingleBar({
    // It writes, and asks for the width: all that an output can do.
    stream: stderr as NodeJS.WritableStream,
    format: `${what} [{bar}] {value} of {total} ${unit}`,
    barsize: 24,
    clearOnComplete: true,
    // Cut to the terminal rather than turning its wrapping off, which a killed run would leave off.
    linewrap: true,
  });
}
