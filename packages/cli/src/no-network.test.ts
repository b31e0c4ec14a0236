import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formats } from './reporters/index.js';
import { makeFolder } from './testing/folder.js';
import { gitEnv, makeRepository } from './testing/repository.js';
import { badRequest, goodRequest } from './testing/requests.js';
import { runIn } from './testing/run-in.js';

const bin = fileURLToPath(new URL('../bundle/bin.js', import.meta.url));

/** Loaded before a program: notes each use of the network in the file that $TRAPPED names, and lets none through. */
const trap = `
const { appendFileSync } = require('node:fs');
function close(owner, name, what) {
  owner[name] = () => {
    appendFileSync(process.env.TRAPPED, what + '\\n');
    throw new Error('trapped: ' + what);
  };
}
const [net, tls, dgram, dns, http, https, http2] =
  ['net', 'tls', 'dgram', 'dns', 'http', 'https', 'http2'].map((name) => require('node:' + name));
close(net.Socket.prototype, 'connect', 'net');
close(net.Server.prototype, 'listen', 'listen');
close(tls, 'connect', 'tls');
close(http2, 'connect', 'http2');
close(dgram, 'createSocket', 'dgram');
for (const one of [http, https]) for (const name of ['request', 'get']) close(one, name, 'http');
for (const one of [dns, dns.promises])
  for (const name of Object.keys(one)) if (/^(lookup|resolve|reverse)/.test(name)) close(one, name, 'dns');
close(globalThis, 'fetch', 'fetch');
require('node:module').syncBuiltinESMExports();
`;

function runTrapped(args: readonly string[], cwd: string, stdin = '') {
  const folder = makeFolder({ 'trap.cjs': trap, trapped: '' });
  const TRAPPED = join(folder, 'trapped');
  const env = { ...gitEnv, SHELL: '/bin/bash', TRAPPED };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'trap.cjs'), ...args], {
    cwd,
    env,
    input: stdin,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, trapped: readFileSync(TRAPPED, 'utf8').split('\n').filter(Boolean) };
}

test.each([
  ["import('node:net').then(({ connect }) => connect(9, '127.0.0.1'))", 'net'],
  ["import('node:http').then(({ get }) => get('http://127.0.0.1:9'))", 'http'],
  ["import('node:https').then((https) => https.request('https://127.0.0.1:9'))", 'http'],
  ["import('node:tls').then(({ connect }) => connect(9, '127.0.0.1'))", 'tls'],
  ["import('node:dns/promises').then(({ lookup }) => lookup('example.com'))", 'dns'],
  ["require('dns').resolve4('example.com', () => {})", 'dns'],
  ["require('dgram').createSocket('udp4')", 'dgram'],
  ["fetch('http://127.0.0.1:9')", 'fetch'],
  ["require('http').createServer().listen(0)", 'listen'],
])('the trap springs for %s', (code, what) => {
  expect(runTrapped(['-e', code], makeFolder())).toMatchObject({ status: 1, trapped: [what] });
});

describe.skipIf(!existsSync(bin))('no command uses the network (needs a build)', { timeout: 240_000 }, () => {
  test.each([
    [['--help'], 0],
    [['--version'], 0],
    [['lint', ...formats.flatMap((format) => ['-f', format])], 1],
    [['lint', '--cache', '--stats', '-o', 'json=report.json'], 1],
    [['lint', '--staged'], 1],
    [['lint', '--changed', '--since', 'HEAD'], 1],
    [['lint', '--stdin', '--profile', 'strict'], 0],
    [['lint', 'nowhere.sms.yaml'], 2],
    [['plan'], 0],
    [['report', '-o', 'report.html', '--title', 'Numbers'], 0],
    [['report', '-o', 'comment.md', '--fail-on', 'error'], 1],
    [['report', '--from', 'saved.json', '--compare', 'saved.json'], 0],
    [['render', 'a.sms.yaml', '--as', 'aws-case'], 0],
    [['render', 'a.sms.yaml', '--as', 'aws-create-case-json', '-o', 'case.json'], 1],
    [['verify', 'a.sms.yaml', '--saved', 'nowhere.json'], 2],
    [['explain', 'help-missing-contact'], 0],
    [['explain', 'BRAND_UNVERIFIED'], 0],
    [['rules', '--json'], 0],
    [['rules', '--check', '--as-of', '2026-11', '--area', 'keywords'], 0],
    [['coverage'], 0],
    [['schema'], 0],
    [['completion'], 0],
    [['__complete', 'explain', ''], 0],
  ])('%j', async (args, status) => {
    const repository = makeRepository({ 'x.txt': '' });
    repository.commit();
    repository.write({ 'a.sms.yaml': goodRequest('a'), 'b.sms.yaml': badRequest('b') });
    repository.git(['add', '.']);
    const { out: saved } = await runIn(repository.folder, 'lint', '-f', 'json');
    repository.write({ 'saved.json': saved });
    const { trapped, ...run } = runTrapped([bin, ...args], repository.folder, goodRequest());
    expect(trapped).toEqual([]);
    expect(run).toMatchObject({ status, stderr: expect.not.stringContaining('internal error') as string });
  });
});
