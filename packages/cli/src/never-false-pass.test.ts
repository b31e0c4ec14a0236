import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { facts, RequestMemory, type FactValue, type Report } from '@smslint/rules';
import type { Log } from 'sarif';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { testIo } from './testing/io.js';
import { badRequest, goodRequest } from './testing/requests.js';
import { runIn } from './testing/run-in.js';

/* What goes wrong in the midst of a run: the rest is still reported, and nothing that was not read passes. */

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

afterEach(() => vi.restoreAllMocks());

const reportOf = (text: string): Report => JSON.parse(text) as Report;

/** Has something happen where requests are judged, by how many were judged before. */
function onRequests(happens: (index: number) => void): void {
  const fact = facts.sampleCount as { observe: (...given: unknown[]) => FactValue } | undefined;
  if (!fact) throw new Error('The fact sampleCount is gone.');
  const observe = fact.observe.bind(fact);
  let index = 0;
  vi.spyOn(fact, 'observe').mockImplementation((...given) => {
    happens(index++);
    return observe(...given);
  });
}

/** Has something happen where the first request is judged. */
function onFirstRequest(happens: () => void): void {
  onRequests((index) => {
    if (index === 0) happens();
  });
}

function failOn(index: number): void {
  onRequests((at) => {
    if (at === index) throw new TypeError('observed no such thing');
  });
}

const three = { 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': goodRequest('b'), 'c.sms.yaml': badRequest('c') };

describe('the other files are reported, and the run exits with 2', () => {
  test('where a rule fails in one of them', async () => {
    const folder = makeFolder(three);
    failOn(0);
    const { code, out, err } = await runIn(folder, 'lint', '-f', 'json');
    const { requests, findings } = reportOf(out);
    expect(code).toBe(2);
    expect(requests.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['a.sms.yaml', 'fail'],
      ['b.sms.yaml', 'pass'],
      ['c.sms.yaml', 'fail'],
    ]);
    expect(findings.find(({ file }) => file === 'a.sms.yaml')).toMatchObject({
      ruleId: 'file-unreadable',
      severity: 'error',
      message: expect.stringContaining('smslint itself failed on it') as string,
    });
    expect(err).toContain('TypeError: observed no such thing');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('where one is gone before it is read', async () => {
    const folder = makeFolder(three);
    onFirstRequest(() => rmSync(join(folder, 'b.sms.yaml')));
    const { code, out, err } = await runIn(folder, 'lint', '-f', 'json');
    expect(code).toBe(2);
    expect(reportOf(out).requests.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'fail']);
    expect(err).toContain('1 file could not be opened: b.sms.yaml');
  });
});

const line = (request: string): string => JSON.stringify(parse(request));
/** JSON Lines that are read in stretches; the requests stand in one of them. */
const large = [
  ...Array<string>(10).fill(' '.repeat(450_000)),
  ...['d', 'e', 'f'].map((id) => line(goodRequest(id))),
  line(badRequest('g')),
].join('\n');

describe('of a large file of JSON Lines the other requests are reported, and the run exits with 2', () => {
  const files = { 'a.sms.yaml': goodRequest('a'), 'large.sms.jsonl': large, 'z.sms.yaml': goodRequest('z') };
  const verdicts = (text: string) => reportOf(text).requests.map(({ id, verdict }) => [id, verdict]);

  test.each([
    ['the first', 1, 'd', 11],
    ['one in the midst', 2, 'e', 12],
    ['the last', 4, 'g', 14],
  ])('where a rule fails in %s', async (_what, index, failed, onLine) => {
    const folder = makeFolder(files);
    failOn(index);
    const { code, out, err } = await runIn(folder, 'lint', '-f', 'json');
    expect(code).toBe(2);
    const expected = ['a', 'd', 'e', 'f', 'g', 'z'].map((id) => [id, id === failed || id === 'g' ? 'fail' : 'pass']);
    expect(verdicts(out)).toEqual(expected);
    const { findings } = reportOf(out);
    expect(findings.filter(({ ruleId }) => ruleId === 'file-unreadable')).toMatchObject([
      {
        file: 'large.sms.jsonl',
        range: { start: { line: onLine, column: 1 } },
        message: expect.stringContaining('smslint itself failed on it') as string,
      },
    ]);
    expect(findings.some(({ ruleId }) => ruleId === 'request-id-duplicate')).toBe(false);
    expect(findings.some(({ ruleId }) => ruleId === 'help-missing-contact' || ruleId === 'help-reply-missing')).toBe(
      failed !== 'g',
    );
    expect(err).toContain('1 file could not be opened: large.sms.jsonl (');
    expect(err).toContain('TypeError: observed no such thing');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('where rules fail in all of them, the file is named once', async () => {
    const folder = makeFolder(files);
    onRequests((index) => {
      if (index > 0) throw new TypeError('observed no such thing');
    });
    const { code, out, err } = await runIn(
      folder,
      'lint',
      '-f',
      'jsonl',
      '-o',
      'sarif=report.sarif',
      'large.sms.jsonl',
    );
    expect([code, err.match(/large\.sms\.jsonl/g)?.length]).toEqual([2, 1]);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    const { runs } = JSON.parse(readFileSync(join(folder, 'report.sarif'), 'utf8')) as Log;
    expect(runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
  });

  test('where it fails besides the rules, nothing of that stretch passes', async () => {
    const folder = makeFolder(files);
    // Asked before a rule is, when those before it are remembered.
    vi.spyOn(RequestMemory.prototype, 'campaignsOfBrandOf').mockImplementation(({ id }) => {
      if (id === 'f') throw new TypeError('remembered no such thing');
      return 0;
    });
    const { code, out, err } = await runIn(folder, 'lint', '-f', 'json');
    expect(code).toBe(2);
    // The last line, which ends in nothing, is a stretch of its own.
    const unread = Array<unknown>(3).fill([null, 'fail']);
    expect(verdicts(out)).toEqual([['a', 'pass'], ...unread, ['g', 'fail'], ['z', 'pass']]);
    const found = reportOf(out).findings.filter(({ range }) => range.start.line < 14);
    expect(found.map(({ ruleId, range }) => [ruleId, range.start.line])).toEqual(
      [11, 12, 13].map((line) => ['file-unreadable', line]),
    );
    expect(err).toContain('TypeError: remembered no such thing');
  });

  test('as a filter', async () => {
    failOn(1);
    const stdin = `${line(goodRequest('d'))}\n${line(goodRequest('e'))}\n${line(goodRequest('f'))}\n`;
    const io = testIo(makeFolder(), { stdin });
    const code = await run(['lint', '--stdin', '--format', 'jsonl'], io);
    const results = io.out().trimEnd().split('\n');
    expect(code).toBe(2);
    expect(results.map((text) => (JSON.parse(text) as { verdict: string }).verdict)).toEqual(['pass', 'fail', 'pass']);
    expect(results[1]).toContain('file-unreadable');
  });
});

test('a file that grows past what may be read is a finding', async () => {
  const folder = makeFolder(three);
  onFirstRequest(() => appendFileSync(join(folder, 'b.sms.yaml'), '#'.repeat(6 * 1024 * 1024)));
  const { code, out } = await runIn(folder, 'lint', '-f', 'json');
  expect(code).toBe(1);
  expect(reportOf(out).findings.find(({ file }) => file === 'b.sms.yaml')).toMatchObject({ ruleId: 'file-limit' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe in place of a file is reported in every format',
  { timeout: 240_000 },
  () => {
    const folder = makeFolder();
    execFileSync('mkfifo', [join(folder, 'a.sms.yaml')]);
    for (const format of ['codeframe', 'junit']) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lint', '-f', format], { cwd: folder });
      expect([status, stderr.toString()]).toEqual([
        2,
        'smslint: 1 file could not be opened: a.sms.yaml (it is no ordinary file).\n',
      ]);
      expect(stdout.toString()).toContain('a.sms.yaml');
    }
  },
);

test('Ctrl-C in the midst of a run leaves no report, nor a part of one', { timeout: 240_000 }, async () => {
  const folder = makeFolder();
  const args = [bin, 'lint', '--stdin', '--format', 'jsonl', '-o', 'json=report.json'];
  const child = spawn(process.execPath, args, { cwd: folder });
  // A result shows that the run is under way.
  child.stdout.once('data', () => child.kill('SIGINT'));
  child.stdin.write('{}\n');
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  expect(signal).toBe('SIGINT');
  expect(readdirSync(folder)).toEqual([]);
});
