import { setImmediate } from 'node:timers/promises';
import { book, createLinter, type Ruling } from '@smslint/rules';
import type { LargeFile, Stretch } from '../read-stretches.js';
import { threadsFor, type Concurrency } from './concurrency.js';
import type { FoundElsewhere } from './elsewhere.js';
import { lossNotes, startWorker, type SharedAssignment, type StretchesHand } from './hands.js';
import { judgeStretchApart } from './judge-apart.js';
import type { StretchesAssignment } from './judge-stretches.js';
import { unpack } from './packed.js';
import { settingsKey } from './settings-key.js';

/** A stretch, and what was found in it ahead of its turn; undefined where it is to be judged in its turn. */
export interface StretchAhead {
  readonly stretch: Stretch;
  readonly found: FoundElsewhere | undefined;
}

/** Threads that judge the stretches of large files ahead of their turn. */
export interface StretchCrew {
  /**
   * The stretches of a file in their order.
   * @param path absolute
   * @param ruling how the run judges the file
   */
  ahead(file: LargeFile, path: string, ruling: Ruling): AsyncGenerator<StretchAhead>;
  /** Ends the threads, and says what is to be said of them. */
  close(): readonly string[];
}

/** A stretch that waits for its turn. */
interface Waiting {
  readonly stretch: Stretch;
  readonly ruling: Ruling;
  /** How it is to be judged, as `settingsKey` gives it. */
  readonly key: string;
  /** Where nobody has it, a hand may be given it. */
  state: 'free' | 'given' | 'judged';
  found: FoundElsewhere | undefined;
}

/** A thread, and the stretches that it has, by their numbers. */
interface Member {
  readonly hand: StretchesHand;
  readonly given: Map<number, Waiting>;
  /** Not before it has loaded the program: the calling thread need not wait for that. */
  isReady: boolean;
}

/** What a request takes in JSON, roughly, in bytes. */
const bytesOfRequest = 4096;

/** How many stretches a thread is given, so that it need not wait for the calling one. */
const mostGiven = 2;

/** How many stretches wait, by the number of threads. */
const mostWaiting = 4;

/**
 * Makes a crew, whose threads start with the first file that is worth it. The calling thread helps where it would have to wait for
 * them, and judges what one leaves undone.
 * @param start starts one of the other threads
 */
export function createStretchCrew(
  { concurrency, ...shared }: SharedAssignment & { readonly concurrency: Concurrency },
  start: (assignment: StretchesAssignment) => StretchesHand = startWorker,
): StretchCrew {
  const members = new Set<Member>();
  const reasons: string[] = [];
  const lost = new Set<string>();
  const linter = createLinter(book);
  let started = 0;
  let numbers = 0;
  let wake: () => void = () => undefined;

  const startMember = (): void => {
    started++;
    const hand = start({ ...shared, task: 'stretches' });
    const member: Member = { hand, given: new Map(), isReady: false };
    members.add(member);
    hand.on('message', (message) => {
      if (message === 'ready') member.isReady = true;
      else {
        const one = member.given.get(message.number);
        member.given.delete(message.number);
        if (one)
          settle(one, message.key === one.key ? message.found && unpack(message.found, one.ruling.book) : undefined);
      }
      wake();
    });
    hand.on('error', ({ message }) => reasons.push(message));
    // What cannot be read is lost, and with it the stretch: as if the thread had ended.
    hand.on('messageerror', ({ message }) => {
      reasons.push(message);
      hand.terminate();
    });
    hand.on('exit', () => {
      members.delete(member);
      for (const one of member.given.values()) {
        lost.add(one.stretch.name);
        settle(one, undefined);
      }
      wake();
    });
  };

  return {
    async *ahead({ bytes, stretches }, path, ruling) {
      const threads = threadsFor(concurrency, Math.floor(bytes / bytesOfRequest));
      while (started < threads - 1) startMember();
      const key = settingsKey(ruling);
      const waiting: Waiting[] = [];
      const handOut = (): void => {
        for (const { hand, given, isReady } of members) {
          while (isReady && given.size < mostGiven) {
            const one = waiting.find(({ state }) => state === 'free');
            if (!one) return;
            one.state = 'given';
            given.set(numbers, one);
            hand.postMessage({ number: numbers++, path, stretch: one.stretch });
          }
        }
      };
      /** Judges another stretch rather than wait, or waits for what another thread says. */
      const pass = async (): Promise<void> => {
        const one = waiting.find(({ state }) => state === 'free');
        if (one) {
          one.state = 'given';
          settle(one, await judgeStretchApart(one.stretch, ruling, linter));
        } else await new Promise<void>((resolve) => (wake = resolve));
      };

      for await (const stretch of stretches) {
        waiting.push({ stretch, ruling, key, state: 'free', found: undefined });
        if (waiting.length >= mostWaiting * threads) yield* first();
      }
      while (waiting.length > 0) yield* first();

      /** The stretch whose turn it is. */
      async function* first(): AsyncGenerator<StretchAhead> {
        do {
          // Others' messages come between the turns of this thread alone.
          if (members.size > 0) await setImmediate();
          handOut();
          if (waiting[0]?.state === 'given') await pass();
        } while (waiting[0]?.state === 'given');
        const one = waiting.shift();
        if (one) yield { stretch: one.stretch, found: one.found };
      }
    },
    close() {
      for (const { hand } of members) hand.terminate();
      return lossNotes(reasons, [...lost]);
    },
  };
}

function settle(one: Waiting, found: FoundElsewhere | undefined): void {
  one.state = 'judged';
  one.found = found;
}
