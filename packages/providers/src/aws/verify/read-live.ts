import type { DataFault, SavedData } from '../../answers/saved-data.js';
import { readAnswers } from '../answers/read-answers.js';
import type { LiveAccount } from './live-account.js';

/** What was read of an account, and what was wrong with its answers. */
export interface LiveReading {
  readonly account: LiveAccount;
  readonly faults: readonly DataFault[];
}

/** Reads the saved answers of an account that numbers are compared by. */
export function readLive(data: readonly SavedData[]): LiveReading {
  const { answers, faults } = readAnswers(data, ['PhoneNumbers', 'Keywords', 'SpendLimits', 'OptOutLists']);
  return { account: answers, faults };
}
