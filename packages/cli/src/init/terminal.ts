import type { Option } from './source.js';

/** What is asked in a terminal. Each question is answered, or ends the run by Stopped. */
export interface Terminal {
  select<T extends string>(message: string, options: readonly Option<T>[], initial: T): Promise<T>;
  selectSeveral<T extends string>(
    message: string,
    options: readonly Option<T>[],
    initial: readonly T[],
    search: boolean,
    least: 0 | 1,
  ): Promise<readonly T[]>;
  /**
   * Asks for a line of text.
   * @param fault says what is wrong with a text, if anything
   */
  text(message: string, given: TextGiven, fault: (text: string) => string | undefined): Promise<string>;
  confirm(message: string, initial: boolean): Promise<boolean>;
  /** Shows lines that ask nothing. */
  say(lines: readonly string[]): void;
}

/** What a question for text begins with: words to change, or words that Enter alone stands for. */
export interface TextGiven {
  readonly initial?: string;
  readonly onEnter?: string;
}

/** Thrown where somebody stops at a question. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
