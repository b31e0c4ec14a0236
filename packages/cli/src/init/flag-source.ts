import { oneOf } from '../one-of.js';
import type { InitFlag } from './flags.js';
import type { Choice, Origin, SeveralChoice, Source, StandIn, TextQuestion } from './source.js';

/** What the flags say, before it is read. */
export type GivenAnswers = Readonly<Partial<Record<InitFlag, readonly string[]>>>;

/** A source of answers that remembers where each came from. */
export interface RecordingSource extends Source {
  /** Where each answer came from, by its flag. */
  readonly origins: ReadonlyMap<InitFlag, Origin>;
}

/** Makes a source that takes answers from flags, and a stand-in where a flag is missing. */
export function flagSource(given: GivenAnswers): RecordingSource {
  const origins = new Map<InitFlag, Origin>();
  const answer = <T>(flag: InitFlag, { value, origin }: StandIn<T>, read: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const said = given[flag] === undefined ? undefined : read();
      origins.set(flag, said === undefined ? origin : 'given');
      resolve(said ?? value);
    });
  return {
    origins,
    given: (flag) => given[flag]?.[0],
    choose: (question) => answer(question.flag, question.standIn, () => readChoice(question, given)),
    chooseSeveral: (question) => answer(question.flag, question.standIn, () => readChoices(question, given)),
    say: (question) => answer(question.flag, question.standIn, () => readText(question, given)),
  };
}

/**
 * Reads the answer that a flag gives to a choice.
 * @throws UsageError
 */
export function readChoice<T extends string>({ flag, what, options }: Choice<T>, given: GivenAnswers): T | undefined {
  const said = given[flag]?.[0];
  const known = options.map(({ value }) => value);
  return said === undefined ? undefined : oneOf(what, known, said);
}

/**
 * Reads the answers that a flag gives to a choice of several.
 * @throws UsageError
 */
export function readChoices<T extends string>(
  { flag, read }: SeveralChoice<T>,
  given: GivenAnswers,
): readonly T[] | undefined {
  const said = given[flag];
  return said === undefined ? undefined : read(said);
}

/**
 * Reads the answer that a flag gives in words.
 * @throws UsageError
 */
export function readText<T>({ flag, read }: TextQuestion<T>, given: GivenAnswers): T | undefined {
  const said = given[flag]?.[0];
  return said === undefined ? undefined : read(said);
}
