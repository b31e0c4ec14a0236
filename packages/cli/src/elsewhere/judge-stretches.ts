import { book, createLinter } from '@smslint/rules';
import type { Stretch } from '../read-stretches.js';
import type { FoundElsewhere } from './elsewhere.js';
import type { SharedAssignment } from './hands.js';
import { forOthers, judgeStretchApart } from './judge-apart.js';
import { rulingsOfThread } from './rulings-of-thread.js';
import { settingsKey } from './settings-key.js';

/** A thread is to judge stretches that it is given: plain data. */
export interface StretchesAssignment extends SharedAssignment {
  readonly task: 'stretches';
}

/** A stretch that a thread is to judge. */
export interface StretchTask {
  /** Which it is, by its number in the run. */
  readonly number: number;
  /** Its file, absolute. */
  readonly path: string;
  readonly stretch: Stretch;
}

/** What a thread found in a stretch. */
export interface StretchDelivery {
  readonly number: number;
  /** How it was judged, as `settingsKey` gives it. */
  readonly key: string;
  /** Packed; undefined where the stretch is to be judged in its turn. */
  readonly found: FoundElsewhere | undefined;
}

/** Makes what a thread judges stretches with. */
export async function stretchJudge(
  assignment: StretchesAssignment,
): Promise<(task: StretchTask) => Promise<StretchDelivery>> {
  const rulingOf = await rulingsOfThread(assignment);
  const linter = createLinter(book);
  return async ({ number, path, stretch }) => {
    const ruling = rulingOf(path);
    const found = await judgeStretchApart(stretch, ruling, linter);
    return { number, key: settingsKey(ruling), found: forOthers(found, ruling, assignment.withDetails) };
  };
}
