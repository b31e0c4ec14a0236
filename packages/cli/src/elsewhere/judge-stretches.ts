import { book, createBaseline, createLinter } from '@smslint/rules';
import { readConfiguration } from '../config/configuration.js';
import type { Stretch } from '../read-stretches.js';
import { hash } from '../suppressions/change-baseline.js';
import type { FoundElsewhere } from './elsewhere.js';
import type { SharedAssignment } from './hands.js';
import { forOthers, judgeStretchApart } from './judge-apart.js';
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
export async function stretchJudge({
  files,
  cwd,
  args,
  accepted,
  withDetails,
}: StretchesAssignment): Promise<(task: StretchTask) => Promise<StretchDelivery>> {
  const configuration = await readConfiguration(files, args, { cwd });
  const baseline = accepted && createBaseline(accepted, hash);
  const linter = createLinter(book);
  return async ({ number, path, stretch }) => {
    const ruling = { ...configuration(path).ruling, ...(baseline && { baseline }) };
    const found = await judgeStretchApart(stretch, ruling, linter);
    return { number, key: settingsKey(ruling), found: forOthers(found, ruling, withDetails) };
  };
}
