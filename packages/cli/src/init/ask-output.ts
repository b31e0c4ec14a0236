import { join, resolve } from 'node:path';
import { isFolder } from '../stat-at.js';
import { UsageError } from '../usage-error.js';
import { additionNames, additions, hookTools, type AdditionName } from './additions/index.js';
import { readSeveral } from './read-answer.js';
import type { Repository } from './repository.js';
import type { Source } from './source.js';

/** How a request is written. */
export type RequestFormat = 'yaml' | 'json';

/** Asks where the request goes: a file, or a folder in which it gets the name of the request. */
export function askPath(source: Source, id: string, format: RequestFormat, cwd: string): Promise<string> {
  const name = `${id}.sms.${format}`;
  return source.say({
    flag: 'path',
    message: 'Where shall the request go?',
    standIn: { value: join('requests', name), origin: 'usual' },
    read: (text) => {
      const path = text.trim();
      const whole = /[\\/]$/.test(path) || isFolder(resolve(cwd, path)) ? join(path, name) : path;
      const expected = format === 'json' ? /\.sms\.json$/i : /\.sms\.ya?ml$/i;
      if (expected.test(whole)) return whole;
      const ending = `.sms.${format}`;
      throw new UsageError(
        `The path is "${path}"; expected a name that ends in ${ending}.`,
        `For example: requests/${name}.`,
      );
    },
    write: (path) => path,
  });
}

/**
 * Asks what else is written.
 * @throws UsageError where something cannot be added here, or two tools would run the hook
 */
export async function askAdditions(
  source: Source,
  repository: Repository,
  isInTerminal: boolean,
): Promise<readonly AdditionName[]> {
  const possible = additionNames.filter((name) => additions[name].obstacle(repository) === undefined);
  const suggested = possible.filter((name) => additions[name].suggested(repository));
  const chosen = await source.chooseSeveral<AdditionName>({
    flag: 'add',
    message: 'What else shall be written?',
    options: possible.map((value) => ({ value, label: additions[value].label })),
    read: (given) => (given.length === 1 && given[0] === 'none' ? [] : readSeveral('addition', additionNames, given)),
    // Without a word from anybody no file that is there is touched.
    standIn: { value: isInTerminal ? suggested : suggested.filter((name) => name === 'config'), origin: 'usual' },
    least: 0,
  });
  for (const name of chosen) {
    const obstacle = additions[name].obstacle(repository);
    if (obstacle !== undefined) throw new UsageError(`--add ${name} is not possible here.`, obstacle);
  }
  const hooks = chosen.filter((name) => hookTools.includes(name));
  if (hooks.length > 1) throw new UsageError(`${hooks.join(' and ')} would both run the hook.`, 'Keep one of them.');
  return chosen;
}
