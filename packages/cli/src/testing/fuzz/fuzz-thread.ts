import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import type { Given } from './target.js';
import { targets } from './targets.js';

/** What a thread is to feed, and until when, in milliseconds. */
export interface Job {
  readonly target: string;
  readonly seed: number;
  readonly until: number;
}

/** What a thread tells. */
export type FromThread =
  | { readonly kind: 'input'; readonly given: Given }
  | { readonly kind: 'fault'; readonly given: Given; readonly why: string }
  | { readonly kind: 'done' };

/** Inputs of one round; the next round has another seed, so that one fault does not hide the others. */
const inRound = 200;

const { target: name, seed, until } = workerData as Job;
const target = targets.find((one) => one.name === name);
const tell = (message: FromThread): void => parentPort?.postMessage(message);

if (!target) throw new RangeError(`There is no target ${name}.`);
const known = new Set<string>();
for (let round = 0; Date.now() < until; round++) {
  const property = fc.asyncProperty(target.inputs, async (given) => {
    tell({ kind: 'input', given });
    await target.check(given);
  });
  const { counterexample, errorInstance } = await fc.check(property, {
    numRuns: inRound,
    seed: seed + 7919 * round,
    interruptAfterTimeLimit: Math.max(1, until - Date.now()),
  });
  if (!counterexample) continue;
  const why = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  // One fault comes up many times.
  const place = (why.match(/^ +at .*$/gm) ?? [why]).slice(0, 4).join('\n');
  if (!known.has(place)) tell({ kind: 'fault', given: counterexample[0], why });
  known.add(place);
}
tell({ kind: 'done' });
