import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Ruling } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { followsOut } from '../config/configuration.js';
import { nameOf } from '../read-input.js';
import { Claims } from './claims.js';
import type { Elsewhere, JudgedElsewhere } from './elsewhere.js';
import { apartTools, judgeApart } from './judge-apart.js';
import type { Assignment, Delivery } from './judge-files.js';
import { unpack } from './packed.js';
import { settingsKey } from './settings-key.js';

/** Another thread, as its starter sees it. */
export interface Hand {
  on(event: 'message', listener: (delivery: Delivery) => void): unknown;
  on(event: 'error' | 'messageerror', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): unknown;
}

/** What a crew is to judge. */
export interface Job extends Omit<Assignment, 'thread' | 'claims'> {
  /** How many threads judge, the one that calls among them; at least 2. */
  readonly threads: number;
  /** How the run judges a file, by its absolute path. */
  readonly rulingOf: (path: string) => Ruling;
}

/** What a thread has delivered, or that it has nothing. */
interface Delivered {
  readonly key: string | undefined;
  readonly judged: JudgedElsewhere | undefined;
}

/**
 * Starts threads that judge files ahead of their turn; the calling thread helps where it would have to wait for them. What a
 * thread leaves undone is judged by the calling one.
 * @param start starts one of the other threads
 */
export function startCrew(
  { threads, rulingOf, ...shared }: Job,
  start: (assignment: Assignment) => Hand = startWorker,
): Elsewhere {
  const { files, cwd, cached } = shared;
  const claims = Claims.forFiles(files.length);
  const ready = new Map<number, Delivered>();
  const dead = new Set<number>();
  const reasons: string[] = [];
  const lost: string[] = [];
  let wake: (() => void) | undefined;
  const hands = Array.from({ length: threads - 1 }, (_, at) => {
    const thread = at + 1;
    const hand = start({ ...shared, thread, claims: claims.memory });
    hand.on('message', ({ file, key, judged }) => {
      ready.set(file, { key, judged });
      wake?.();
    });
    hand.on('error', ({ message }) => reasons.push(message));
    // What cannot be read is lost, and with it the file: as if the thread had ended.
    hand.on('messageerror', ({ message }) => {
      reasons.push(message);
      hand.terminate();
    });
    hand.on('exit', () => {
      dead.add(thread);
      wake?.();
    });
    return hand;
  });
  const tools = apartTools(cwd, cached, followsOut(shared.args));

  /** Judges another file rather than wait, or waits for what another thread says. */
  const pass = async (): Promise<void> => {
    const file = claims.claimNext(threads);
    if (file === undefined) {
      await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
      return;
    }
    const path = files[file] ?? '';
    ready.set(file, { key: undefined, judged: await judgeApart(path, rulingOf(path), tools) });
    await setImmediate();
  };

  let turn = 0;
  return {
    async take(path, ruling) {
      const file = turn++;
      claims.reach(file);
      // Others' messages come between the turns of this thread alone.
      await setImmediate();
      while (!ready.has(file)) {
        if (claims.claim(file, threads)) return undefined;
        if (dead.has(claims.ownerOf(file))) {
          lost.push(nameOf(path, cwd));
          return undefined;
        }
        await pass();
      }
      const { key, judged } = ready.get(file) ?? {};
      ready.delete(file);
      if (key === undefined || !judged) return judged;
      if (key !== settingsKey(ruling)) return undefined;
      return judged.kept ? { ...judged, kept: unpack(judged.kept, ruling.book) } : judged;
    },
    close() {
      for (const hand of hands) hand.terminate();
      if (lost.length === 0) return [];
      const why = reasons.length > 0 ? ` (${[...new Set(reasons)].join('; ')})` : '';
      const again = lost.length > 3 ? counted(lost.length, 'file') : lost.join(', ');
      return [`A thread ended early${why}: what it left was judged without it: ${again}.`];
    },
  };
}

/** How large the part of a thread's memory may get in which objects begin, in MB; more takes memory, and no less time. */
const mostYoung = 12;

function startWorker(assignment: Assignment): Hand {
  return new Worker(new URL('./worker.js', import.meta.url), {
    workerData: assignment,
    resourceLimits: { maxYoungGenerationSizeMb: mostYoung },
  });
}
