import { setImmediate } from 'node:timers/promises';
import { book, createLinter, type Ruling } from '@smslint/rules';
import type { LargeFile, Stretch } from '../read-stretches.js';
import type { FoundElsewhere } from './elsewhere.js';
import { listenTo, lossNotes, startWorker, type SharedAssignment, type StretchesHand } from './hands.js';
import { judgeStretchApart } from './judge-apart.js';
import type { StretchDelivery, StretchesAssignment } from './judge-stretches.js';
import { unpack } from './packed.js';
import { settingsKey } from './settings-key.js';

/** A stretch whose turn it is. */
export interface StretchAhead {
  readonly stretch: Stretch;
  /** What was found in it ahead of its turn; undefined where it is to be judged now. */
  readonly found: FoundElsewhere | undefined;
  /** To be called where what was found does not hold, since something before the stretch changes it. */
  readonly refuse: () => void;
}

/** Threads that judge the stretches of large files ahead of their turn. */
export interface StretchCrew {
  /**
   * The stretches of a file in their order.
   * @param path absolute
   * @param ruling how the run judges the file
   * @param threads how many threads judge it, the calling one among them; what was started for an earlier file stays
   */
  ahead(file: LargeFile, path: string, ruling: Ruling, threads: number): AsyncGenerator<StretchAhead>;
  /** Ends the threads, and says what is to be said of them. */
  close(): readonly string[];
}

/** A stretch that waits for its turn. */
interface Waiting {
  readonly stretch: Stretch;
  /** How it is to be judged. */
  readonly ruling: Ruling;
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

/** How many stretches a thread is given, so that it need not wait for the calling one. */
const mostGiven = 2;

/** How many stretches wait, by the number of threads. */
const mostWaiting = 4;

/**
 * After so many stretches in turn that were judged in vain, most are judged in their turn: in a file of requests that are much to each
 * other, such as the campaigns of one brand. One in so many is tried all the same.
 */
const mostInVain = 16;

/**
 * Makes a crew, whose threads start with the first file. The calling thread helps where it would have to wait for them, and judges
 * what one leaves undone.
 * @param start starts one of the other threads
 */
export function createStretchCrew(
  shared: SharedAssignment,
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
    const onMessage = (message: StretchDelivery | 'ready'): void => {
      if (message === 'ready') member.isReady = true;
      else {
        settle(member.given.get(message.number), message);
        member.given.delete(message.number);
      }
      wake();
    };
    const onExit = (): void => {
      members.delete(member);
      for (const one of member.given.values()) {
        lost.add(one.stretch.name);
        settle(one);
      }
      wake();
    };
    listenTo(hand, { onMessage, onExit }, reasons);
  };

  /** Gives each thread that has few stretches some that nobody has. */
  const handOut = (waiting: readonly Waiting[], path: string): void => {
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
  const pass = async (waiting: readonly Waiting[]): Promise<void> => {
    const one = waiting.find(({ state }) => state === 'free');
    if (one) {
      one.state = 'given';
      one.found = await judgeStretchApart(one.stretch, one.ruling, linter);
      one.state = 'judged';
    } else await new Promise<void>((resolve) => (wake = resolve));
  };

  return {
    async *ahead({ stretches }, path, ruling, threads) {
      while (started < threads - 1) startMember();
      const waiting: Waiting[] = [];
      let fault: Fault | undefined;
      let [turns, inVain] = [0, 0];

      /** Gives the first of those that wait, once it is judged or free to be. */
      const giveFirst = async function* (one: Waiting): AsyncGenerator<StretchAhead> {
        const some = inVain < mostInVain ? waiting : turns++ % mostInVain === 0 ? waiting.slice(-1) : [];
        do {
          // Others' messages come between the turns of this thread alone.
          await setImmediate();
          handOut(some, path);
          if (isGiven(one)) await pass(some);
        } while (isGiven(one));
        waiting.shift();
        const before = inVain;
        if (one.found) inVain = 0;
        yield { stretch: one.stretch, found: one.found, refuse: () => void (inVain = before + 1) };
      };

      for await (const read of untilFault(stretches)) {
        if ('fault' in read) fault = read;
        else waiting.push({ stretch: read, ruling, state: 'free', found: undefined });
        const [one] = waiting;
        if (one && waiting.length >= mostWaiting * threads) yield* giveFirst(one);
      }
      for (const one of [...waiting]) yield* giveFirst(one);
      if (fault) throw fault.fault;
    },
    close() {
      for (const { hand } of members) hand.terminate();
      return lossNotes(reasons, [...lost]);
    },
  };
}

/** Why no more can be read. */
interface Fault {
  readonly fault: unknown;
}

/** What can be read, then the fault where there is one: what was read before it is reported all the same. */
async function* untilFault(stretches: AsyncIterable<Stretch>): AsyncGenerator<Stretch | Fault> {
  try {
    yield* stretches;
  } catch (fault) {
    yield { fault };
  }
}

/** The state may have changed meanwhile. */
function isGiven({ state }: Waiting): boolean {
  return state === 'given';
}

/** Notes what became of a stretch: what a thread says of it, where it was judged as it should be. */
function settle(one: Waiting | undefined, delivery?: StretchDelivery): void {
  if (!one) return;
  const isSame = delivery?.found !== undefined && delivery.key === settingsKey(one.ruling);
  one.found = isSame ? unpack(delivery.found, one.ruling.book) : undefined;
  one.state = 'judged';
}
