import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';
import { badRequest, contactlessRequest, goodRequest } from '../testing/requests.js';

type Surroundings = Parameters<typeof testIo>[1];

/** Runs smslint render in a folder. */
async function render(cwd: string, argv: string[], given?: Surroundings): Promise<TestIo & { code: number }> {
  const io = testIo(cwd, given);
  return { ...io, code: await run(['render', ...argv], io) };
}

const asCase = ['--as', 'aws-case'];

test('a good request becomes a case', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('harbour') });
  const { code, out, err } = await render(folder, ['a.sms.yaml', ...asCase]);
  expect([code, err()]).toEqual([0, '']);
  expect(out()).toMatch(/^== Create case ==\n/);
  expect(out()).toContain('\nResource Type: Dedicated SMS Long Codes\n');
  expect(out()).toMatch(/[^\n]\n$/);
});

test('the profile chooses the form, also from a configuration', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest(), 'b.sms.yaml': goodRequest() });
  const first = async (argv: string[]) => (await render(folder, ['a.sms.yaml', ...asCase, ...argv])).out();
  expect(await first([])).toContain('Service: Service Quotas');
  expect(await first(['--profile', 'aws-pinpoint-2023'])).toContain('Quota type: Pinpoint SMS');
  const configured = makeFolder({ 'a.sms.yaml': goodRequest(), 'smslint.config.yaml': 'extends: aws-pinpoint-2023\n' });
  expect((await render(configured, ['a.sms.yaml', ...asCase])).out()).toContain('Quota type: Pinpoint SMS');
});

test('a file is written whole, in place of standard output', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest(), 'case.txt': 'old' });
  const { code, out } = await render(folder, ['a.sms.yaml', ...asCase, '-o', 'case.txt']);
  expect([code, out()]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'case.txt'), 'utf8')).toBe((await render(folder, ['a.sms.yaml', ...asCase])).out());
});

test('standard input is rendered', async () => {
  const { code, out } = await render(makeFolder(), ['--stdin', ...asCase], { stdin: goodRequest() });
  expect([code, out().startsWith('== Create case ==')]).toEqual([0, true]);
  const json = JSON.stringify({ apiVersion: 'smslint/v1' });
  const unread = await render(makeFolder(), ['--stdin', '--stdin-filename', 'x.sms.json', ...asCase], { stdin: json });
  expect([unread.code, unread.err()]).toEqual([
    2,
    'smslint: x.sms.json (request 0) could not be read.\nsmslint lint x.sms.json says why.\n',
  ]);
});

test('one of several is chosen by its id or number', async () => {
  const folder = makeFolder({ 'a.sms.yaml': `${goodRequest('one')}---\n${badRequest('two')}---\n${goodRequest('1')}` });
  const several = await render(folder, ['a.sms.yaml', ...asCase]);
  expect([several.code, several.out(), several.err()]).toEqual([
    2,
    '',
    'smslint: a.sms.yaml holds 3 requests: choose one with --request.\n  0  one\n  1  two\n  2  1\n',
  ]);
  const codeOf = async (request: string) =>
    (await render(folder, ['a.sms.yaml', ...asCase, '--request', request])).code;
  // An id comes before a number; the errors of the other requests make no difference.
  expect([await codeOf('one'), await codeOf('0'), await codeOf('1'), await codeOf('two')]).toEqual([0, 0, 0, 1]);
  const slip = await render(folder, ['a.sms.yaml', ...asCase, '--request', 'twoo']);
  expect([slip.code, slip.err()]).toEqual([
    2,
    'smslint: a.sms.yaml holds no request "twoo".\n  0  one\n  1  two\n  2  1\nDid you mean two?\n',
  ]);
  expect(await codeOf('9')).toBe(2);
});

test('a request with errors is refused, and forced', async () => {
  const folder = makeFolder({ 'a.sms.yaml': contactlessRequest() });
  const refused = await render(folder, ['a.sms.yaml', ...asCase, '-o', 'case.txt']);
  expect([refused.code, refused.out(), existsSync(join(folder, 'case.txt'))]).toEqual([1, '', false]);
  expect(refused.err()).toMatch(
    /^smslint: contactless has 1 error, and is not rendered\.\n {2}a\.sms\.yaml:\d+:\d+ .+ \[help-missing-contact\]\nsmslint lint says how to mend them; --force .+\n$/,
  );
  const forced = await render(folder, ['a.sms.yaml', ...asCase, '--force']);
  expect([forced.code, forced.err()]).toEqual([0, 'smslint: rendered in spite of 1 error.\n']);
  expect(forced.out()).toContain('ask at the desk for help.');
});

test('errors that are accepted, or no errors in the configuration, do not refuse it', async () => {
  const accepted = contactlessRequest('a').replace(
    /^(?= {2}response: .*ask at the desk)/m,
    '  # smslint: ignore[help-missing-contact] -- They know the desk.\n',
  );
  const folder = makeFolder({ 'a.sms.yaml': accepted, 'b.sms.yaml': contactlessRequest('b') });
  const codeOf = async (argv: string[]) => (await render(folder, [...argv, ...asCase])).code;
  expect([await codeOf(['a.sms.yaml']), await codeOf(['b.sms.yaml'])]).toEqual([0, 1]);
  const milder = {
    'b.sms.yaml': contactlessRequest(),
    'smslint.config.yaml': 'rules: { help-missing-contact: warning }',
  };
  expect((await render(makeFolder(milder), ['b.sms.yaml', ...asCase])).code).toBe(0);
});

test('what is missing is said with its place, after it is written', async () => {
  const folder = makeFolder({ 'a.sms.yaml': badRequest() });
  const { out, err } = await render(folder, ['a.sms.yaml', ...asCase, '--force']);
  expect(out()).toContain('Response to HELP: <<< FILL IN: Response to HELP >>>');
  expect(err()).toMatch(/\na\.sms\.yaml:1:1 missing AWS asks for it, .+: Response to HELP\. \(\/help\/response\)\n$/);
  const input = ['a.sms.yaml', '--as', 'aws-create-case-json', '-o', 'case.json'];
  const good = makeFolder({ 'a.sms.yaml': goodRequest() });
  const missing = await render(good, input);
  expect([missing.code, missing.err().match(/missing/g)?.length]).toEqual([1, 2]);
  expect(JSON.parse(readFileSync(join(good, 'case.json'), 'utf8'))).toMatchObject({ language: 'en' });
  const codes = ['--code', 'serviceCode=service-x', '--code', 'categoryCode=other'];
  const given = await render(good, [...input, ...codes]);
  expect([given.code, given.err()]).toEqual([0, '']);
  expect(JSON.parse(readFileSync(join(good, 'case.json'), 'utf8'))).toMatchObject({ serviceCode: 'service-x' });
  expect((await render(good, [...input, '--force'])).code).toBe(0);
});

test('text of unknown origin cannot steer the terminal', async () => {
  const folder = makeFolder({ 'a.sms.yaml': `${goodRequest()}notes: "a\\u001B[2Jb \\u200B"\n` });
  const terminal = await render(folder, ['a.sms.yaml', ...asCase, '--force'], { isTTY: true });
  expect(terminal.out()).not.toMatch(/[\u001B\u200B]/);
  expect(terminal.out()).toContain('Notes: a[2Jb');
});

test('what cannot be opened, or is left out, is a failure', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest(), 'smslint.config.yaml': 'ignore: [a.sms.yaml]\n' });
  mkdirSync(join(folder, 'folder.sms.yaml'));
  const unopened = await render(folder, ['folder.sms.yaml', ...asCase]);
  expect([unopened.code, unopened.err()]).toEqual([
    2,
    'smslint: folder.sms.yaml could not be opened: it is a folder.\n',
  ]);
  const left = await render(folder, ['a.sms.yaml', ...asCase]);
  expect(left.code).toBe(2);
  expect(left.err()).toContain('No file is left for render.');
});

test.each([
  [['a.sms.yaml'], 'render needs --as, which says what the request becomes.\nKnown are aws-case, '],
  [['a.sms.yaml', '--as', 'aws-csae'], 'Unknown value of --as "aws-csae".\nDid you mean aws-case?'],
  [asCase, 'render needs the path of a request file.'],
  [['.', ...asCase], 'render takes one file, found 2.'],
  [['a.sms.yaml', 'b.sms.yaml', ...asCase], '"b.sms.yaml" is one argument too many.'],
  [['a.sms.yaml', '--stdin', ...asCase], '--stdin and paths exclude each other.'],
  [['a.sms.yaml', ...asCase, '-o', 'other.sms.yaml'], 'other.sms.yaml has the name of a request'],
  [['a.sms.yaml', ...asCase, '-o', 'no/where.txt'], 'Cannot write no/where.txt'],
  [['a.sms.yaml', ...asCase, '-o', ''], '--output is empty.'],
  [['a.sms.yaml', ...asCase, '--request', ''], '--request is empty.'],
  [['a.sms.yaml', ...asCase, '--code', 'serviceCode=x'], '--code goes with --as aws-create-case-json alone.'],
  [['a.sms.yaml', '--as', 'aws-create-case-json', '--code', 'servceCode=x'], 'Did you mean serviceCode?'],
  [['a.sms.yaml', '--as', 'aws-create-case-json', '--code', 'x'], '--code expects NAME=CODE, found "x".'],
  [
    ['a.sms.yaml', '--as', 'aws-create-case-json', '--code', 'serviceCode=x', '--code', 'serviceCode=y'],
    '--code serviceCode is given more than once.',
  ],
  [['nowhere.sms.yaml', ...asCase], 'No file or folder is named nowhere.sms.yaml.'],
  [['a.sms.yaml', ...asCase, '--profile', 'awz'], 'Unknown profile "awz".'],
])('%j is wrong usage', async (argv, message) => {
  const { code, out, err } = await render(
    makeFolder({ 'a.sms.yaml': goodRequest(), 'b.sms.yaml': goodRequest() }),
    argv,
  );
  expect([code, out()]).toEqual([2, '']);
  expect(err()).toContain(message);
});
