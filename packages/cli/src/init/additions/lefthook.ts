import { valueAt } from '@smslint/core';
import { stringify } from 'yaml';
import { withAddition, yamlValue } from '../changed-text.js';
import { namesSmslint } from './names-smslint.js';
import type { Addition } from './addition.js';

const command = { glob: '*.sms.{yaml,yml,json,jsonl,ndjson}', run: 'npx --no-install smslint lint {staged_files}' };

/** The hook for https://lefthook.dev. */
export const lefthook: Addition = {
  label: 'the hook of lefthook',
  obstacle: () => undefined,
  suggested: ({ lefthookFile }) => lefthookFile !== undefined,
  path: ({ lefthookFile }) => lefthookFile ?? 'lefthook.yml',
  isWhole: false,
  add: (before = '') => {
    const job = { name: 'smslint', ...command };
    const whole = stringify({ 'pre-commit': { jobs: [job] } });
    const value = yamlValue(before);
    if (value === null) return { text: before + whole };
    if (namesSmslint(before)) return 'already';
    const text =
      valueAt(value, '/pre-commit/commands') === undefined
        ? withAddition(before, 'yaml', { pointer: '/pre-commit/jobs/-', value: job })
        : withAddition(before, 'yaml', { pointer: '/pre-commit/commands/smslint', value: command });
    return text === undefined ? { byHand: whole } : { text };
  },
};
