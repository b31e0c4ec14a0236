import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { book } from '@smslint/rules';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';

vi.setConfig({ testTimeout: 240_000 });

const bin = fileURLToPath(new URL('../../bundle/bin.js', import.meta.url));
const filter = ['lint', '--stdin', '--format', 'jsonl'];

const lineOf = (id: string, patch: object = {}): string =>
  JSON.stringify({ ...book.goodRequests['long-code'], id, ...patch });

interface Result {
  readonly line: number;
  readonly id: string | null;
  readonly score: number;
  readonly grade: string;
  readonly verdict: string;
  readonly findings: readonly { ruleId: string; range: { start: { line: number } } }[];
}

const parse = (out: string): Result[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Result);

async function filtered(stdin: string | Uint8Array, ...argv: string[]) {
  const io = testIo('/', { stdin });
  const code = await run([...filter, ...argv], io);
  return { code, results: parse(io.out()), err: io.err() };
}

describe('smslint lint --stdin --format jsonl', () => {
  test('a request line in, a result line out, in order and with the number of the line', async () => {
    const { code, results, err } = await filtered(
      [lineOf('a'), '', lineOf('b', { help: null }), ' \t', '{"id": "c",', '[]', lineOf('a')].join('\r\n'),
    );
    expect([code, err]).toEqual([1, '']);
    expect(results.map(({ line, id, verdict }) => [line, id, verdict])).toEqual([
      [1, 'a', 'pass'],
      [3, 'b', 'fail'],
      [5, null, 'fail'],
      [6, null, 'fail'],
      [7, 'a', 'fail'],
    ]);
    expect(results[0]).toMatchObject({ score: 100, grade: 'A' });
    expect(results[2]?.findings.map(({ ruleId, range }) => [ruleId, range.start.line])).toEqual([['syntax-error', 5]]);
    expect(results[4]?.findings.map(({ ruleId }) => ruleId)).toContain('request-id-duplicate');
  });

  test('its findings are those of the JSON report', async () => {
    const input = [lineOf('a', { help: null }), lineOf('b', { samples: ['Hi.'] })].join('\n');
    const io = testIo('/', { stdin: input });
    await run(['lint', '--stdin', '--stdin-filename', 'stdin.sms.jsonl', '-f', 'json'], io);
    const { findings } = JSON.parse(io.out()) as { findings: unknown[] };
    const { results } = await filtered(input);
    expect(results.flatMap((result) => result.findings)).toEqual(findings);
  });

  test('an override of a place that is of no use to one request says nothing of the others', async () => {
    const config = `overrides:\n  - files: '**#/help/response'\n    rules: { help-missing-contact: off }\n    reason: it is on the site\n`;
    const folder = makeFolder({ 'smslint.config.yaml': config });
    const io = testIo(folder, { stdin: `${lineOf('a')}\n${lineOf('b')}\n` });
    await run(filter, io);
    expect([io.err(), parse(io.out()).flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))]).toEqual([
      '',
      [],
    ]);
  });

  test('no input gives no output, and is no failure', async () => {
    for (const nothing of ['', '\n\n', '  ']) {
      expect(await filtered(nothing)).toEqual({ code: 0, results: [], err: '' });
    }
  });

  test('a line that is no UTF-8 has its result, and the others have theirs', async () => {
    const input = Buffer.concat([
      Buffer.from(`${lineOf('a')}\n{"id": "`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${lineOf('b')}\n`),
    ]);
    const { results } = await filtered(input);
    expect(results.map(({ line, id }) => [line, id])).toEqual([
      [1, 'a'],
      [2, null],
      [3, 'b'],
    ]);
    expect(results[1]?.findings.map(({ ruleId }) => ruleId)).toEqual(['file-unreadable']);
  });

  test('another name may say another syntax; the exit code is that of every run', async () => {
    const named = testIo('/', { stdin: lineOf('a', { help: null }) });
    expect(await run([...filter, '--stdin-filename', 'x.sms.yaml', '--fail-on', 'none'], named)).toBe(0);
    expect(parse(named.out())).toMatchObject([{ file: 'x.sms.yaml', line: 1, id: 'a' }]);
    expect((await filtered(lineOf('a', { help: null }), '--fail-on', 'none')).code).toBe(0);
    expect((await filtered(lineOf('a'), '--stdin-filename', 'x.txt')).code).toBe(2);
  });

  test('other reports of the same lines are written at the end', async () => {
    const folder = makeFolder();
    const io = testIo(folder, { stdin: `\n${lineOf('a')}\n\n${lineOf('b', { help: null })}\n` });
    await run([...filter, '-o', 'json=all.json', '-o', 'stylish=all.txt'], io);
    const { totals } = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as { totals: object };
    expect(totals).toMatchObject({ files: 1, requests: 2 });
    expect(readFileSync(join(folder, 'all.txt'), 'utf8')).toMatch(/^ +4:\d+ +error /m);
  });

  test('a result is there before the next request is, and no more is read than the reader takes', async () => {
    const stdout = new PassThrough({ highWaterMark: 100 });
    let asked = 0;
    const stdin = (async function* () {
      for (let index = 1; index <= 30; index++) {
        asked = index;
        yield await Promise.resolve(`${lineOf(`r${index}`)}\n`);
      }
    })();
    const ran = run(filter, { ...testIo('/'), stdin, stdout });
    let text = '';
    for await (const chunk of stdout) {
      text += String(chunk);
      const seen = text.split('\n').length - 1;
      // The stream holds one, one waits to be written, one is judged.
      expect(asked).toBeLessThanOrEqual(seen + 4);
      if (seen === 30) break;
    }
    expect(await ran).toBe(0);
    expect(parse(text).map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_none, index) => `r${index + 1}`));
  });
});

describe.skipIf(!existsSync(bin))('the built program (needs a build)', () => {
  test('answers a line while more may come', async () => {
    const child = spawn(process.execPath, [bin, ...filter], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
    const answer = async (): Promise<string> => {
      let text = '';
      while (!text.endsWith('\n')) text += (await lines.next()).value as string;
      return text;
    };
    for (const id of ['a', 'b', 'c']) {
      child.stdin.write(`${lineOf(id)}\n`);
      expect(parse(await answer())).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('ends quietly, and soon, where its reader leaves', async () => {
    const folder = makeFolder({ 'in.sms.jsonl': `${lineOf('a')}\n`.repeat(3000) });
    const said = await new Promise<string>((resolve) => {
      const child = execFile(
        'sh',
        ['-c', '"$0" "$@" < in.sms.jsonl | head -n 1', process.execPath, bin, ...filter],
        { cwd: folder },
        (_error, stdout, stderr) => resolve(`${parse(stdout).length} ${stderr}`),
      );
      child.stdin?.end();
    });
    expect(said).toBe('1 ');
  });

  test('is no success where its reader leaves before all is judged', async () => {
    const lines = Array.from({ length: 3000 }, (_none, index) => `${lineOf(`r${index}`)}\n`).join('');
    const child = spawn(process.execPath, [bin, ...filter]);
    child.stdin.on('error', () => undefined).end(lines);
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  });
});

const hasParallel = spawnSync('parallel', ['--version']).status === 0;

describe.skipIf(!existsSync(bin) || !hasParallel)('under GNU parallel (needs a build)', () => {
  test('every request has its result, in order', () => {
    const ids = Array.from({ length: 230 }, (_none, index) => `r${index}`);
    const input = ids.map((id, index) => `${lineOf(id, index % 10 === 0 ? { help: null } : {})}\n`).join('');
    const command = `${process.execPath} ${bin} ${filter.join(' ')} --fail-on none`;
    const { status, stdout, stderr } = spawnSync(
      'parallel',
      ['--will-cite', '--pipe', '--keep-order', '--jobs', '2', '-N', '50', command],
      { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect([status, stderr]).toEqual([0, '']);
    const results = parse(stdout);
    expect(results.map(({ id }) => id)).toEqual(ids);
    expect(results.filter(({ verdict }) => verdict === 'fail')).toHaveLength(23);
    expect(results.map(({ line }) => line)).toEqual(ids.map((_id, index) => (index % 50) + 1));
  });
});
