import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { completeArgument } from './complete-argument.js';
import { scripts } from './scripts.js';

test.each(Object.entries(scripts))('the script of %s is printed, also where $SHELL names it', async (shell, script) => {
  expect(script).toContain(`smslint ${completeArgument} `);
  const named = testIo('/');
  expect([await run(['completion', shell], named), named.out()]).toEqual([0, script]);
  const unnamed = testIo('/', { env: { SHELL: `/usr/bin/${shell}` } });
  expect([await run(['completion'], unnamed), unnamed.out()]).toEqual([0, script]);
});

test.each([
  [['completion', 'bassh'], {}, 'Unknown shell "bassh".\nDid you mean bash? Known are bash, zsh, fish.'],
  [['completion'], { SHELL: '/bin/tcsh' }, 'Which shell is meant?\nName one of bash, zsh, fish'],
  [['completion'], {}, 'Which shell is meant?\n'],
])('%j with %j is wrong usage', async (argv, env, message) => {
  const io = testIo('/', { env });
  expect([await run(argv, io), io.out()]).toEqual([2, '']);
  expect(io.err()).toContain(`smslint: ${message}`);
});

const bin = fileURLToPath(new URL('../../bundle/bin.js', import.meta.url));

describe.skipIf(!existsSync(bin))('in bash (needs a build)', { timeout: 120_000 }, () => {
  /** What bash completes a line to: the words are those into which it divides the line. */
  function completed(words: readonly string[]): string[] {
    const folder = makeFolder({
      smslint: `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`,
    });
    chmodSync(join(folder, 'smslint'), 0o755);
    const commands = [
      'source <(smslint completion bash)',
      'COMP_WORDS=(smslint "$@"); COMP_CWORD=$#',
      // What readline does: it calls the function that is registered for the command.
      'handler=$(complete -p smslint); handler=${handler##*-F }; ${handler% smslint} smslint "${!#}"',
      'printf "%s\\n" "${COMPREPLY[@]}"',
    ].join('\n');
    const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-u', '-c', commands, 'bash', ...words], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout.split('\n').filter(Boolean);
  }

  test('commands, options, values and names are completed', () => {
    expect(completed(['expl'])).toEqual(['explain']);
    expect(completed(['lint', '--output-f'])).toEqual(['--output-file']);
    expect(completed(['lint', '--fail-on', 'w'])).toEqual(['warning']);
    expect(completed(['lint', '--fail-on', '=', 'w'])).toEqual(['warning']);
    expect(completed(['explain', 'help-missing-con'])).toEqual(['help-missing-contact']);
    expect(completed(['lint', 'a b'])).toEqual([]);
  });

  test('the script is sound', () => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: scripts.bash, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
