import type { Addition } from './addition.js';
import { config } from './config.js';
import { github } from './github.js';
import { gitignore } from './gitignore.js';
import { gitlab } from './gitlab.js';
import { husky } from './husky.js';
import { lefthook } from './lefthook.js';
import { preCommit } from './pre-commit.js';
import { script } from './script.js';

/** What a repository may be given besides a request, by the name under which flags ask for it. */
export const additions = {
  config,
  'pre-commit': preCommit,
  husky,
  lefthook,
  github,
  gitlab,
  gitignore,
  script,
} as const satisfies Record<string, Addition>;

/** The name of an addition. */
export type AdditionName = keyof typeof additions;

/** The names of all additions. */
export const additionNames = Object.keys(additions) as AdditionName[];

/** The tools that run hooks, of which a repository has one. */
export const hookTools: readonly AdditionName[] = ['pre-commit', 'husky', 'lefthook'];
