import type { InitFlag } from './flags.js';

/** Where an answer comes from: its author, what is usual, or what its author has to check. */
export type Origin = 'given' | 'usual' | 'example' | 'page' | 'figure' | 'draft';

/** Says which facts are needed besides those that everybody gives. */
export type Needs = (flag: InitFlag) => boolean;

/** What stands where nothing was answered. */
export interface StandIn<T> {
  readonly value: T;
  readonly origin: Exclude<Origin, 'given'>;
}

/** A value to choose, and how it is shown. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface Asked {
  readonly flag: InitFlag;
  /** The question as people read it. */
  readonly message: string;
  /** Whether nobody is asked, and a flag alone can answer. */
  readonly silent?: boolean;
}

/** A question with one answer of several. */
export interface Choice<T extends string> extends Asked {
  /** What the values are, such as "provider". */
  readonly what: string;
  readonly options: readonly Option<T>[];
  readonly standIn: StandIn<T>;
}

/** A question with some answers of several. */
export interface SeveralChoice<T extends string> extends Asked {
  /**
   * Reads the values of a flag.
   * @throws UsageError
   */
  readonly read: (given: readonly string[]) => readonly T[];
  readonly options: readonly Option<T>[];
  readonly standIn: StandIn<readonly T[]>;
  /** How many must be chosen (default: 1). */
  readonly least?: 0 | 1;
  /** Whether there are so many that people search among them. */
  readonly search?: boolean;
}

/** A question that is answered in words or figures. */
export interface TextQuestion<T> extends Asked {
  /**
   * Reads an answer.
   * @throws UsageError
   */
  readonly read: (text: string) => T;
  /** The value as its author would write it. */
  readonly write: (value: T) => string;
  readonly standIn: StandIn<T>;
  /** Whether people in a terminal must say it themselves. */
  readonly mustSay?: boolean;
}

/** Where answers come from: flags, or a terminal. */
export interface Source {
  /** What a flag says, before it is read. */
  given(flag: InitFlag): string | undefined;
  choose<T extends string>(question: Choice<T>): Promise<T>;
  chooseSeveral<T extends string>(question: SeveralChoice<T>): Promise<readonly T[]>;
  say<T>(question: TextQuestion<T>): Promise<T>;
}
