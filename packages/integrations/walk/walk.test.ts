import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runStep } from '../testing/action.js';
import { badRequest, fileOfHouse, goodRequest, makeFolder, reservedKeyword } from '../testing/house.js';
import { isInstalled, succeed, type Outcome } from '../testing/process.js';
import { gitEnvironment, makeRepository, type Repository } from '../testing/repository.js';
import { installTarballs, packTarballs } from '../testing/tarballs.js';

const minutes = 60_000;

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly results: readonly { readonly ruleId: string; readonly suppressions?: unknown }[];
  }[];
}

/** A team takes up smslint: each test is a step, and begins where the one before has ended. */
describe.skipIf(!isInstalled('pre-commit'))('a new repository (needs pre-commit)', { timeout: 10 * minutes }, () => {
  let folder: string;
  let tarballs: readonly string[];
  let repository: Repository;

  beforeAll(async () => {
    folder = makeFolder();
    tarballs = await packTarballs();
    const home = join(folder, 'requests');
    await installTarballs(home);
    repository = makeRepository(home, { PRE_COMMIT_HOME: join(folder, 'store'), npm_config_prefer_offline: 'true' });
    repository.write({ '.gitignore': 'node_modules\n' });
  }, 10 * minutes);

  const smslint = (...args: string[]): Outcome => repository.run('npx', '--no-install', 'smslint', ...args);

  test('drafts its first request, which passes, and a configuration', () => {
    const { status, stderr } = smslint('init', 'requests/first.sms.yaml', '--yes', '--add', 'config');
    expect(status, stderr).toBe(0);
    expect(smslint('lint', 'requests/first.sms.yaml').status).toBe(0);
    expect(smslint('check-config').status).toBe(0);
  });

  test('lints what it has', () => {
    repository.write({ 'requests/ferry.sms.yaml': goodRequest, 'requests/vet.sms.yaml': badRequest });
    const { status, stdout } = smslint('--format', 'codeframe');
    expect(status).toBe(1);
    expect(stdout).toContain('requests/vet.sms.yaml:52:13 error The HELP response names no phone number');
  });

  test('has a commit with a bad request blocked by the hook', () => {
    const config = fileOfHouse('packages/integrations/pre-commit/hook-from-npm.yaml');
    repository.write({
      '.pre-commit-config.yaml': config.replace("['smslint@0.1.0']", JSON.stringify(tarballs)),
    });
    repository.succeed('pre-commit', 'install');
    const outcome = repository.commit('Ask for numbers');
    expect(outcome.said).toMatch(/smslint\.+Failed/);
    expect(outcome.said).toContain('help-missing-contact');
    expect(outcome.status).toBe(1);
    expect(repository.history()).toEqual([]);
  });

  test('mends what can be mended', () => {
    const shown = smslint('--fix-dry-run', '--unsafe', 'requests/vet.sms.yaml');
    expect(shown.stdout).toContain('+    Contact: ');
    const { status, stderr } = smslint('--fix', '--unsafe', 'requests/vet.sms.yaml');
    expect(status).toBe(0);
    expect(stderr).toContain('fixed 1 problem in 1 file');
  });

  test('accepts the rest for now', () => {
    repository.write({ 'requests/legacy.sms.yaml': reservedKeyword });
    expect(smslint().status).toBe(1);
    expect(smslint('--suppress-all', '--suppress-reason', 'printed on posters').status).toBe(0);
    expect(smslint().status).toBe(0);
    expect(readFileSync(join(repository.folder, 'smslint-suppressions.json'), 'utf8')).toContain(
      'optin-keyword-reserved',
    );
  });

  test('commits what passes', () => {
    const outcome = repository.commit('Ask for numbers');
    expect(outcome.said).toMatch(/smslint\.+Passed/);
    expect(outcome.status).toBe(0);
    expect(smslint('lint', '--changed', '--since', 'HEAD').status).toBe(0);
  });

  test('passes in CI, with SARIF', () => {
    const workspace = join(folder, 'job', 'workspace');
    succeed('git', ['clone', '--quiet', repository.folder, workspace], { cwd: folder, env: gitEnvironment });
    symlinkSync(join(repository.folder, 'node_modules'), join(workspace, 'node_modules'));
    const { status, outputs, said } = runStep(workspace, { version: 'installed' });
    expect(status, said).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', requests: '4', errors: '0' });
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8')) as Sarif;
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.results.find(({ ruleId }) => ruleId === 'optin-keyword-reserved')?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'printed on posters' },
    ]);
  });
});
