/*
 * Feeds each target with made-up inputs for some minutes: node fuzz.js --minutes 10 --target reader --seed 1. What fails is
 * made as small as it gets and saved in fixtures/fuzz, which the tests replay. Each target runs in a thread of its own, so
 * that one that hangs is found and ended.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FromThread, Job } from './fuzz-thread.js';
import type { Given } from './target.js';
import { targets } from './targets.js';

const folder = fileURLToPath(new URL('../../../../../fixtures/fuzz/', import.meta.url));

/** Seconds that one input may take on a machine that is busy; all are small. */
const longest = 60;

interface Tally {
  inputs: number;
  faults: number;
}

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, target: { type: 'string', multiple: true }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 10);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = targets.map(({ name }) => name).filter((name) => values.target?.includes(name) ?? true);
if (!(minutes > 0) || !Number.isInteger(seed) || chosen.length === 0) {
  console.error(
    `fuzz [--minutes N] [--target NAME] [--seed N], NAME one of ${targets.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

/** Lets a thread feed a target until its time is over, and says whether it came to that. */
function feed(job: Job, tally: Tally): Promise<boolean> {
  return new Promise((resolve) => watchThread(job, tally, resolve));
}

function watchThread(job: Job, tally: Tally, resolve: (isDone: boolean) => void): void {
  const thread = new Worker(new URL('fuzz-thread.js', import.meta.url), { workerData: job });
  let current: Given | undefined;
  let since = Date.now();
  const watch = setInterval(() => {
    if (current === undefined || Date.now() - since < longest * 1000) return;
    save(job.target, current, `took more than ${longest} s`, tally);
    end(false);
  }, 1000);
  const end = (isDone: boolean): void => {
    clearInterval(watch);
    void thread.terminate().then(() => resolve(isDone));
  };
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'input') {
      current = message.given;
      since = Date.now();
      tally.inputs++;
    } else if (message.kind === 'fault') save(job.target, message.given, message.why, tally);
    else end(true);
  });
  thread.on('error', (error) => {
    save(job.target, current ?? {}, String(error), tally);
    end(false);
  });
}

function save(target: string, given: Given, why: string, tally: Tally): void {
  const hash = createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 8);
  const file = `${target}-${hash}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + file, `${JSON.stringify({ target, why: why.split('\n')[0], given }, null, 2)}\n`);
  tally.faults++;
  console.log(`FAULT ${target}: ${why}\n  saved as fixtures/fuzz/${file}`);
}

console.log(`seed ${seed}, ${minutes} minutes for ${chosen.length} targets`);
const tallies: (readonly [string, Tally])[] = [];
for (const [index, target] of chosen.entries()) {
  const tally = { inputs: 0, faults: 0 };
  tallies.push([target, tally]);
  const until = Date.now() + (minutes * 60_000) / chosen.length;
  for (let round = 0; Date.now() < until; round++) {
    if (await feed({ target, seed: seed + index + 1000 * round, until }, tally)) break;
  }
  console.log(`${target}: ${tally.inputs} inputs, ${tally.faults} faults`);
}
const sum = (key: keyof Tally): number => tallies.reduce((total, [, tally]) => total + tally[key], 0);
console.log(`${sum('inputs')} inputs, ${sum('faults')} faults`);
process.exitCode = sum('faults') > 0 ? 1 : 0;
