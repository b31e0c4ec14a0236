import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { likeRequests } from '../testing/like-requests.js';
import { badRequest, goodRequest } from '../testing/requests.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const bin = path('../../bundle/bin.js');
const everyFormat = formats.flatMap((format) => ['-f', format]);

function lint(cwd: string, threads: number | string, ...args: string[]) {
  const all = [bin, 'lint', '--concurrency', String(threads), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr };
}

/** A request with little in it, so that it is judged soon. */
const shortRequest = {
  apiVersion: 'smslint/v1',
  brand: { name: 'Fernhollow Clinic' },
  countries: ['US'],
  number: { type: '10dlc' },
  messageType: 'transactional',
  useCase: { description: 'Reminders of visits to pet owners who booked one.' },
};

/** Files whose findings depend on each other. */
function likeFiles(count = 24): Record<string, string | Uint8Array> {
  const names = Array.from({ length: count }, (_, at) => `${String(at).padStart(3, '0')}.sms.yaml`);
  return Object.fromEntries(names.map((name, at) => [name, likeRequests[at % likeRequests.length] ?? '']));
}

/** A rule of a team that asks a fact of a plugin. */
function withPlugin(observe: string, operator = 'equal', value = 'true'): Record<string, string> {
  const rule = `
id: asks-plugin
title: The plugin says so
area: content
severity: warning
weight: 5
confidence: certain
at: /id
when: { fact: pluginSaysSo, operator: ${operator}, value: ${value} }
message: It is so.
fix: Change it.
why: The plugin says so.
`;
  const facts = `import { isMainThread } from 'node:worker_threads';
export const facts = { pluginSaysSo: { about: 'request', describes: 'x', reads: ['/id'],
  observe: ({ request }) => { ${observe} } } };
`;
  return {
    '.git/HEAD': '',
    'smslint.config.yaml': 'rulesDir: ./policy\nplugins: ./facts.mjs\n',
    'policy/asks-plugin.yaml': rule,
    'facts.mjs': facts,
  };
}

describe.skipIf(!existsSync(bin))('a run with threads (needs a build)', { timeout: 600_000 }, () => {
  test('writes what one thread writes of the fixtures, in every format', () => {
    const folder = makeFolder();
    for (const part of ['requests', 'broken'])
      cpSync(path(`../../../../fixtures/${part}`), join(folder, part), { recursive: true });
    symlinkSync('nowhere', join(folder, 'lost.sms.yaml'));
    const one = lint(folder, 'off', ...everyFormat);
    expect(one).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('could not be opened: lost.sms.yaml') as string,
    });
    const three = lint(folder, 3, ...everyFormat);
    // Strings of that size are not compared by the matchers, which would print them.
    expect(three.stdout === one.stdout).toBe(true);
    expect(three).toMatchObject({ status: one.status, stderr: one.stderr });
  });

  test('heeds configuration, profile and baseline as one thread does', () => {
    const config =
      'ignore: 003*\nrules: { help-missing-contact: info }\noverrides: [{ files: "01*", rules: { help-missing-contact: off } }]\n';
    const folder = makeFolder({
      ...likeFiles(),
      'only.sms.yaml': badRequest('only'),
      'smslint.config.yaml': config,
    });
    const arguments_ = ['-f', 'json', '-f', 'stylish', '--profile', 'strict'];
    const one = lint(folder, 1, ...arguments_);
    expect(one).toMatchObject({ status: 1, stderr: '' });
    expect(lint(folder, 3, ...arguments_)).toEqual(one);
    lint(folder, 3, '--suppress-all', '--profile', 'strict');
    writeFileSync(join(folder, 'only.sms.yaml'), goodRequest('only'));
    const under = lint(folder, 1, ...arguments_);
    expect(under.stderr).toMatch(/stale entr/);
    expect(lint(folder, 3, ...arguments_)).toEqual(under);
  });

  test('keeps and heeds the same cache', () => {
    const folder = makeFolder(likeFiles());
    const cache = join(folder, '.smslintcache');
    const one = lint(folder, 1, '--cache', '-f', 'json');
    const kept = readFileSync(cache, 'utf8');
    rmSync(cache);
    expect(lint(folder, 3, '--cache', '-f', 'json')).toEqual(one);
    expect(readFileSync(cache, 'utf8') === kept).toBe(true);
    expect(lint(folder, 3, '--cache', '-f', 'json')).toEqual(one);
    writeFileSync(join(folder, '000.sms.yaml'), likeRequests[1] ?? '');
    expect(lint(folder, 3, '--no-ignore-comments', '-f', 'json')).toEqual(
      lint(folder, 1, '--no-ignore-comments', '-f', 'json'),
    );
    const changed = lint(folder, 1, '-f', 'json');
    expect(lint(folder, 3, '--cache', '-f', 'json')).toEqual(changed);
    expect(changed).not.toEqual(one);
  });

  test('writes what one thread writes of a large file of JSON Lines', () => {
    const patches = [
      {},
      { brand: { name: 'Fernhollow Clinic', taxId: '47-3381906' } },
      { id: 'b' },
      { samples: ['Hi'] },
    ];
    const lines = Array.from({ length: 600 }, (_, at) => {
      const brand = { name: `Alder ${at % 7}`, taxId: `47-33819${String(at % 90).padStart(2, '0')}` };
      const request = { ...shortRequest, id: `request-${at}`, brand, ...patches[at % patches.length] };
      // Spaces make it large, and cost nothing.
      return at % 100 === 7 ? '{"id": ' : `${JSON.stringify(request)}${' '.repeat(9000)}`;
    });
    const folder = makeFolder({ 'large.sms.jsonl': lines.join('\n'), ...likeFiles(3) });
    const arguments_ = ['-f', 'jsonl', '-o', 'json=report.json', '-o', 'sarif=report.sarif'];
    const reports = () => ['json', 'sarif'].map((kind) => readFileSync(join(folder, `report.${kind}`), 'utf8'));
    const one = lint(folder, 'off', ...arguments_);
    const written = reports();
    expect(one).toMatchObject({ status: 1, stderr: '' });
    expect(one.stdout.includes('help-reply-missing')).toBe(true);
    const three = lint(folder, 3, ...arguments_);
    expect(three.stdout === one.stdout).toBe(true);
    expect(three).toMatchObject({ status: one.status, stderr: one.stderr });
    expect(reports().every((text, at) => text === written[at])).toBe(true);
  });

  test('waits for no thread that cannot hand over what it found', () => {
    // A fact with a function in it comes to a finding that cannot be passed between threads; Node is told to go on.
    const folder = makeFolder({
      'large.sms.jsonl': Array.from({ length: 600 }, (_, at) => {
        const request = { ...shortRequest, id: `request-${at}` };
        return `${JSON.stringify(request)}${' '.repeat(9000)}`;
      }).join('\n'),
      ...withPlugin('return request.id === "request-40" ? Object.assign(["x"], { f() {} }) : [];', 'contains', 'x'),
    });
    const run = (threads: string) => {
      const args = [bin, 'lint', '--concurrency', threads, '--allow-plugins', '-f', 'jsonl'];
      const env = { ...process.env, NODE_OPTIONS: '--unhandled-rejections=warn' };
      return spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env, timeout: 120_000 });
    };
    const one = run('off');
    expect(one.stdout.includes('asks-plugin')).toBe(true);
    const two = run('2');
    expect(two.stdout === one.stdout).toBe(true);
    expect(two.status).toBe(one.status);
  });

  test('runs the rules and facts of a team', () => {
    const folder = makeFolder({ ...likeFiles(), ...withPlugin('return request.id === "b";') });
    const one = lint(folder, 1, '--allow-plugins', '-f', 'json');
    expect(one.stdout).toContain('asks-plugin');
    expect(lint(folder, 3, '--allow-plugins', '-f', 'json')).toEqual(one);
  });

  test('fails as one thread does where a plugin fails', () => {
    const folder = makeFolder({
      ...likeFiles(),
      ...withPlugin('if (request.id === "b") throw new Error("no"); return false;'),
    });
    const one = lint(folder, 1, '--allow-plugins');
    expect(one).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('pluginSaysSo of the plugin ./facts.mjs failed') as string,
    });
    expect(lint(folder, 3, '--allow-plugins')).toEqual(one);
  });

  test.each([
    ['is ended', 'process.exit(3);', /^$/],
    ['has no memory left', 'for (const all = [];;) all.push(new Array(1e5).fill({}));', /memory/],
  ])('a thread that %s costs nothing but time, and a line that says so', (_how, end, reason) => {
    // The main thread waits until another has begun a file, which then has no end.
    const observe = `
      const { existsSync, writeFileSync } = process.getBuiltinModule('node:fs');
      if (!isMainThread) { writeFileSync('begun', ''); ${end} }
      const sleep = new Int32Array(new SharedArrayBuffer(4));
      for (let times = 0; process.env.AWAITS && !existsSync('begun') && times < 2000; times++) Atomics.wait(sleep, 0, 0, 50);
      return request.id === "b";`;
    const folder = makeFolder({ ...likeFiles(), ...withPlugin(observe) });
    const small = { ...process.env, NODE_OPTIONS: '--max-old-space-size=120' };
    const run = (threads: number) => {
      const args = [bin, 'lint', '--concurrency', String(threads), '--allow-plugins', '-f', 'json'];
      return spawnSync(process.execPath, args, {
        cwd: folder,
        encoding: 'utf8',
        env: threads === 1 ? small : { ...small, AWAITS: '1' },
      });
    };
    const [one, three] = [run(1), run(3)];
    expect(one).toMatchObject({ status: 1, stderr: '' });
    expect(one.stdout).toContain('asks-plugin');
    expect(three.stdout).toBe(one.stdout);
    expect(three.status).toBe(1);
    const [, why = ''] =
      /^smslint: A thread ended early(?: \((.*)\))?: what it left was judged without it: .*\.\n$/.exec(three.stderr) ??
      [];
    expect(three.stderr).toMatch(/^smslint: A thread ended early/);
    expect(why).toMatch(reason);
  });

  test('ends with all its threads on Ctrl-C', async () => {
    const endless = 'if (request.id === "b") for (;;) process.stderr.write("busy "); return false;';
    const folder = makeFolder({
      ...likeFiles(),
      ...withPlugin(
        endless.replace('process.stderr.write("busy ")', 'isMainThread ? process.stderr.write("busy\\n") : 0'),
      ),
    });
    const child = spawn(process.execPath, [bin, 'lint', '--concurrency', '3', '--allow-plugins'], { cwd: folder });
    const signal = await new Promise((resolve) => {
      child.stderr.once('data', () => child.kill('SIGINT'));
      child.once('exit', (_code, ended) => resolve(ended));
    });
    expect(signal).toBe('SIGINT');
  });
});
