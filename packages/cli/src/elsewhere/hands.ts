import { Worker } from 'node:worker_threads';
import type { BaselineEntry } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { ConfigArguments } from '../config/configuration.js';
import type { Delivery, FilesAssignment } from './judge-files.js';
import type { StretchDelivery, StretchesAssignment, StretchTask } from './judge-stretches.js';

/** What every thread of a run is told: plain data. */
export interface SharedAssignment {
  /** All files of the run, absolute. */
  readonly files: readonly string[];
  readonly cwd: string;
  readonly args: ConfigArguments;
  /** The entries of the baseline; undefined where there is none. */
  readonly accepted: readonly BaselineEntry[] | undefined;
  /** Whether reports are to say what requests say and need. */
  readonly withDetails: boolean;
}

/** What a thread is to judge. */
export type Assignment = FilesAssignment | StretchesAssignment;

/** Another thread, as its starter sees it. */
interface Hand<Message> {
  on(event: 'message', listener: (message: Message) => void): unknown;
  on(event: 'error' | 'messageerror', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: () => void): unknown;
  terminate(): unknown;
}

/** A thread that judges files that it takes by itself. */
export type FilesHand = Hand<Delivery>;

/** A thread that says when it is ready, and judges the stretches that it is given. */
export interface StretchesHand extends Hand<StretchDelivery | 'ready'> {
  postMessage(task: StretchTask): void;
}

/** How large the part of a thread's memory may get in which objects begin, in MB; more takes memory, and no less time. */
const mostYoung = 12;

/** Starts a thread. */
export function startWorker(assignment: Assignment): Worker {
  return new Worker(new URL('./worker.js', import.meta.url), {
    workerData: assignment,
    resourceLimits: { maxYoungGenerationSizeMb: mostYoung },
  });
}

/**
 * Hears what a thread has to say.
 * @param reasons is filled: why threads ended early
 */
export function listenTo<Message>(
  hand: Hand<Message>,
  { onMessage, onExit }: { readonly onMessage: (message: Message) => void; readonly onExit: () => void },
  reasons: string[],
): void {
  const note = ({ message, name }: Error): unknown => reasons.push(message || name);
  hand.on('message', onMessage);
  hand.on('error', note);
  // What cannot be read is lost, and with it what it is about: as if the thread had ended.
  hand.on('messageerror', (error) => {
    note(error);
    hand.terminate();
  });
  hand.on('exit', onExit);
}

/** What is to be said of threads that ended early, and of the files that they left; nothing where they left none. */
export function lossNotes(reasons: readonly string[], lost: readonly string[]): readonly string[] {
  if (lost.length === 0) return [];
  const why = reasons.length > 0 ? ` (${[...new Set(reasons)].join('; ')})` : '';
  const again = lost.length > 3 ? counted(lost.length, 'file') : lost.join(', ');
  return [`A thread ended early${why}: what it left was judged without it: ${again}.`];
}
