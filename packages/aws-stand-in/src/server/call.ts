import type { ErrorName } from '../aws-error.js';
import type { Operation } from '../model/operation.js';

/** What came of a call: `repeated` is one whose ClientToken was known, so that nothing new was made. */
export type Outcome = 'done' | 'repeated' | 'not done' | ErrorName;

/** A call as it came; headers, and so credentials, are not kept. */
export interface Call {
  readonly operation: Operation;
  /** The input, with bytes as bytes where it was right. */
  readonly input: unknown;
  /** The Region that it was signed for. */
  readonly region: string;
  readonly outcome: Outcome;
  /** Whether an answer went back. */
  readonly isAnswered: boolean;
}
