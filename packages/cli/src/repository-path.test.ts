import { expect, test } from 'vitest';
import { repositoryPaths } from './repository-path.js';

test.each([
  ['a.sms.yaml', '/repo/sub', { GITHUB_WORKSPACE: '/repo' }, 'sub/a.sms.yaml'],
  ['a.sms.yaml', '/repo/sub/deep', { CI_PROJECT_DIR: '/repo/' }, 'sub/deep/a.sms.yaml'],
  ['../a.sms.yaml', '/repo/sub', { GITHUB_WORKSPACE: '/repo' }, 'a.sms.yaml'],
  ['a.sms.yaml', '/repo', { GITHUB_WORKSPACE: '/repo' }, 'a.sms.yaml'],
  ['a.sms.yaml', '/elsewhere', { GITHUB_WORKSPACE: '/repo' }, 'a.sms.yaml'],
  ['a.sms.yaml', '/repository', { GITHUB_WORKSPACE: '/repo' }, 'a.sms.yaml'],
  ['a.sms.yaml', '/repo/sub', {}, 'a.sms.yaml'],
  ['a.sms.yaml', '/repo/sub', { GITHUB_WORKSPACE: '' }, 'a.sms.yaml'],
  ['/other/a.sms.yaml', '/repo/sub', { GITHUB_WORKSPACE: '/repo' }, '/other/a.sms.yaml'],
  ['a.sms.yaml', '/repo/..sub', { GITHUB_WORKSPACE: '/repo' }, '..sub/a.sms.yaml'],
])('%s in %s with %j is %s', (file, cwd, env, path) => {
  expect(repositoryPaths({ cwd, env })(file)).toBe(path);
});
