import type { Addition } from './addition.js';
import { withLine } from './lines.js';
import { namesSmslint } from './names-smslint.js';

/** The hook for https://typicode.github.io/husky. */
export const husky: Addition = {
  label: 'the hook of husky',
  obstacle: ({ hasHusky }) => (hasHusky ? undefined : 'There is no folder .husky; npx husky init makes it.'),
  suggested: ({ hasHusky }) => hasHusky,
  path: () => '.husky/pre-commit',
  isWhole: false,
  add: (before = '') =>
    namesSmslint(before) ? 'already' : { text: withLine(before, 'npx --no-install smslint lint --staged') },
};
