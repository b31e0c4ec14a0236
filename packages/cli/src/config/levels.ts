import { suggest } from '@smslint/core';
import { severities } from '@smslint/rules';

/** What a configuration can make of a rule. */
export const levels = ['off', ...[...severities].reverse()] as const satisfies readonly string[];

/** What other linters call them. */
const elsewhere: Readonly<Record<string, string>> = {
  '0': 'off',
  '1': 'warning',
  '2': 'error',
  false: 'off',
  disable: 'off',
  disabled: 'off',
  ignore: 'off',
  hint: 'info',
  note: 'info',
  warn: 'warning',
  deny: 'error',
};

/** Says what a level of a rule should have been. */
export function levelFault(given: unknown): string {
  if (typeof given !== 'object') return wordFault(levels, given);
  return `expected ${inWords(levels)}, or [severity, { setting: value }]`;
}

/** Says what a word should have been, with the one that was probably meant. */
export function wordFault(known: readonly string[], given: unknown): string {
  const name = typeof given === 'string' ? given : ((JSON.stringify(given) as string | undefined) ?? 'nothing');
  const same = elsewhere[name.toLowerCase()];
  const meant = same !== undefined && known.includes(same) ? same : suggest(name, known);
  return `expected ${inWords(known)}, found ${JSON.stringify(given)}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

function inWords(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
