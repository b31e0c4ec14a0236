import { valueAt } from '@smslint/core';
import { stringify } from 'yaml';
import { withAddition, yamlValue } from '../changed-text.js';
import type { Addition } from './addition.js';
import { namesSmslint } from './names-smslint.js';

const repository = 'https://raw.githubusercontent.com/smslint/smslint';

/** The job of GitLab, included from the release. */
export const gitlab: Addition = {
  label: 'a GitLab job',
  obstacle: () => undefined,
  suggested: ({ gitLabFile }) => gitLabFile !== undefined,
  path: ({ gitLabFile }) => gitLabFile ?? '.gitlab-ci.yml',
  isWhole: false,
  add: (before = '', version) => {
    const entry = { remote: `${repository}/v${version}/packages/integrations/gitlab/smslint.yml` };
    const whole = stringify({ include: [entry] });
    const value = yamlValue(before);
    if (value === null) return { text: before + whole };
    if (namesSmslint(before)) return 'already';
    const included = valueAt(value, '/include') ?? [];
    const text = Array.isArray(included)
      ? withAddition(before, 'yaml', { pointer: '/include/-', value: entry })
      : undefined;
    return text === undefined ? { byHand: whole } : { text };
  },
};
