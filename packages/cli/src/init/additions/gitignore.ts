import type { Addition } from './addition.js';
import { withLine } from './lines.js';

const cacheFile = '.smslintcache';

/** The line that keeps the cache of smslint out of git. */
export const gitignore: Addition = {
  label: 'a line in .gitignore for the cache',
  obstacle: ({ hasGit }) => (hasGit ? undefined : 'This is no git repository; git init makes it one.'),
  suggested: ({ hasGit }) => hasGit,
  path: () => '.gitignore',
  isWhole: false,
  add: (before = '') => {
    const isListed = before.split(/\r?\n/).some((line) => line.trim().replace(/^\//, '') === cacheFile);
    return isListed ? 'already' : { text: withLine(before, cacheFile) };
  },
};
