import type { Pointer } from '@smslint/core';
import { faultText, type DataFault } from '../answers/saved-data.js';

/** A request as far as a provider's data say it. */
export interface Imported {
  /** Its keys in the order of the format. What nobody said is not there, so that it may not be a whole request yet. */
  readonly request: Readonly<Record<string, unknown>>;
  /** Fields that the provider's data do not say, and a person has to fill in. */
  readonly toFill: readonly Pointer[];
  /** What was concluded, or left out, in sentences. */
  readonly notes: readonly string[];
}

/** What saved data have that no request can be made of: the message says where, what is wrong, and what was expected. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault';
  /** What else is wrong, each on a line. */
  readonly more: readonly string[];

  constructor(message: string, more: readonly string[] = []) {
    super(message);
    this.more = more;
  }
}

/** Faults of saved data, of which there is one at least, as what keeps a request from being made of them. */
export function importFault(faults: readonly DataFault[]): ImportFault {
  const [first = '', ...more] = faults.map(faultText);
  return new ImportFault(`${first}.`, more);
}
