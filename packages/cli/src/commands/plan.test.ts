import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../cli.js';
import type { PlanReport } from '../plan-report.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';
import { badRequest, goodRequest } from '../testing/requests.js';

type Surroundings = Parameters<typeof testIo>[1];

/** Runs smslint plan in a folder. */
async function plan(cwd: string, argv: string[], given?: Surroundings): Promise<TestIo & { code: number }> {
  const io = testIo(cwd, given);
  return { ...io, code: await run(['plan', ...argv], io) };
}

const reportIn = (text: string): PlanReport => JSON.parse(text) as PlanReport;

test('a plan is a table for people', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('harbour') });
  const { code, out, err } = await plan(folder, []);
  expect([code, err()]).toEqual([0, '']);
  const text = out();
  expect(text).toMatch(
    /^harbour {2}a\.sms\.yaml {2}\(profile aws\)\n\n {2}asked for {5}1 number of the type long-code, for CA\n/,
  );
  const labels = ['message', 'rate', 'burst', 'a day', 'numbers', 'cost a month', 'spend limit', 'recommended'];
  for (const label of labels) expect(text).toContain(`\n  ${label} `);
  expect(text).toContain('6,000 messages x 1 part x 0.00581 USD = 34.86 USD');
  expect(text).toContain('a spend limit of 42 USD: 34.86 USD x 1.2 = 41.832 USD, rounded up to 42 USD');
  expect(text).toContain('Fill in number.monthlyCostUsd.');
});

test('findings make no difference, and several requests come one after the other', async () => {
  const folder = makeFolder({
    'a.sms.yaml': badRequest(),
    'b.sms.yaml': `${goodRequest('b')}---\n${goodRequest('c')}`,
  });
  const { code, out } = await plan(folder, ['-f', 'json']);
  expect(code).toBe(0);
  const report = reportIn(out());
  expect(report).toMatchObject({ version: 1, tool: { name: 'smslint' } });
  expect(report.requests.map(({ file, document, id }) => [file, document, id])).toEqual([
    ['a.sms.yaml', 0, 'bad'],
    ['b.sms.yaml', 0, 'b'],
    ['b.sms.yaml', 1, 'c'],
  ]);
  expect(report.requests[0]?.plan?.cost).toMatchObject({ needUsd: 34.86, totalUsd: null });
});

test('another profile has other figures', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest().replace('- CA', '- US') });
  const rate = async (argv: string[]) =>
    reportIn((await plan(folder, ['-f', 'json', ...argv])).out()).requests[0]?.plan?.throughput.partsPerSecond;
  expect(await rate([])).toBeNull();
  expect(await rate(['--profile', 'aws-pinpoint-2023'])).toBe(1);
});

test('a report goes to a file, the other to standard output', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest() });
  const { code, out } = await plan(folder, ['-o', 'json=plan.json', '-f', 'json', '-f', 'table', '--color']);
  expect(code).toBe(0);
  expect(out()).toContain('\x1b[');
  expect(out()).toContain('recommended');
  expect(reportIn(readFileSync(join(folder, 'plan.json'), 'utf8')).requests).toHaveLength(1);
  await plan(folder, ['-o', 'table=plan.txt', '--color']);
  expect(readFileSync(join(folder, 'plan.txt'), 'utf8')).not.toContain('\x1b');
});

test('standard input is planned under its name', async () => {
  const { code, out } = await plan(makeFolder(), ['--stdin', '-f', 'json'], { stdin: goodRequest() });
  expect([code, reportIn(out()).requests[0]?.file]).toEqual([0, 'stdin.sms.yaml']);
});

test('text of unknown origin cannot steer the terminal', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('\u001B[2Jx') });
  const { out } = await plan(folder, []);
  expect(out()).not.toContain('\u001B');
  expect(out()).toContain('\\x1B[2Jx');
});

test('what cannot be read is a failure, and the others are planned', async () => {
  const folder = makeFolder({ 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': 'brand: 7' });
  mkdirSync(join(folder, 'folder.sms.yaml'));
  const unread = await plan(folder, ['a.sms.yaml', 'b.sms.yaml', '-f', 'json']);
  expect(unread.code).toBe(2);
  expect(unread.err()).toBe('smslint: 1 request could not be read: b.sms.yaml (request 0); smslint lint says why.\n');
  expect(reportIn(unread.out()).requests.map(({ plan: planned }) => planned === null)).toEqual([false, true]);
  expect((await plan(folder, ['b.sms.yaml'])).out()).toBe('request 0  b.sms.yaml\n\n  It could not be read.\n');
  const unopened = await plan(folder, ['a.sms.yaml', 'folder.sms.yaml']);
  expect(unopened.code).toBe(2);
  expect(unopened.out()).toContain('recommended');
  expect(unopened.err()).toBe('smslint: 1 file could not be opened: folder.sms.yaml (it is a folder).\n');
});

test.each([
  [['-f', 'stylish'], 'Unknown format "stylish".'],
  [['--profile', 'awz'], 'Unknown profile "awz".'],
  [['--fail-on', 'none'], '--fail-on is not known here.'],
  [['-o', 'json=other.sms.json'], 'other.sms.json has the name of a request: it is not overwritten.'],
  [['nowhere.sms.yaml'], 'No file or folder is named nowhere.sms.yaml.'],
  [['--profile', 'aws', '--profile', 'aws'], '--profile is given more than once.'],
])('%j is wrong usage', async (argv, message) => {
  const { code, out, err } = await plan(makeFolder({ 'a.sms.yaml': goodRequest() }), argv);
  expect([code, out()]).toEqual([2, '']);
  expect(err()).toContain(`smslint: ${message}`);
});
