import { book } from '@smslint/rules';
import type { Code } from './field.js';
import { plainName } from './plain-name.js';

/** The first names of use cases by all their names, as rules/data/use-cases.yaml has them. */
const firstNames: ReadonlyMap<string, string> = new Map(
  Object.entries(book.data['use-cases'].useCases).flatMap(([first, { also = [] }]) =>
    [first, ...also].map((name) => [plainName(name), first] as const),
  ),
);

/** The first name of a use case that is given by any of its names; undefined where it is unknown. */
export function firstNameOf(useCase: string): string | undefined {
  return firstNames.get(plainName(useCase));
}

/**
 * The choice of a form for a use case: the one that is called so, else the one that is another name of the same.
 * @param others choices for use cases, by their first name, which no name of theirs leads to
 */
function choiceOf(
  useCase: string,
  choices: readonly string[],
  others: Readonly<Record<string, string>> = {},
): string | undefined {
  const first = firstNameOf(useCase);
  return (
    choices.find((choice) => plainName(choice) === plainName(useCase)) ??
    (first === undefined ? undefined : (choices.find((choice) => firstNameOf(choice) === first) ?? others[first]))
  );
}

/** A use case as a form names it. */
export function useCaseAmong(choices: readonly string[], others: Readonly<Record<string, string>> = {}): Code {
  return {
    write: (value) => {
      const choice = choiceOf(String(value), choices, others);
      return choice === undefined
        ? {
            kind: 'refused',
            message: `The form has no use case ${JSON.stringify(value)}: it has ${choices.join(', ')}.`,
          }
        : { value: choice };
    },
    read: (written) => (typeof written === 'string' ? written : undefined),
  };
}

/** Use cases within a mixed one, as a form names them. */
export function useCasesAmong(choices: readonly string[]): Code {
  return {
    write: (value) => {
      const said = value as readonly string[];
      const found = said.map((name) => choiceOf(name, choices));
      const unknown = said.filter((_, index) => found[index] === undefined);
      return unknown.length > 0
        ? {
            kind: 'refused',
            message: `The form has no use case ${unknown.map((name) => JSON.stringify(name)).join(', ')}.`,
          }
        : { value: [...new Set(found.filter((name) => name !== undefined))] };
    },
    read: (written) => {
      if (typeof written === 'boolean') return undefined;
      return typeof written === 'string' ? [written] : [...written];
    },
  };
}
