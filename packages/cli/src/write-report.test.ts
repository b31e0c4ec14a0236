import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { expect, test, vi } from 'vitest';
import { run } from './cli.js';
import { findingsOutputOptions } from './grammar/output-options.js';
import { formats } from './reporters/index.js';
import { makeFolder } from './testing/folder.js';
import { testIo, type TestIo } from './testing/io.js';
import { badRequest, goodRequest, warningRequest } from './testing/requests.js';

vi.setConfig({ testTimeout: 60_000 });

type Surroundings = Parameters<typeof testIo>[1];

async function lint(cwd: string, argv: string[], given?: Surroundings): Promise<TestIo & { code: number }> {
  const io = testIo(cwd, given);
  return { ...io, code: await run(['lint', ...argv], io) };
}

const setAside = `# smslint: ignore[help-reply-missing] -- the desk answers\n${badRequest()}`;

test('the help names every format', () => {
  for (const format of formats) expect(findingsOutputOptions.format.describe).toMatch(new RegExp(`\\b${format}\\b`));
});

test.each(formats)('%s is written to standard output and to a file alike', async (format) => {
  const folder = makeFolder({ 'bad.sms.yaml': badRequest(), 'good.sms.yaml': goodRequest() });
  const { code, out, err } = await lint(folder, ['-f', format]);
  expect([code, err()]).toEqual([1, '']);
  expect(out()).not.toContain('\x1b');
  await lint(folder, ['-o', `${format}=report`]);
  expect(readFileSync(join(folder, 'report'), 'utf8')).toBe(out());
});

test('a format that is taken for an option is suggested', async () => {
  const { code, err } = await lint(makeFolder(), ['--sarif']);
  expect([code, err()]).toEqual([2, 'smslint: --sarif is not known here.\nDid you mean --format sarif?\n']);
});

test('--hide-suppressed leaves out of SARIF what was set aside, and changes nothing else', async () => {
  const folder = makeFolder({ 'a.sms.yaml': setAside });
  const resultsOf = async (...argv: string[]) => {
    const { code, out } = await lint(folder, ['-f', 'sarif', ...argv]);
    return { code, results: (JSON.parse(out()) as Log).runs[0]?.results ?? [] };
  };
  const [shown, hidden] = [await resultsOf(), await resultsOf('--hide-suppressed')];
  const suppressed = shown.results.filter(({ suppressions }) => suppressions !== undefined);
  expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['help-reply-missing']);
  expect(suppressed[0]?.suppressions?.[0]?.justification).toBe('the desk answers');
  expect(hidden).toEqual({ code: shown.code, results: shown.results.filter((result) => !suppressed.includes(result)) });
});

test('under GitHub Actions the github format adds to the summary of the job', async () => {
  const folder = makeFolder({ 'bad.sms.yaml': badRequest(), 'summary.md': 'Before.\n' });
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') };
  const read = () => readFileSync(join(folder, 'summary.md'), 'utf8');

  await lint(folder, ['-f', 'stylish', '-o', 'markdown=comment.md'], { env });
  expect(read()).toBe('Before.\n');
  const { code, out, err } = await lint(folder, ['-f', 'github'], { env });
  expect([code, err()]).toEqual([1, '']);
  expect(out()).toMatch(/^::error title=help-/);
  expect(read()).toBe(`Before.\n${readFileSync(join(folder, 'comment.md'), 'utf8')}`);
  expect((await lint(folder, ['-f', 'github'])).code).toBe(1);
  expect(read().match(/## smslint/g)).toHaveLength(1);
});

test('a summary that cannot be written is a failure', async () => {
  const folder = makeFolder({ 'bad.sms.yaml': badRequest() });
  const { code, err } = await lint(folder, ['-f', 'github'], { env: { GITHUB_STEP_SUMMARY: folder } });
  expect([code, err()]).toEqual([2, `smslint: Cannot write the job summary, ${folder}: it is a folder.\n`]);
});

test('formats for hosts of code name files from the root of the repository', async () => {
  const folder = makeFolder({ 'sub/bad.sms.yaml': badRequest() });
  const env = { GITHUB_WORKSPACE: folder };
  const argv = ['-f', 'github', '-f', 'sarif', '-f', 'gitlab', '-f', 'checkstyle'];
  const { out } = await lint(join(folder, 'sub'), argv, { env });
  for (const part of ['file=sub/bad.sms.yaml', '"uri": "sub/bad.', '"path": "sub/bad.', '<file name="sub/bad.']) {
    expect(out()).toContain(part);
  }
  const { out: local } = await lint(join(folder, 'sub'), ['-f', 'rdjson', '-f', 'json'], { env });
  expect(local()).not.toContain('sub/bad');
});

test('SARIF says that a run in which a file could not be opened was no success', async () => {
  const folder = makeFolder({ 'good.sms.yaml': goodRequest() });
  mkdirSync(join(folder, 'folder.sms.yaml'));
  const { code, out } = await lint(folder, ['.', 'folder.sms.yaml', '-f', 'sarif']);
  expect(code).toBe(2);
  expect((JSON.parse(out()) as Log).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
});

test('in JUnit XML warnings fail tests as they fail the run', async () => {
  const folder = makeFolder({ 'a.sms.yaml': await warningRequest() });
  const strict = await lint(folder, ['-f', 'junit', '--fail-on', 'warning']);
  const mild = await lint(folder, ['-f', 'junit']);
  expect([strict.code, mild.code]).toEqual([1, 0]);
  expect(strict.out()).toContain('<failure type="warning"');
  expect(mild.out()).not.toContain('<failure');
  expect(mild.out()).toContain('<system-out>a.sms.yaml:');
});

test('links are for terminals, never for files', async () => {
  const folder = makeFolder({ 'bad.sms.yaml': badRequest() });
  const io = { ...testIo(folder, { isTTY: true }), makesLinks: () => Promise.resolve(true) };
  await run(['lint', '-f', 'codeframe', '-o', 'stylish=report'], io);
  expect(io.out()).toContain('\x1b]8;;https://');
  expect(readFileSync(join(folder, 'report'), 'utf8')).not.toContain('\x1b');
  expect((await lint(folder, ['-f', 'stylish'], { env: { FORCE_HYPERLINK: '1' } })).out()).toContain(
    '\x1b]8;;https://',
  );
});
