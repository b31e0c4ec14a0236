import type { Pointer } from '@smslint/core';

/** Data that was saved from a provider's API: what its file is called, and what it holds. */
export interface SavedData {
  readonly name: string;
  readonly value: unknown;
}

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
}
