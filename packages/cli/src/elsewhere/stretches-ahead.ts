import type { Ruling } from '@smslint/rules';
import type { LargeFile } from '../read-stretches.js';
import { threadsFor, type Concurrency } from './concurrency.js';
import type { SharedAssignment } from './hands.js';
import type { StretchAhead, StretchCrew } from './stretch-crew.js';

/** Gives the stretches of large files in turn, some of them judged by other threads. */
export interface StretchesAhead {
  /**
   * @param path absolute
   * @param ruling how the run judges the file
   */
  of(file: LargeFile, path: string, ruling: Ruling): Promise<AsyncIterable<StretchAhead>>;
  /** Ends the other threads, and says what is to be said of them. */
  close(): readonly string[];
}

/** What a request takes in JSON, roughly, in bytes. */
const bytesOfRequest = 4096;

/** Most runs have no large file: the crew is loaded and started with the first that is worth it. */
export function stretchesAhead(shared: SharedAssignment, concurrency: Concurrency): StretchesAhead {
  let crew: StretchCrew | undefined;
  return {
    async of(file, path, ruling) {
      const threads = threadsFor(concurrency, Math.floor(file.bytes / bytesOfRequest));
      if (threads < 2) return inTurn(file);
      crew ??= (await import('./stretch-crew.js')).createStretchCrew(shared);
      return crew.ahead(file, path, ruling, threads);
    },
    close: () => crew?.close() ?? [],
  };
}

async function* inTurn({ stretches }: LargeFile): AsyncGenerator<StretchAhead> {
  for await (const stretch of stretches) yield { stretch, found: undefined, refuse: () => undefined };
}
