import { authorities, book, builtInRules, denialCodesOf } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { commands } from '../grammar/index.js';
import { commandNames } from '../command-names.js';
import { formats } from '../reporters/index.js';
import { testIo } from '../testing/io.js';
import { completeArgument } from './complete-argument.js';

/** The words that are offered after some others, the last of which is being written. */
async function wordsAfter(...words: string[]): Promise<string[]> {
  const io = testIo('/');
  expect(await run([completeArgument, ...words], io)).toBe(0);
  return io
    .out()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

const names = commands.map(({ name }) => name);
const options = (name: string): string[] =>
  Object.keys(commands.find((command) => command.name === name)?.options ?? {}).map((option) => `--${option}`);
const general = ['--color', '--no-color', '--help', '--version'];

describe('completion', () => {
  test('knows every command', async () => {
    expect(names).toEqual(commandNames);
    expect(await wordsAfter('')).toEqual(names);
    expect(await wordsAfter('co')).toEqual(['coverage', 'completion']);
    expect(await wordsAfter()).toEqual(names);
  });

  test('knows the options of each command, and those of lint where none is named', async () => {
    for (const name of names) expect(await wordsAfter(name, '--')).toEqual([...options(name), ...general]);
    expect(await wordsAfter('--')).toEqual([...options('lint'), ...general]);
    expect(await wordsAfter('some/path.sms.yaml', '--st')).toEqual([
      '--stdin',
      '--stdin-filename',
      '--staged',
      '--stats',
    ]);
    expect(await wordsAfter('rules', '')).toEqual([...options('rules'), ...general]);
  });

  test('offers what is given once no more, and what can be repeated again', async () => {
    expect(await wordsAfter('-q', '--stdin', '--no-color', '--stdin')).toEqual(['--stdin-filename']);
    expect(await wordsAfter('-q', '--q')).toEqual([]);
    expect(await wordsAfter('--no-color', '--c')).not.toContain('--color');
    expect(await wordsAfter('-f', 'json', '-o', 'json=x', '--fo')).toEqual(['--format']);
  });

  test.each([
    [
      ['--format', ''],
      [...formats, 'blob'],
    ],
    [['merge-reports', '--format', ''], formats],
    [
      ['--concurrency', ''],
      ['auto', 'off'],
    ],
    [['lint', '-f', 's'], formats.filter((format) => format.startsWith('s'))],
    [
      ['plan', '-f', ''],
      ['table', 'json'],
    ],
    [
      ['coverage', '--format', ''],
      ['text', 'json', 'markdown'],
    ],
    [['rules', '-f', 't'], ['text']],
    [
      ['report', '-f', ''],
      ['html', 'markdown', 'json'],
    ],
    [
      ['render', '--as', 'aws-c'],
      ['aws-case', 'aws-create-case-json', 'aws-cli'],
    ],
    [
      ['render', '--code', 's'],
      ['serviceCode=', 'severityCode='],
    ],
    [['report', '--from', ''], []],
    [['report', '-o', 'r'], []],
    [
      ['-o', 'js'],
      ['json=', 'jsonl='],
    ],
    [
      ['--fail-on', ''],
      ['error', 'warning', 'info', 'none'],
    ],
    [['rules', '--severity', 'w'], ['warning']],
    [
      ['rules', '--number-type', 's'],
      ['short-code', 'sender-id'],
    ],
    [
      ['rules', '--confidence', ''],
      ['certain', 'likely'],
    ],
    [['coverage', '--authority', ''], authorities],
    [['--profile', ''], book.profiles.map(({ name }) => name)],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('knows the values after %j', async (words, expected) => {
    expect(await wordsAfter(...words)).toEqual(expected);
  });

  test('takes a value after a sign as bash divides it, and as others do', async () => {
    expect(await wordsAfter('--fail-on', '=', 'w')).toEqual(['warning']);
    expect(await wordsAfter('--fail-on', '=')).toEqual(['error', 'warning', 'info', 'none']);
    expect(await wordsAfter('--fail-on=w')).toEqual(['--fail-on=warning']);
    expect(await wordsAfter('--fail-on=')).toContain('--fail-on=none');
    expect(await wordsAfter('-o', 'json', '=', 'rep')).toEqual([]);
  });

  test('knows rules and denial codes, in upper and lower case', async () => {
    const all = await wordsAfter('explain', '');
    for (const { id } of [...book.rules, ...Object.values(builtInRules)]) expect(all).toContain(id);
    for (const { code } of denialCodesOf(book)) expect(all).toContain(code);
    expect(new Set(all).size).toBe(all.length);
    expect(await wordsAfter('explain', 'brand_unv')).toEqual(['BRAND_UNVERIFIED']);
    expect(await wordsAfter('explain', 'help-missing-con')).toEqual(['help-missing-contact']);
    expect(await wordsAfter('explain', '--color', 'HELP-missing-con')).toEqual(['help-missing-contact']);
  });

  test('leaves paths to the shell', async () => {
    expect(await wordsAfter('lint', 'requ')).toEqual([]);
    expect(await wordsAfter('lint', '')).toEqual([]);
    expect(await wordsAfter('--stdin-filename', '')).toEqual([]);
    expect(await wordsAfter('lint', '--', '-')).toEqual([]);
    expect(await wordsAfter('-o', 'json=r')).toEqual([]);
  });

  test('says what the words mean, on one line each', async () => {
    const io = testIo('/');
    await run([completeArgument, 'explain', ''], io);
    await run([completeArgument, ''], io);
    for (const line of io.out().trimEnd().split('\n')) expect(line).toMatch(/^[\w.-]+\t\S[^\t]*$/);
  });
});
