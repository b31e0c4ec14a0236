import type fc from 'fast-check';

/** One input: texts by what they are, such as the names of files. Bytes that are no text are latin1 behind `bytes:`. */
export type Given = Readonly<Record<string, string>>;

/** A part of smslint that strangers feed, and what must hold of it whatever they give. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Given>;
  /** How many inputs the tests give it, in about a second. */
  readonly few: number;
  /** Fails, as a test does, where something does not hold. */
  readonly check: (given: Given) => Promise<void> | void;
}

/** The content of a file: what a text stands for. */
export function bytesOf(text: string): Buffer {
  return text.startsWith('bytes:') ? Buffer.from(text.slice('bytes:'.length), 'latin1') : Buffer.from(text);
}

/** @throws Error where something does not hold */
export function hold(isSo: boolean, what: () => string): asserts isSo {
  if (!isSo) throw new Error(what());
}
