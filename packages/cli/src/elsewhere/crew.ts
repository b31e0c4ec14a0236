import { setImmediate } from 'node:timers/promises';
import type { Ruling } from '@smslint/rules';
import { followsOut } from '../config/configuration.js';
import { nameOf } from '../read-input.js';
import { Claims } from './claims.js';
import type { Elsewhere, JudgedElsewhere } from './elsewhere.js';
import { listenTo, lossNotes, startWorker, type FilesHand, type SharedAssignment } from './hands.js';
import { apartTools, judgeApart } from './judge-apart.js';
import type { Delivery, FilesAssignment } from './judge-files.js';
import { unpack } from './packed.js';
import { settingsKey } from './settings-key.js';

/** What a crew is to judge. */
export interface Job extends SharedAssignment, Pick<FilesAssignment, 'cached'> {
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
  start: (assignment: FilesAssignment) => FilesHand = startWorker,
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
    const hand = start({ ...shared, task: 'files', thread, claims: claims.memory });
    const onMessage = ({ file, key, judged }: Delivery): void => {
      ready.set(file, { key, judged });
      wake?.();
    };
    const onExit = (): void => {
      dead.add(thread);
      wake?.();
    };
    listenTo(hand, { onMessage, onExit }, reasons);
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
      return lossNotes(reasons, lost);
    },
  };
}
