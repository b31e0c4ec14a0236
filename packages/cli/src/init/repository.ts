import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configNames } from '../config/config-names.js';

/** What a repository works with already. */
export interface Repository {
  /** Its folder; where there is no git, the working directory. */
  readonly root: string;
  readonly hasGit: boolean;
  readonly hasHusky: boolean;
  readonly hasPackage: boolean;
  readonly hasGitHub: boolean;
  /** The file of pre-commit, from the root; undefined where there is none. */
  readonly preCommitFile: string | undefined;
  readonly lefthookFile: string | undefined;
  readonly gitLabFile: string | undefined;
  /** The configuration of smslint. */
  readonly configFile: string | undefined;
}

const lefthookFiles = ['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml', '.config/lefthook.yml'];
/** Looks at the repository that holds a folder. */
export function surveyRepository(cwd: string): Repository {
  const gitRoot = rootAbove(cwd);
  const root = gitRoot ?? cwd;
  const has = (path: string): boolean => existsSync(join(root, path));
  return {
    root,
    hasGit: gitRoot !== undefined,
    hasHusky: has('.husky'),
    hasPackage: has('package.json'),
    hasGitHub: has('.github'),
    preCommitFile: ['.pre-commit-config.yaml'].find(has),
    lefthookFile: lefthookFiles.find(has),
    gitLabFile: ['.gitlab-ci.yml'].find(has),
    configFile: configNames.find(has),
  };
}

function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : rootAbove(above);
}
