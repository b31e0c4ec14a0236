import { followsOut } from '../config/configuration.js';
import { Claims } from './claims.js';
import type { JudgedElsewhere } from './elsewhere.js';
import type { SharedAssignment } from './hands.js';
import { apartTools, forOthers, judgeApart } from './judge-apart.js';
import { rulingsOfThread } from './rulings-of-thread.js';
import { settingsKey } from './settings-key.js';

/** A thread is to judge files that it takes by itself: plain data. */
export interface FilesAssignment extends SharedAssignment {
  readonly task: 'files';
  /** Which thread it is, from 1; the one that started it is the last. */
  readonly thread: number;
  /** The keys of what the cache holds, by the names of files. */
  readonly cached: ReadonlyMap<string, string>;
  readonly claims: SharedArrayBuffer;
}

/** What a thread found in a file. */
export interface Delivery {
  /** Its place among the files of the run, from 0. */
  readonly file: number;
  /** How it was judged, as `settingsKey` gives it. */
  readonly key: string;
  /** Packed; undefined where the file is to be judged in its turn. */
  readonly judged: JudgedElsewhere | undefined;
}

/** Judges files that no other thread has taken, until none is left, and delivers each. */
export async function judgeFiles(
  assignment: FilesAssignment,
  deliver: (delivery: Delivery, transfer: ArrayBuffer[]) => void,
): Promise<void> {
  const { thread, files, cwd, args, withDetails, cached, claims: memory } = assignment;
  const rulingOf = await rulingsOfThread(assignment);
  const tools = apartTools(cwd, cached, followsOut(args));
  const claims = Claims.in(memory);
  for (let file = claims.awaitNext(thread); file !== undefined; file = claims.awaitNext(thread)) {
    const path = files[file] ?? '';
    const ruling = rulingOf(path);
    const judged = await judgeApart(path, ruling, tools);
    const packed = judged && { ...judged, kept: forOthers(judged.kept, ruling, withDetails) };
    const delivery = { file, key: settingsKey(ruling), judged: packed };
    const bytes = judged && 'bytes' in judged.content ? judged.content.bytes : undefined;
    // A part of a buffer that others share cannot be handed over.
    const isWhole = bytes?.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength;
    deliver(delivery, isWhole ? [bytes.buffer] : []);
  }
}
