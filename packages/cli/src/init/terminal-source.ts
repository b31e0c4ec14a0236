import { UsageError } from '../usage-error.js';
import { readChoice, readChoices, readText, type GivenAnswers, type RecordingSource } from './flag-source.js';
import type { InitFlag } from './flags.js';
import type { Origin, StandIn } from './source.js';
import type { TextGiven, Terminal } from './terminal.js';

/** A source that can be asked anew. */
export interface TerminalSource extends RecordingSource {
  /** Forgets what flags said of some questions, so that they are asked, their last answers first. */
  askAgain(flags: readonly InitFlag[]): void;
}

/** Makes a source that takes answers from flags, and asks for the others in a terminal. */
export function terminalSource(said: GivenAnswers, terminal: Terminal): TerminalSource {
  const given: Record<string, readonly string[] | undefined> = { ...said };
  const origins = new Map<InitFlag, Origin>();
  const last = new Map<InitFlag, unknown>();

  const keep = <T>(flag: InitFlag, value: T, { value: usual, origin }: StandIn<T>): T => {
    last.set(flag, value);
    origins.set(flag, isSame(value, usual) ? origin : 'given');
    return value;
  };
  /** What was chosen from a list was meant, even where it stood first. */
  const chosen = <T>(flag: InitFlag, value: T): T => {
    last.set(flag, value);
    return fromFlag(flag, value);
  };
  const fromFlag = <T>(flag: InitFlag, value: T): T => {
    origins.set(flag, 'given');
    return value;
  };
  return {
    origins,
    given: (flag) => given[flag]?.[0],
    askAgain: (flags) => {
      for (const flag of flags) given[flag] = undefined;
    },
    choose: async (question) => {
      const { flag, message, options, standIn } = question;
      const read = readChoice(question, given);
      if (read !== undefined) return fromFlag(flag, read);
      if (question.silent === true) return keep(flag, standIn.value, standIn);
      const before = options.find(({ value }) => value === last.get(flag))?.value ?? standIn.value;
      return chosen(flag, await terminal.select(message, options, before));
    },
    chooseSeveral: async (question) => {
      const { flag, message, options, standIn, search = false, least = 1 } = question;
      const read = readChoices(question, given);
      if (read !== undefined) return fromFlag(flag, read);
      if (question.silent === true) return keep(flag, standIn.value, standIn);
      const usual = standIn.origin === 'example' ? [] : standIn.value;
      const before = (last.get(flag) as typeof standIn.value | undefined) ?? usual;
      return chosen(flag, await terminal.selectSeveral(message, options, before, search, least));
    },
    say: async (question) => {
      const { flag, message, standIn, read: readAnswer, write } = question;
      const read = readText(question, given);
      if (read !== undefined) return fromFlag(flag, read);
      if (question.silent === true) return keep(flag, standIn.value, standIn);
      const written = write(standIn.value);
      const before = last.has(flag) ? write(last.get(flag) as typeof standIn.value) : undefined;
      const start = startOf(before, written, standIn.origin, question.mustSay === true);
      const isUnsaid = (text: string): boolean => text.trim() === '' && written === '' && question.mustSay !== true;
      const text = await terminal.text(withNote(message, start, question.mustSay === true), start, (one) =>
        isUnsaid(one) ? undefined : faultOf(() => readAnswer(one)),
      );
      return keep(flag, isUnsaid(text) ? standIn.value : readAnswer(text), standIn);
    },
  };
}

/** An example is for those who do not know; a guess, or what was said before, is for changing. */
function startOf(before: string | undefined, standIn: string, origin: Origin, mustSay: boolean): TextGiven {
  if (before !== undefined) return { initial: before };
  if (mustSay || standIn === '') return {};
  return origin === 'example' ? { onEnter: standIn } : { initial: standIn };
}

/** A question with what Enter alone does, where that is not to be seen. */
function withNote(message: string, { initial, onEnter }: TextGiven, mustSay: boolean): string {
  if (onEnter !== undefined) return `${message} (Enter takes the example)`;
  return initial === undefined && !mustSay ? `${message} (Enter: none)` : message;
}

function faultOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return [error.message, error.hint].filter((part) => part !== undefined).join(' ');
    throw error;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
