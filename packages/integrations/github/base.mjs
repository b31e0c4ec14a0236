import { readFileSync } from 'node:fs';

/**
 * What the requests of an event are compared with: the base of a pull request or merge group, the commit before a push.
 * @param {import('./inputs.mjs').Environment} env
 * @returns {string | undefined} a name for git; undefined for the default branch
 */
export function baseOf(env) {
  const { GITHUB_BASE_REF: branch, GITHUB_EVENT_PATH: path } = env;
  if (branch) return `origin/${branch}`;
  /** @type {{ before?: unknown, merge_group?: { base_sha?: unknown } }} */
  const event = path ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const commit = event.merge_group?.base_sha ?? event.before;
  // A new branch has no commit before it: GitHub says so by zeros.
  return typeof commit === 'string' && /[1-9a-f]/.test(commit) ? commit : undefined;
}
