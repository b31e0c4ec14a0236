import type { ErrorName } from './aws-error.js';
import type { Operation } from './model/operation.js';

/**
 * What goes wrong with a call. `hang`: no answer ever comes, and nothing is done; `cut before`: the connection ends, and nothing is
 * done; `cut after`: the work is done, and the connection ends before the answer; `no json`: a web page of a proxy with the status
 * 502, and nothing is done; `garbled`: the work is done, and the answer is half of one. The others fail without doing anything, or answer
 * late, in milliseconds.
 */
export type Trouble =
  | 'hang'
  | 'cut before'
  | 'cut after'
  | 'no json'
  | 'garbled'
  | { readonly error: ErrorName; readonly message?: string }
  | { readonly slowBy: number };

/** A fault that is planned. */
export interface PlannedFault {
  readonly does: Trouble;
  /** The calls that it may befall; all of them if not said. */
  readonly on?: Operation;
  /** Which of those calls from now on, counted from 1; the next if not said. Each attempt of the SDK is a call. */
  readonly at?: number;
  /** How many of them from there on, 1 if not said. */
  readonly times?: number;
}

/** The faults that are left, in the order in which they were planned. */
export interface FaultPlan {
  readonly add: (fault: PlannedFault) => void;
  /** Counts a call, and says what befalls it. */
  readonly next: (operation: Operation) => Trouble | undefined;
  readonly left: () => readonly PlannedFault[];
}

/** Makes a plan without faults. */
export function planFaults(): FaultPlan {
  let entries: { fault: PlannedFault; seen: number; used: number }[] = [];
  return {
    add: (fault) => void entries.push({ fault, seen: 0, used: 0 }),
    next: (operation) => {
      const matching = entries.filter(({ fault: { on } }) => on === undefined || on === operation);
      for (const entry of matching) entry.seen++;
      const due = matching.find(({ fault: { at = 1 }, seen }) => seen >= at);
      if (!due) return undefined;
      due.used++;
      if (due.used >= (due.fault.times ?? 1)) entries = entries.filter((entry) => entry !== due);
      return due.fault.does;
    },
    left: () => entries.map(({ fault }) => fault),
  };
}
