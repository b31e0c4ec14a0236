import { describe, expect, test, vi } from 'vitest';
import { run } from './cli.js';
import { readCommandLine } from './command-line.js';
import { commandNames } from './command-names.js';
import { packageVersion } from './package-info.js';
import { makeFolder } from './testing/folder.js';
import { testIo } from './testing/io.js';

test.each([['--version'], ['-v']])('%s prints the version', async (flag) => {
  const io = testIo('/');
  expect(await run([flag], io)).toBe(0);
  expect(io.out()).toBe(`${packageVersion()}\n`);
});

test('--help tells the commands, the options by group, examples and exit codes', async () => {
  const io = testIo('/', { columns: 80 });
  expect(await run(['--help'], io)).toBe(0);
  for (const part of ['explain <name>', 'Input:', 'Output:', 'Exit code:', 'General:', 'Examples:', 'Exit codes:']) {
    expect(io.out()).toContain(part);
  }
  expect(
    Math.max(
      ...io
        .out()
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(80);
  expect(io.err()).toBe('');
});

/** The help of a command on a narrow terminal, line by line. */
async function helpOf(...command: string[]): Promise<string[]> {
  const io = testIo('/', { columns: 80 });
  expect(await run([...command, '--help'], io)).toBe(0);
  return io.out().split('\n');
}

const examplesIn = (help: readonly string[]): string[] => {
  const from = help.indexOf('Examples:') + 1;
  return help.slice(from, help.indexOf('', from));
};

describe.each(commandNames.map((name) => [name]))('the help of %s', (name) => {
  test('has its own options, in groups, and no others', async () => {
    const help = await helpOf(name);
    expect(help[0]).toMatch(new RegExp(`^smslint ${name}( |$)`));
    expect(help).toContain('General:');
    expect(help.some((line) => line.includes('--stdin '))).toBe(['lint', 'plan', 'report', 'render'].includes(name));
    expect(help).not.toContain('Options:');
    expect(Math.max(...help.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('has examples that fit, and that the command line takes', async () => {
    const examples = examplesIn(await helpOf(name));
    expect(examples.length).toBeGreaterThanOrEqual(2);
    expect(examples.length).toBeLessThanOrEqual(4);
    for (const example of examples) {
      // What is wrapped has no command at its beginning, or no text beside it.
      const [, command, does] = /^ {2}(?:source <\()?smslint (.+?)\)? {2,}(\S.*)$/.exec(example) ?? [];
      expect(does, example).toBeDefined();
      const words = (command ?? '').replace(/ >.*$/, '').split(' ');
      expect(words[0]).toBe(name);
      await expect(readCommandLine(words, testIo('/'))).resolves.toBeTypeOf('function');
    }
  });
});

test('the first help shows every command, and examples that fit', async () => {
  const help = await helpOf();
  for (const name of commandNames) expect(help.some((line) => line.startsWith(`  smslint ${name} `))).toBe(true);
  for (const example of examplesIn(help)) expect(example).toMatch(/^ {2}smslint( .+?)? {2,}\S/);
});

test.each([
  [['--formta', 'json'], '--formta is not known here.', 'Did you mean --format?'],
  [['--json'], '--json is not known here.', 'Did you mean --format json?'],
  [['-x'], '-x is not known here.', 'See smslint --help.'],
  [['--no-outside-link'], '--no-outside-link is not known here.', 'Did you mean --no-outside-links?'],
  [['rules', '--stdin'], '--stdin is not known here.', 'See smslint --help.'],
  [['--wholly-different-thing'], '--wholly-different-thing is not known here.', 'See smslint --help.'],
  [['verify'], 'verify needs the file of a request.', 'See smslint --help.'],
  [['explain'], 'explain needs the id of a rule, or a denial code.', 'smslint rules and smslint coverage list them.'],
  [['explain', 'a', 'b'], '"b" is one argument too many.', 'See smslint --help.'],
  [['--profile'], '--profile needs a value.', 'See smslint --help.'],
  [['rules', '--profile', 'a', '--profile', 'b'], '--profile is given more than once.', 'Keep one of them.'],
  [['-'], '"-" is no path.', 'Use --stdin to check standard input.'],
])('%j is wrong usage', async (argv, message, hint) => {
  const io = testIo('/');
  expect(await run(argv, io)).toBe(2);
  expect(io.err()).toBe(`smslint: ${message}\n${hint}\n`);
  expect(io.out()).toBe('');
});

test('a mistyped command is taken for a path, and the command is suggested', async () => {
  const io = testIo(makeFolder());
  expect(await run(['rule'], io)).toBe(2);
  expect(io.err()).toBe('smslint: No file or folder is named rule.\nDid you mean the command rules?\n');
});

test('what the user wrote cannot steer the terminal', async () => {
  const io = testIo(makeFolder());
  await run(['\x1b[31m.sms.yaml'], io);
  expect(io.err()).toBe('smslint: No file or folder is named \\x1B[31m.sms.yaml.\n');
});

test('a fault of smslint itself comes with its stack, and where to report it', async () => {
  const io = testIo('/');
  const broken = {
    ...io,
    stdout: {
      write: vi.fn(() => {
        throw new TypeError('boom');
      }),
    },
  };
  expect(await run(['schema'], broken)).toBe(2);
  expect(io.err()).toMatch(/^smslint: internal error: TypeError: boom\n {4}at /);
  expect(io.err()).toContain('Please report it');
});
