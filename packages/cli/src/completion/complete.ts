import type { Options } from 'yargs';
import type { CommandGrammar, Words } from '../grammar/grammar.js';
import { generalOptions } from '../grammar/run-options.js';

/** A word that can stand where the cursor is, with what it means. */
export interface Candidate {
  readonly word: string;
  readonly meaning: string;
}

const help = { type: 'boolean', alias: 'h', describe: 'Show help' } as const;
const version = { type: 'boolean', alias: 'v', describe: 'Show version number' } as const;

/**
 * Finds the words that can stand where the cursor is; none where a path can, which shells complete themselves.
 * @param words those after the program's name, as the shell divides them, up to the one under the cursor, which may be empty
 */
export async function complete(words: readonly string[], commands: readonly CommandGrammar[]): Promise<Candidate[]> {
  const { before, current, prefix } = join(words);
  if (before.includes('--')) return [];
  const named = commands.find(({ name }) => name === before[0]);
  const command = named ?? commands.find(({ isDefault }) => isDefault);
  if (!command) return [];
  const options: Readonly<Record<string, Options>> = { ...command.options, ...generalOptions, help, version };

  const asked = optionAskedFor(before.at(-1), options);
  if (asked !== undefined) return startingWith(current, await wordsOf(command.values[asked]), prefix);
  if (current.startsWith('-')) return startingWith(current, optionWords(options, before));
  const positional =
    command.positionals[positionalsIn(before.slice(named ? 1 : 0), options)] ?? command.positionals.at(-1);
  const values = positional === undefined ? [] : await wordsOf(command.values[positional]);
  const names = before.length === 0 ? commands.map(({ name, describe }) => ({ word: name, meaning: describe })) : [];
  const others = command.positionals.length === 0 && current === '' ? optionWords(options, before) : [];
  return startingWith(current, [...names, ...values, ...others]);
}

/** The words before the cursor, the one under it, and what of that one stands before a value: bash divides at `=`, others do not. */
function join(words: readonly string[]): { before: string[]; current: string; prefix: string } {
  const whole = words.filter((word, index) => word !== '=' || !isOption(words[index - 1]));
  const isAfterSign = words.at(-1) === '=' && isOption(words.at(-2));
  const before = isAfterSign ? whole : whole.slice(0, -1);
  const current = isAfterSign ? '' : (whole.at(-1) ?? '');
  const [, option, value] = /^(--[^=]+)=(.*)$/s.exec(current) ?? [];
  if (option === undefined || value === undefined) return { before, current, prefix: '' };
  return { before: [...before, option], current: value, prefix: `${option}=` };
}

function isOption(word: string | undefined): boolean {
  return word?.startsWith('-') === true;
}

/** The option whose value the next word is. */
function optionAskedFor(word: string | undefined, options: Readonly<Record<string, Options>>): string | undefined {
  const asked = Object.entries(options).find(
    ([name, { alias, type }]) => type !== 'boolean' && (word === `--${name}` || word === `-${String(alias)}`),
  );
  return asked?.[0];
}

/** How many words are neither options nor values of options. */
function positionalsIn(words: readonly string[], options: Readonly<Record<string, Options>>): number {
  return words.filter((word, index) => !isOption(word) && optionAskedFor(words[index - 1], options) === undefined)
    .length;
}

/** The options, without those that are given and can be given once. */
function optionWords(options: Readonly<Record<string, Options>>, given: readonly string[]): Candidate[] {
  return Object.entries(options)
    .filter(
      ([name, { array, alias }]) =>
        array === true || !given.some((word) => [`--${name}`, `--no-${name}`, `-${String(alias)}`].includes(word)),
    )
    .flatMap(([name, { describe = '' }]) => {
      const own = { word: `--${name}`, meaning: describe };
      return name in generalOptions ? [own, { word: `--no-${name}`, meaning: describe }] : [own];
    });
}

async function wordsOf(values: (() => Words | Promise<Words>) | undefined): Promise<Candidate[]> {
  const words = values === undefined ? [] : await values();
  return words.map((one) => (typeof one === 'string' ? { word: one, meaning: '' } : one));
}

/** Names are found in upper and lower case, as they are when they are given. */
function startingWith(start: string, candidates: readonly Candidate[], prefix = ''): Candidate[] {
  const lowered = start.toLowerCase();
  const found = candidates.filter(({ word }) => word.toLowerCase().startsWith(lowered));
  return found.map(({ word, meaning }) => ({ word: prefix + word, meaning }));
}
