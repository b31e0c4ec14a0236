import { valueAt } from '@smslint/core';
import { withAddition } from '../changed-text.js';
import type { Addition } from './addition.js';

/** The script in package.json. */
export const script: Addition = {
  label: 'a script in package.json, lint:sms',
  obstacle: ({ hasPackage }) => (hasPackage ? undefined : 'There is no package.json; npm init makes it.'),
  suggested: ({ hasPackage }) => hasPackage,
  path: () => 'package.json',
  isWhole: false,
  add: (before = '{}') => {
    const byHand = '"scripts": { "lint:sms": "smslint lint" }';
    const scripts = scriptsIn(before);
    if (scripts === undefined) return { byHand };
    if ('lint:sms' in scripts || Object.values(scripts).some((command) => /\bsmslint\b/.test(String(command)))) {
      return 'already';
    }
    const text = withAddition(before, 'json', { pointer: '/scripts/lint:sms', value: 'smslint lint' });
    return text === undefined ? { byHand } : { text };
  },
};

function scriptsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return (valueAt(JSON.parse(text), '/scripts') ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
