import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@smslint/rules';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';
import { badRequest, goodRequest, warningRequest } from '../testing/requests.js';

type Surroundings = Parameters<typeof testIo>[1];

/** Runs smslint in a folder. */
async function lint(cwd: string, argv: string[], given?: Surroundings): Promise<TestIo & { code: number }> {
  const io = testIo(cwd, given);
  return { ...io, code: await run(argv, io) };
}

const reportIn = (text: string): Report => JSON.parse(text) as Report;

test('good requests pass, bad ones fail, with or without the name of the command', async () => {
  const folder = makeFolder({ 'good.sms.yaml': goodRequest(), 'bad.sms.yaml': badRequest() });
  expect((await lint(folder, ['good.sms.yaml'])).code).toBe(0);
  expect((await lint(folder, ['lint', 'good.sms.yaml'])).code).toBe(0);
  expect((await lint(folder, ['bad.sms.yaml'])).code).toBe(1);
  const all = await lint(folder, []);
  expect(all.code).toBe(1);
  expect(all.out()).toMatch(/in 2 requests of 2 files/);
  expect(all.err()).toBe('');
});

test('files are named from the working directory, with /', async () => {
  const folder = makeFolder({ 'a/b/x.sms.yaml': goodRequest('x'), 'c/y.sms.json': '{}' });
  const here = await lint(folder, ['-f', 'json']);
  expect(reportIn(here.out()).requests.map(({ file }) => file)).toEqual(['a/b/x.sms.yaml', 'c/y.sms.json']);
  const there = await lint(join(folder, 'a'), ['-f', 'json', folder]);
  expect(reportIn(there.out()).requests.map(({ file }) => file)).toEqual(['b/x.sms.yaml', '../c/y.sms.json']);
});

test('paths after -- are paths', async () => {
  const folder = makeFolder({ '-x.sms.yaml': goodRequest(), 'a.sms.yaml': goodRequest('a') });
  const { out, code } = await lint(folder, ['lint', '-f', 'json', 'a.sms.yaml', '--', '-x.sms.yaml']);
  expect(code).toBe(0);
  expect(reportIn(out()).totals.files).toBe(2);
});

test('positions hold for CRLF and a byte order mark', async () => {
  const text = `\uFEFFapiVersion: smslint/v1\r\nbrand:\r\n  nmae: x\r\n`;
  const folder = makeFolder({ 'a.sms.yaml': text });
  const { out } = await lint(folder, ['-f', 'codeframe']);
  expect(out()).toContain('a.sms.yaml:3:3 error ');
  expect(out()).toContain('  > 3 |   nmae: x\n      |   ^^^^\n');
});

test.each([
  [{ isTTY: true }, '  > 1 | '],
  [{ isTTY: false }, '\n  1:1  error  '],
])('the format follows the terminal: %j', async (given, part) => {
  const folder = makeFolder({ 'a.sms.yaml': '{}' });
  const { out } = await lint(folder, ['--no-color'], given);
  expect(out()).toContain(part);
});

test('colour follows the terminal, the environment and the flag', async () => {
  const folder = makeFolder({ 'a.sms.yaml': '{}' });
  expect((await lint(folder, [], { isTTY: true })).out()).toContain('\x1b[');
  expect((await lint(folder, [], { isTTY: true, env: { NO_COLOR: '1' } })).out()).not.toContain('\x1b[');
  expect((await lint(folder, ['--no-color'], { isTTY: true })).out()).not.toContain('\x1b[');
  expect((await lint(folder, ['--color'])).out()).toContain('\x1b[');
});

test('several formats come one after the other, each once', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
  const { out } = await lint(folder, ['--format', 'markdown', '-f', 'json', '-f', 'markdown', 'a.sms.yaml']);
  expect(out()).toMatch(/^## smslint: [^]*\n\{\n {2}"version": 1,[^]*\n\}\n$/);
  expect(out().match(/## smslint/g)).toHaveLength(1);
});

test('a report goes to a file instead of standard output', async () => {
  const folder = makeFolder({ 'a.sms.yaml': badRequest() });
  const only = await lint(folder, ['-f', 'json', '-o', 'json=report.json', '--color']);
  expect(only.out()).toBe('');
  expect(only.code).toBe(1);
  expect(reportIn(readFileSync(join(folder, 'report.json'), 'utf8')).totals.files).toBe(1);

  const both = await lint(folder, ['-o', 'json=a=b.json', '--output-file', 'stylish=s.txt', '--color']);
  expect(both.out()).toContain('a.sms.yaml');
  expect(readFileSync(join(folder, 's.txt'), 'utf8')).not.toContain('\x1b');
  expect(readdirSync(folder).sort()).toEqual(['a.sms.yaml', 'a=b.json', 'report.json', 's.txt']);
});

test.each([
  [['-o', 'json'], '--output-file expects FORMAT=PATH, found "json".'],
  [['-o', 'json='], '--output-file expects FORMAT=PATH, found "json=".'],
  [['-o', 'jsn=x'], 'Unknown format "jsn".\nDid you mean json?'],
  [['-o', 'json=nowhere/x.json'], 'Cannot write nowhere/x.json: its folder is not there.'],
  [['-o', 'json=sub'], 'sub is a folder.'],
  [['-o', 'json=x', '-o', 'markdown=./x'], 'Two reports cannot both be written to ./x.'],
  [['-o', 'json=a.sms.yaml'], 'a.sms.yaml has the name of a request: it is not overwritten.'],
  [['-o', 'json=other.sms.json'], 'other.sms.json has the name of a request: it is not overwritten.'],
  [
    ['-f', 'xml'],
    'Unknown format "xml".\nKnown are codeframe, stylish, json, jsonl, markdown, sarif, junit, checkstyle, github, gitlab, rdjson, blob.',
  ],
  [['--profile', 'awz'], 'Unknown profile "awz".\nDid you mean aws? Known are aws, '],
  [['--fail-on', 'warn'], 'Unknown value of --fail-on "warn".\n'],
  [['--max-warnings', 'foo'], '--max-warnings expects a whole number of at least 0, found "foo".'],
  [['--max-warnings', '-1'], '--max-warnings expects a whole number of at least 0, found "-1".'],
  [['--min-score', '101'], '--min-score expects a whole number from 0 to 100, found "101".'],
  [['--min-score', '7.5'], '--min-score expects a whole number from 0 to 100, found "7.5".'],
  [['--min-score', '1', '--min-score', '2'], '--min-score is given more than once.'],
  [['--stdin', 'a.sms.yaml'], '--stdin and paths exclude each other.'],
  [['--stdin-filename', 'a.sms.yaml'], '--stdin-filename needs --stdin.'],
  [['--stdin', '--stdin-filename', 'a.txt'], 'The name a.txt says no syntax.'],
  [['a.sms.yaml', 'b.sms.yaml'], 'No file or folder is named b.sms.yaml.'],
  [['a.sms.yaml', 'x*.yaml'], 'No request file matches x*.yaml.'],
])('%j is wrong usage, and nothing is done', async (argv, message) => {
  const folder = makeFolder({ 'a.sms.yaml': badRequest(), 'sub/x.txt': '' });
  const { code, out, err } = await lint(folder, argv);
  expect(code).toBe(2);
  expect(out()).toBe('');
  expect(err()).toContain(`smslint: ${message}`);
  expect(err()).not.toContain('\n    at ');
  expect(readdirSync(folder).sort()).toEqual(['a.sms.yaml', 'sub']);
});

test('a report that cannot be written is a failure', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
  const { code, err } = await lint(folder, ['-o', `json=${'x'.repeat(300)}`]);
  expect(code).toBe(2);
  expect(err()).toMatch(/^smslint: Cannot write x+: /);
});

test('--fail-on sets what fails the run', async () => {
  const folder = makeFolder({ 'warn.sms.yaml': await warningRequest(), 'bad.sms.yaml': badRequest() });
  const codeOf = async (name: string, level: string) => (await lint(folder, [name, '--fail-on', level])).code;
  expect(await codeOf('warn.sms.yaml', 'error')).toBe(0);
  expect(await codeOf('warn.sms.yaml', 'warning')).toBe(1);
  expect(await codeOf('warn.sms.yaml', 'info')).toBe(1);
  expect(await codeOf('bad.sms.yaml', 'none')).toBe(0);
});

test('--max-warnings and --min-score fail the run and say so', async () => {
  const folder = makeFolder({ 'warn.sms.yaml': await warningRequest(), 'broken.sms.yaml': 'a: b: c' });
  expect((await lint(folder, ['warn.sms.yaml', '--max-warnings', '99'])).code).toBe(0);
  const warned = await lint(folder, ['warn.sms.yaml', '--max-warnings', '0']);
  expect(warned.code).toBe(1);
  expect(warned.err()).toMatch(/^smslint: \d+ warnings?, at most 0 allowed \(--max-warnings\)\.\n$/);
  const scored = await lint(folder, ['broken.sms.yaml', '--min-score', '1', '--fail-on', 'none']);
  expect(scored.code).toBe(1);
  expect(scored.err()).toBe('smslint: 1 request with a score below 1 (--min-score).\n');
  expect((await lint(folder, ['warn.sms.yaml', '--min-score', '0'])).code).toBe(0);
});

test('--quiet changes what people see, nothing else', async () => {
  const folder = makeFolder({ 'warn.sms.yaml': await warningRequest() });
  const loud = await lint(folder, ['-f', 'json', '--max-warnings', '0']);
  const quiet = await lint(folder, ['-f', 'json', '--max-warnings', '0', '--quiet']);
  expect([quiet.code, quiet.out()]).toEqual([loud.code, loud.out()]);
  expect((await lint(folder, ['-f', 'stylish', '-q'])).out()).toMatch(/^⚠ 0 errors, [1-9]\d* warnings? in 1 request/);
});

test('--stats says on standard error what took how long; the report stays as it is', async () => {
  const folder = makeFolder({ 'a.sms.yaml': badRequest() });
  const plain = await lint(folder, ['-f', 'json']);
  const measured = await lint(folder, ['-f', 'json', '--stats']);
  expect([measured.code, measured.out()]).toEqual([plain.code, plain.out()]);
  expect(plain.err()).toBe('');
  for (const part of ['1 file\n', 'phase ', 'discover ', 'judge ', 'rule (10 of ', 'fact (10 of ', 'says '])
    expect(measured.err()).toContain(part);
});

test('--profile judges by another profile', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
  const { out } = await lint(folder, ['-f', 'json', '--profile', 'aws-pinpoint-2023']);
  expect(reportIn(out()).requests[0]?.profile).toBe('aws-pinpoint-2023');
});

test('standard input is checked under its name', async () => {
  const folder = makeFolder();
  const unnamed = await lint(folder, ['--stdin', '-f', 'json'], { stdin: goodRequest() });
  expect([unnamed.code, reportIn(unnamed.out()).requests[0]?.file]).toEqual([0, 'stdin.sms.yaml']);
  const named = ['--stdin', '--stdin-filename', join(folder, 'a', 'b.sms.jsonl'), '-f', 'json'];
  const lines = await lint(folder, named, { stdin: new TextEncoder().encode('{}\n{}\n') });
  expect(reportIn(lines.out()).requests.map(({ file, document }) => [file, document])).toEqual([
    ['a/b.sms.jsonl', 0],
    ['a/b.sms.jsonl', 1],
  ]);
});

test('standard input that cannot be read is a failure', async () => {
  const io = testIo('/');
  const error = Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'read' });
  const stdin = (async function* (): AsyncGenerator<string> {
    await Promise.reject(error);
  })();
  expect(await run(['--stdin'], { ...io, stdin })).toBe(2);
  expect(io.err()).toBe('smslint: Cannot read standard input: it is a folder.\n');
});

test('a file that cannot be opened is a finding, the others are checked, and the run is a failure', async () => {
  const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
  mkdirSync(join(folder, 'folder.sms.yaml'));
  symlinkSync('nowhere', join(folder, 'link.sms.yaml'));
  const { code, out, err } = await lint(folder, ['.', 'folder.sms.yaml', '-f', 'json']);
  expect(code).toBe(2);
  const { requests, findings } = reportIn(out());
  expect(requests.map(({ file, score }) => [file, score])).toEqual([
    ['folder.sms.yaml', 0],
    ['good.sms.yaml', 100],
    ['link.sms.yaml', 0],
  ]);
  const unreadable = findings.filter(({ ruleId }) => ruleId === 'file-unreadable');
  expect(unreadable.map(({ message }) => message)).toEqual([
    'The file cannot be opened: it is a folder.',
    'The file cannot be opened: it is not there.',
  ]);
  expect(unreadable[0]?.range).toEqual({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } });
  expect(err()).toBe(
    'smslint: 2 files could not be opened: folder.sms.yaml (it is a folder), link.sms.yaml (it is not there).\n',
  );
});
