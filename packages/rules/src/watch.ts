/**
 * Is told what judging does, to say what takes how long; it makes no difference to what is found.
 * What is shared is named with all the rules that share it.
 */
export interface Watch {
  /** Carries out the observation of a fact for the rules that look at it. */
  fact<T>(name: string, rules: readonly string[], work: () => T): T;
  /** Carries out the evaluation of conditions for the rules that run together, with the observations that they ask for. */
  conditions<T>(rules: readonly string[], work: () => T | Promise<T>): Promise<T>;
  /** Carries out the writing of the findings of one rule. */
  findings<T>(rule: string, work: () => T): T;
}
