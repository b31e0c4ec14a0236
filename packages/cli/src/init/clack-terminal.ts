import { Readable, Writable } from 'node:stream';
import { autocompleteMultiselect, confirm, isCancel, log, multiselect, select, text } from '@clack/prompts';
import wrapAnsi from 'wrap-ansi';
import { widthOf, type Io } from '../io.js';
import { visible } from '../visible.js';
import type { Option } from './source.js';
import { Stopped, type Terminal } from './terminal.js';

/** How many options are shown at once. */
const mostShown = 9;

/** The terminal of a run; undefined where it has none in which questions can be asked. */
export function openTerminal({ stdin, stdout }: Io): Terminal | undefined {
  if (!(isTerminal(stdin) && stdin instanceof Readable && isTerminal(stdout) && stdout instanceof Writable))
    return undefined;
  const common = { input: stdin, output: stdout, withGuide: false };
  return {
    select: async <T extends string>(message: string, options: readonly Option<T>[], initialValue: T) =>
      answered(
        await select<string>({ ...common, message, options: shown(options), initialValue, maxItems: mostShown }),
      ) as T,
    selectSeveral: async <T extends string>(
      message: string,
      options: readonly Option<T>[],
      initial: readonly T[],
      search: boolean,
      least: 0 | 1,
    ) => {
      const initialValues: string[] = [...initial];
      const question = { ...common, message, options: shown(options), initialValues, maxItems: mostShown };
      const asked = search
        ? autocompleteMultiselect({ ...question, required: least > 0, placeholder: 'Type to search' })
        : multiselect({ ...question, required: least > 0 });
      return answered(await asked) as T[];
    },
    text: async (message, { initial, onEnter }, fault) =>
      answered(
        await text({
          ...common,
          message,
          ...(initial !== undefined && { initialValue: initial }),
          ...(onEnter !== undefined && { placeholder: onEnter, defaultValue: onEnter }),
          validate: (given) => fault(given === undefined || given === '' ? (onEnter ?? '') : given),
        }),
      ) as string,
    confirm: async (message, initialValue) => answered(await confirm({ ...common, message, initialValue })) as boolean,
    say: (lines) => {
      const width = widthOf(stdout);
      const wrapped = lines.flatMap((line) => wrapAnsi(visible(line), width, { trim: false }).split('\n'));
      log.message(wrapped, { ...common, symbol: '' });
    },
  };
}

function shown(options: readonly Option<string>[]) {
  return options.map(({ value, label, hint }) => ({ value, label, ...(hint !== undefined && { hint }) }));
}

/** The answer to a question, whose values were those of the options. */
function answered(answer: unknown): unknown {
  if (isCancel(answer)) throw new Stopped();
  return answer;
}

function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true;
}
