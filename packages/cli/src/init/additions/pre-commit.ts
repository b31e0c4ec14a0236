import { stringify } from 'yaml';
import { withAddition, yamlValue } from '../changed-text.js';
import type { Addition } from './addition.js';

const repo = 'https://github.com/smslint/smslint';

/** The hook for https://pre-commit.com. */
export const preCommit: Addition = {
  label: 'the hook of pre-commit',
  obstacle: () => undefined,
  suggested: ({ preCommitFile }) => preCommitFile !== undefined,
  path: ({ preCommitFile }) => preCommitFile ?? '.pre-commit-config.yaml',
  isWhole: false,
  add: (before = '', version) => {
    const entry = { repo, rev: `v${version}`, hooks: [{ id: 'smslint' }] };
    const whole = stringify({ repos: [entry] });
    if (yamlValue(before) === null) return { text: before + whole };
    if (/^[^#\n\r\u2028\u2029]*\bid:\s*["']?smslint\b/m.test(before)) return 'already';
    const text = withAddition(before, 'yaml', { pointer: '/repos/-', value: entry });
    return text === undefined ? { byHand: whole } : { text };
  },
};
