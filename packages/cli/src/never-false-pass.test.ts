import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { facts, type FactValue, type Report } from '@smslint/rules';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from './testing/folder.js';
import { badRequest, goodRequest } from './testing/requests.js';
import { runIn } from './testing/run-in.js';

/* What goes wrong in the midst of a run: the rest is still reported, and nothing that was not read passes. */

const bin = fileURLToPath(new URL('../dist/bin.js', import.meta.url));

afterEach(() => vi.restoreAllMocks());

const reportOf = (text: string): Report => JSON.parse(text) as Report;

/** Has something happen where the first request is judged. */
function onFirstRequest(happens: () => void): void {
  const fact = facts.sampleCount as { observe: (...given: unknown[]) => FactValue } | undefined;
  if (!fact) throw new Error('The fact sampleCount is gone.');
  const observe = fact.observe.bind(fact);
  vi.spyOn(fact, 'observe').mockImplementationOnce((...given) => {
    happens();
    return observe(...given);
  });
}

const three = { 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': goodRequest('b'), 'c.sms.yaml': badRequest('c') };

describe('the other files are reported, and the run exits with 2', () => {
  test('where a rule fails in one of them', async () => {
    const folder = makeFolder(three);
    onFirstRequest(() => {
      throw new TypeError('observed no such thing');
    });
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

test('a file that grows past what may be read is a finding', async () => {
  const folder = makeFolder(three);
  onFirstRequest(() => appendFileSync(join(folder, 'b.sms.yaml'), '#'.repeat(6 * 1024 * 1024)));
  const { code, out } = await runIn(folder, 'lint', '-f', 'json');
  expect(code).toBe(1);
  expect(reportOf(out).findings.find(({ file }) => file === 'b.sms.yaml')).toMatchObject({ ruleId: 'file-limit' });
});

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
