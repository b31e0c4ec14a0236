import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOfHouse, fileOfHouse, house, makeFolder } from '../testing/house.js';
import { run, succeed } from '../testing/process.js';
import { gitEnvironment } from '../testing/repository.js';

const minutes = 60_000;

describe(
  'this repository as a dependency from git, as pre-commit takes it from 4.6 on',
  { timeout: 10 * minutes },
  () => {
    let program: string;

    beforeAll(() => {
      const folder = makeFolder();
      const origin = copyOfHouse(join(folder, 'smslint'));
      const prefix = join(folder, 'prefix');
      const args = ['--global', '--install-links', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund'];
      succeed('npm', ['install', ...args, `git+file://${origin.folder}`], { cwd: folder, env: gitEnvironment });
      program = join(prefix, process.platform === 'win32' ? '' : 'lib', 'node_modules/smslint-house', binOfHouse());
    }, 10 * minutes);

    test.each([
      [['--version']],
      [['lnit']],
      [['explain', 'help-missing-contact']],
      [['rules', '--area', 'spend', '--json']],
      [['plan', 'rules/good-requests/10dlc.sms.yaml']],
      [['fixtures/broken', '--format', 'codeframe', '--format', 'stylish', '--format', 'markdown', '--format', 'json']],
    ])('has a program that does the same as the built one: %j', (args) => {
      const built = join(house, 'packages/cli/dist/bin.js');
      const [ours, theirs] = [program, built].map((path) => run(process.execPath, [path, ...args], { cwd: house }));
      expect(ours).toEqual(theirs);
    });
  },
);

function binOfHouse(): string {
  return (JSON.parse(fileOfHouse('package.json')) as { bin: { smslint: string } }).bin.smslint;
}
