import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { run } from './cli.js';
import { makeFolder } from './testing/folder.js';
import { testIo } from './testing/io.js';
import { goodRequest } from './testing/requests.js';
import { runIn } from './testing/run-in.js';

/* Limits that are raised hold wherever requests are read: in threads, in shards that are merged, in a filter. */

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));
const long = (id: string): string => stringify({ ...(parse(goodRequest(id)) as object), notes: 'n'.repeat(120_000) });
const files = {
  'a.sms.yaml': long('a'),
  'b.sms.yaml': goodRequest('b'),
  'c.sms.yaml': long('c'),
  'd.sms.yaml': long('d'),
};
const raising = { 'smslint.config.yaml': 'limits: { text: 130000 }\n' };
const raised = ['--limit', 'text=130000'];

/** How a run says of each request whether it was read. */
const verdictsOf = (out: string): string[] => (JSON.parse(out) as Report).requests.map(({ verdict }) => verdict);
const [refused, passed] = [
  ['fail', 'pass', 'fail', 'fail'],
  ['pass', 'pass', 'pass', 'pass'],
];

describe('raised limits', { timeout: 240_000 }, () => {
  test.each([
    ['the command line', {}, raised],
    ['the configuration', raising, []],
  ])('of %s hold in threads', (_where, config, args) => {
    const folder = makeFolder({ ...files, ...config });
    const lint = (threads: string, ...others: string[]) => {
      const argv = [bin, 'lint', '-f', 'json', '--concurrency', threads, ...others];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    };
    const [one, three] = [lint('off', ...args), lint('3', ...args)];
    expect(three).toEqual(one);
    expect([one.status, verdictsOf(one.stdout)]).toEqual([0, passed]);
    const without = lint('3', '--no-config');
    expect([without.status, verdictsOf(without.stdout)]).toEqual([1, refused]);
    expect(without.stdout).toContain('raise the limit: --limit text=NUMBER');
  });

  test.each([
    ['the command line', {}, raised],
    ['the configuration', raising, []],
  ])('of %s hold in shards, and where they are merged', async (_where, config, args) => {
    const folder = makeFolder({ ...files, ...config });
    for (const shard of ['1', '2'])
      expect((await runIn(folder, 'lint', '--shard', `${shard}/2`, '-o', `blob=${shard}.blob`, ...args)).code).toBe(0);
    const merge = () => runIn(folder, 'merge-reports', '1.blob', '2.blob', '-f', 'json');
    const merged = await merge();
    expect([merged.code, verdictsOf(merged.out)]).toEqual([0, passed]);
    expect(merged.out).toBe((await runIn(folder, 'lint', '-f', 'json', ...args)).out);
    if (args.length > 0) return;
    writeFileSync(join(folder, 'smslint.config.yaml'), 'limits: { text: 110000 }\n');
    const other = await merge();
    expect([other.code, other.err]).toEqual([
      2,
      expect.stringMatching(/^smslint: The configuration of \S+ is another/),
    ]);
  });

  test.each([
    ['the command line', {}, raised, ['pass', 'pass']],
    ['the configuration', raising, [], ['pass', 'pass']],
    ['nobody', {}, [], ['fail', 'pass']],
  ])('of %s hold in a filter', async (_where, config, args, verdicts) => {
    const lines = [long('a'), goodRequest('b')].map((request) => `${JSON.stringify(parse(request))}\n`);
    const io = testIo(makeFolder(config), { stdin: lines.join('') });
    await run(['lint', '--stdin', '--format', 'jsonl', ...args], io);
    const results = io.out().trimEnd().split('\n');
    expect(results.map((line) => (JSON.parse(line) as { verdict: string }).verdict)).toEqual(verdicts);
  });

  test('a line of a filter may be longer where bytes are raised', async () => {
    const line = `${JSON.stringify(parse(goodRequest('a')))}${' '.repeat(6 * 1024 * 1024)}\n{}\n`;
    for (const [args, verdict] of [
      [[], 'fail'],
      [['--limit', 'bytes=8000000'], 'pass'],
    ] as const) {
      const io = testIo(makeFolder(), { stdin: line });
      await run(['lint', '--stdin', '--format', 'jsonl', ...args], io);
      const results = io.out().trimEnd().split('\n');
      expect(results).toHaveLength(2);
      expect((JSON.parse(results[0] ?? '') as { verdict: string }).verdict).toBe(verdict);
    }
  });
});
