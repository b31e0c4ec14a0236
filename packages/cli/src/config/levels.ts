import { suggest } from '@smslint/core';
import { severities } from '@smslint/rules';

/** What a configuration can make of a rule. */
export const levels = ['off', ...[...severities].reverse()] as const satisfies readonly string[];

/** What other linters call them. */
const elsewhere: Readonly<Record<string, (typeof levels)[number]>> = {
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  false: 'off',
  disable: 'off',
  disabled: 'off',
  none: 'off',
  ignore: 'off',
  hint: 'info',
  note: 'info',
  warn: 'warning',
  deny: 'error',
};

/** Says what a level should have been, with the one that was probably meant. */
export function levelFault(given: unknown): string {
  const expected = `expected ${levels.slice(0, -1).join(', ')} or ${levels.at(-1) ?? ''}`;
  if (typeof given === 'object') return `${expected}, or [severity, { setting: value }]`;
  const name = String(given);
  const meant = elsewhere[name.toLowerCase()] ?? suggest(name, levels);
  return `${expected}, found ${JSON.stringify(given)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}
