import { stringify } from 'yaml';
import { withAddition, yamlValue } from '../changed-text.js';
import type { Addition } from './addition.js';
import { namesSmslint } from './names-smslint.js';

const job = {
  image: 'node:22-slim',
  script: ['npx --yes smslint lint --format stylish --format gitlab --output-file gitlab=gl-code-quality-report.json'],
  artifacts: { when: 'always', reports: { codequality: 'gl-code-quality-report.json' } },
};

/** The job of GitLab. */
export const gitlab: Addition = {
  label: 'a GitLab job',
  obstacle: () => undefined,
  suggested: ({ gitLabFile }) => gitLabFile !== undefined,
  path: ({ gitLabFile }) => gitLabFile ?? '.gitlab-ci.yml',
  isWhole: false,
  add: (before = '') => {
    const whole = stringify({ smslint: job }, { lineWidth: 0 });
    if (yamlValue(before) === null) return { text: before + whole };
    if (namesSmslint(before)) return 'already';
    const text = withAddition(before, 'yaml', { pointer: '/smslint', value: job });
    return text === undefined ? { byHand: whole } : { text };
  },
};
