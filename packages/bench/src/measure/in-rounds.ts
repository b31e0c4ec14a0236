import { quantile } from 'd3-array';
import { Bench } from 'tinybench';

/** Something that is measured: it does the whole of its work each time that it is called. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** How often all contestants take their turn, and how often they do before it counts. */
export interface Rounds {
  readonly rounds: number;
  readonly warmUps: number;
  /** What is counted: time on the wall, or that of the processor in this process, which other programs do not lengthen. */
  readonly clock?: 'wall' | 'processor';
}

/** How long a contestant took, in ms: the middle of its rounds, and the quarters that are faster and slower. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

const clocks = {
  wall: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/**
 * Measures contestants in turn, A B C A B C …, so that what else the machine does meets them alike.
 * @throws what a contestant throws
 */
export async function inRounds(
  contestants: readonly Contestant[],
  { rounds, warmUps, clock = 'wall' }: Rounds,
): Promise<Timing[]> {
  const samples = contestants.map((): number[] => []);
  for (let round = 0; round < warmUps + rounds; round++) {
    const times = await oneRound(contestants, clocks[clock]);
    if (round >= warmUps) times.forEach((time, index) => samples[index]?.push(time));
  }
  return contestants.map(({ name }, index) => timingOf(name, samples[index] ?? []));
}

/** Tinybench runs a task as often as it is told before the next one has its turn: here once. */
async function oneRound(contestants: readonly Contestant[], now: () => number): Promise<number[]> {
  const bench = new Bench({ now, iterations: 1, time: 0, warmup: false, throws: true });
  for (const [index, { run }] of contestants.entries())
    bench.add(
      String(index),
      async () => {
        await run();
      },
      { async: true },
    );
  await bench.run();
  return bench.tasks.map(({ result }) => {
    if (!('latency' in result)) throw new Error(`A task ended as ${result.state}.`);
    return result.latency.mean;
  });
}

function timingOf(name: string, samples: readonly number[]): Timing {
  const at = (share: number): number => quantile(samples, share) ?? Number.NaN;
  return { name, median: at(0.5), lower: at(0.25), upper: at(0.75) };
}
