import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { badRequest, fileOfHouse, goodRequest, makeFolder } from '../testing/house.js';
import { makeRepository, type Repository } from '../testing/repository.js';
import { installedProject } from '../testing/tarballs.js';

const minutes = 60_000;
const recipe = (name: string): string => fileOfHouse(`packages/integrations/git-hooks/${name}`);

/** The ways in which people set up hooks, as the documentation says them. */
const tools: Readonly<Record<string, (repository: Repository) => void>> = {
  'a hook of git': (repository) => {
    repository.write({ '.githooks/pre-commit': recipe('pre-commit') });
    chmodSync(join(repository.folder, '.githooks/pre-commit'), 0o755);
    repository.succeed('git', 'config', 'core.hooksPath', '.githooks');
  },
  lefthook: (repository) => {
    repository.write({ 'lefthook.yml': recipe('lefthook.yml') });
    repository.succeed('npx', '--no-install', 'lefthook', 'install');
  },
  'husky and lint-staged': (repository) => {
    repository.succeed('npx', '--no-install', 'husky');
    repository.write({
      '.lintstagedrc.json': recipe('lint-staged.json'),
      '.husky/pre-commit': recipe('husky-pre-commit'),
    });
  },
};

describe.skipIf(process.platform === 'win32')('smslint of the packed tarballs', { timeout: 10 * minutes }, () => {
  let folder: string;
  let project: string;

  beforeAll(async () => {
    folder = makeFolder();
    project = await installedProject();
  }, 10 * minutes);

  test.each(Object.entries(tools))('run by %s blocks bad requests alone', (name, setUp) => {
    const repository = makeRepository(join(folder, name));
    symlinkSync(join(project, 'node_modules'), join(repository.folder, 'node_modules'));
    repository.write({ '.gitignore': 'node_modules\n', 'package.json': '{ "private": true }\n' });
    setUp(repository);

    const begun = repository.commit('Begin');
    expect(begun.status, begun.said).toBe(0);

    repository.write({ 'requests/vet [1].sms.yaml': badRequest, 'requests/ferry.sms.yaml': goodRequest });
    const blocked = repository.commit('Ask for two numbers');
    expect(blocked.said).toContain('The HELP response names no phone number, e-mail address or web page for support.');
    expect(blocked.said).toContain('requests/vet [1].sms.yaml');
    expect(blocked.said).toContain('1 error, 0 warnings in 2 requests of 2 files');
    expect(blocked.status).toBe(1);
    expect(repository.history()).toEqual(['Begin']);

    // What is staged counts, not what lies beside it.
    repository.write({ 'requests/vet [1].sms.yaml': goodRequest.replace(/^id: .*$/m, 'id: vet') });
    repository.succeed('git', 'add', '--all');
    repository.write({ 'requests/vet [1].sms.yaml': badRequest });
    const passed = repository.run('git', 'commit', '--message', 'Ask for two numbers');
    expect(passed.status, passed.said).toBe(0);
    expect(repository.history()).toEqual(['Ask for two numbers', 'Begin']);
    expect(repository.run('git', 'status', '--short').stdout).toBe(' M "requests/vet [1].sms.yaml"\n');
  });
});
