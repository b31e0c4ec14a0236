import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { fixtureNumber, fixtureRequest, fixtureSeed } from '../testing/live-fixture.js';

const bin = fileURLToPath(new URL('../../bundle/bin.js', import.meta.url));
const verify = ['verify', 'a.sms.yaml', '--live', '--rate', '100', '--apply', '--yes'];

/** Starts smslint in a process of its own; the stand-in, which is in this one, can answer it. */
function start(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env, nodeArgs: string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, bin, ...args], { cwd, env });
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  child.stdout.resume();
  const ended = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, err }));
  });
  return { child, ended };
}

describe.skipIf(!existsSync(bin))('in a process of its own (needs a build)', { timeout: 240_000 }, () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ] as const)('%s while keywords are put leaves the rest to a second run', async (signal, code) => {
    const aws = await standIn(fixtureSeed('drifted'));
    aws.plan({ does: 'hang', on: 'PutKeyword', at: 2 });
    const folder = makeFolder({ 'a.sms.yaml': fixtureRequest });
    const { child, ended } = start(verify, folder);
    await aws.nextCall('PutKeyword');
    await aws.nextCall('PutKeyword');
    child.kill(signal);
    const stopped = await ended;
    expect(stopped.code).toBe(code);
    expect(stopped.err).not.toContain('internal error');
    const again = await start(verify, folder).ended;
    expect(again.err).toContain('smslint: 2 of 2 calls done.');
    expect(again.err).not.toMatch(/live-keyword-(?:text|action|missing)/);
    expect([...(aws.account.keywords.get(fixtureNumber)?.keys() ?? [])]).toContain('INFO');
  });

  test('the SDK does not warn people about their Node', async () => {
    await standIn(fixtureSeed('live'));
    const env = { ...process.env };
    delete env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED;
    const { code, err } = await start(verify, makeFolder({ 'a.sms.yaml': fixtureRequest }), env).ended;
    expect([code, err]).toEqual([0, expect.not.stringContaining('Warning') as string]);
  });
});
