import { AwsFault } from '../live/aws-fault.js';

/** Whether something that was thrown is a fault of AWS. */
export function isFault(error: unknown): error is AwsFault {
  return error instanceof AwsFault;
}
