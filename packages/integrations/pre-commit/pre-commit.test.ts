import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { badRequest, copyOfHouse, fileOfHouse, goodRequest, makeFolder } from '../testing/house.js';
import { isInstalled } from '../testing/process.js';
import { makeRepository, type Repository } from '../testing/repository.js';

const minutes = 60_000;
const isThere = isInstalled('pre-commit');

describe.skipIf(!isThere)('the hook of this repository (needs pre-commit)', { timeout: 10 * minutes }, () => {
  let repository: Repository;

  beforeAll(() => {
    const folder = makeFolder();
    const origin = copyOfHouse(join(folder, 'smslint'));
    repository = makeRepository(join(folder, 'requests'), {
      PRE_COMMIT_HOME: join(folder, 'store'),
      npm_config_prefer_offline: 'true',
    });
    repository.write({
      '.pre-commit-config.yaml': fileOfHouse('packages/integrations/pre-commit/hook.yaml')
        .replace('https://github.com/smslint/smslint', origin.folder)
        .replace('v0.1.0', origin.head),
    });
    repository.succeed('pre-commit', 'install', '--install-hooks');
  }, 10 * minutes);

  test('is not run by a commit without requests', () => {
    const outcome = repository.commit('Begin');
    expect(outcome.said).toMatch(/smslint\.+\(no files to check\)Skipped/);
    expect(outcome.status).toBe(0);
  });

  test('blocks a commit with a bad request, and says why', () => {
    repository.write({ 'requests/vet.sms.yaml': badRequest, 'requests/ferry.sms.yaml': goodRequest });
    const outcome = repository.commit('Ask for two numbers');
    expect(outcome.said).toMatch(/smslint\.+Failed/);
    expect(outcome.said).toContain('requests/vet.sms.yaml\n');
    expect(outcome.said).toContain('The HELP response names no phone number, e-mail address or web page for support.');
    expect(outcome.said).toContain('1 error, 0 warnings in 2 requests of 2 files');
    expect(outcome.status).toBe(1);
    expect(repository.history()).toEqual(['Begin']);
  });

  test('lets a good one through', () => {
    repository.write({ 'requests/vet.sms.yaml': goodRequest.replace(/^id: .*$/m, 'id: vet') });
    const outcome = repository.commit('Ask for two numbers');
    expect(outcome.said).toMatch(/smslint\.+Passed/);
    expect(outcome.status).toBe(0);
    expect(repository.history()).toEqual(['Ask for two numbers', 'Begin']);
  });

  test('checks the files that change, and no other', () => {
    repository.write({ 'old.sms.yaml': badRequest });
    repository.succeed('git', 'add', '--all');
    repository.succeed('git', 'commit', '--no-verify', '--message', 'Go around the hook');
    repository.write({ 'requests/[a] b.sms.json': '{}\n' });
    const outcome = repository.commit('Ask for nothing');
    expect(outcome.said).toContain('requests/[a] b.sms.json\n');
    expect(outcome.said).not.toContain('old.sms.yaml');
    expect(outcome.status).toBe(1);
  });

  test('mends what it can where it is asked to, and leaves it to be staged', () => {
    const config = readFileSync(join(repository.folder, '.pre-commit-config.yaml'), 'utf8');
    repository.write({
      '.pre-commit-config.yaml': config.replace('id: smslint', 'id: smslint-fix'),
      'requests/[a] b.sms.json': '',
      'requests/ferry.sms.yaml': goodRequest.replace("'+19025550148'", '902-555-0148 # by day'),
    });
    rmSync(join(repository.folder, 'requests/[a] b.sms.json'));
    const mended = repository.commit('Change the number');
    expect(mended.said).toContain('files were modified by this hook');
    expect(mended.status).toBe(1);
    const diff = repository.run('git', 'diff', '--unified=0', 'requests/ferry.sms.yaml').stdout;
    expect(diff).toMatch(/^-  supportPhone: 902-555-0148 # by day\n\+  supportPhone: .\+19025550148. # by day$/m);
    expect(repository.commit('Change the number').status).toBe(0);
  });

  test('takes arguments', () => {
    const config = readFileSync(join(repository.folder, '.pre-commit-config.yaml'), 'utf8');
    repository.write({ '.pre-commit-config.yaml': `${config.trimEnd()}\n        args: [--profile, nobody]\n` });
    const outcome = repository.run('pre-commit', 'run', '--all-files');
    expect(outcome.said).toContain('- exit code: 2\n\nsmslint: ');
    expect(outcome.said).toContain('nobody');
  });
});
