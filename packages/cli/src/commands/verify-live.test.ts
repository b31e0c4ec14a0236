import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '@smslint/aws-stand-in';
import type { DetailedReport } from '@smslint/rules';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { run } from '../cli.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { fixtureNumber, fixtureRequest, fixtureSeed } from '../testing/live-fixture.js';
import { runIn } from '../testing/run-in.js';

const fixtures = fileURLToPath(new URL('../../../../fixtures/verify/', import.meta.url));
const folder = () => makeFolder({ 'a.sms.yaml': fixtureRequest });
const verify = (...args: string[]) => runIn(folder(), 'verify', 'a.sms.yaml', '--live', '--rate', '100', ...args);
const named = ['--number', '+19025550163'];

const operationsOf = ({ calls }: StandIn) => calls.map(({ operation }) => operation);
const putsOf = ({ calls }: StandIn) =>
  calls.flatMap(({ operation, input, outcome }) =>
    operation === 'PutKeyword' ? [[(input as { Keyword: string }).Keyword, outcome]] : [],
  );
const keywordsOf = ({ account }: StandIn) => new Map(account.keywords.get(fixtureNumber));

/** The account as it should be, but for some of the keywords. */
function withKeywords(changes: Readonly<Record<string, string>>) {
  const seed = fixtureSeed('live');
  const keywords = (seed.keywords?.[fixtureNumber] ?? []).flatMap((one) => {
    const text = changes[one.Keyword ?? ''];
    if (text === undefined) return [one];
    return text === '' ? [] : [{ ...one, KeywordMessage: text }];
  });
  return { ...seed, keywords: { [fixtureNumber]: keywords } };
}

test('what AWS has is compared as what was saved of it', async () => {
  const aws = await standIn(fixtureSeed('drifted'));
  const live = await verify('-f', 'json');
  const saved = await runIn(fixtures, 'verify', 'alerts.sms.yaml', '--saved', 'drifted', '-f', 'json');
  const of = ({ out }: { out: string }) => {
    const { findings, requests } = JSON.parse(out) as DetailedReport;
    return [findings.map((finding) => ({ ...finding, file: undefined })), requests.map(({ score }) => score)];
  };
  expect(of(live)).toEqual(of(saved));
  expect([live.code, live.err]).toEqual([1, saved.err]);
  expect(aws.calls.map(({ operation, region }) => [operation, region])).toEqual(
    ['DescribePhoneNumbers', 'DescribeKeywords', 'DescribeSpendLimits', 'DescribeOptOutLists'].map((one) => [
      one,
      'ca-central-1',
    ]),
  );
});

test('a number that is as it should be passes, on however many pages', async () => {
  await standIn({ ...fixtureSeed('live'), pageSize: 1 });
  expect(await verify('--fail-on', 'warning')).toMatchObject({
    code: 0,
    err: expect.stringContaining('compared') as string,
  });
});

test('the Region of the command line goes before that of the request, and that before the one of the environment', async () => {
  const aws = await standIn({ ...fixtureSeed('live'), region: 'eu-west-1' });
  await verify(...named);
  await verify('--region', 'sa-east-1', ...named);
  expect([...new Set(aws.calls.map(({ region }) => region))]).toEqual(['ca-central-1', 'sa-east-1']);
});

test('requests of several Regions are each compared in their own', async () => {
  const aws = await standIn(fixtureSeed('live'));
  const second = fixtureRequest.replace('id: tidewater-library-holds', 'id: b').replace('ca-central-1', 'us-west-2');
  const made = makeFolder({ 'a.sms.yaml': `${fixtureRequest}---\n${second}` });
  const { code, out } = await runIn(made, 'verify', 'a.sms.yaml', '--live', '--rate', '100');
  expect([code, out]).toEqual([1, expect.stringContaining('live-region') as string]);
  expect(aws.calls.map(({ region }) => region)).toEqual([
    ...Array<string>(4).fill('ca-central-1'),
    ...Array<string>(4).fill('us-west-2'),
  ]);
});

test('a bar shows on a terminal, and leaves nothing behind', async () => {
  await standIn(fixtureSeed('live'));
  // A run does not wait for the bar to be loaded.
  await import('cli-progress');
  const io = testIo(folder(), { stderrIsTTY: true });
  expect(await run(['verify', 'a.sms.yaml', '--live', '--rate', '1.5'], io)).toBe(0);
  expect(io.err()).toContain('Asking AWS [');
  expect(io.err()).toMatch(/\u001b\[1G\u001b\[2Ksmslint: compared tidewater/);
});

describe('--apply', () => {
  test('shows the calls alone, each with its exact text', async () => {
    const aws = await standIn(fixtureSeed('drifted'));
    const before = keywordsOf(aws);
    const { code, out, err } = await verify('--apply');
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(join(fixtures, 'drifted.apply.txt'));
    expect(err).toMatch(/^smslint: nothing was changed; --yes makes 3 calls\.\n.*live-keyword-text/s);
    expect(operationsOf(aws).filter((one) => !one.startsWith('Describe'))).toEqual([]);
    expect(keywordsOf(aws)).toEqual(before);
  });

  test('never writes without --yes, whatever else is given', async () => {
    const aws = await standIn(fixtureSeed('drifted'));
    for (const args of [
      ['--plan-fix'],
      ['--apply', ...named],
      ['--apply', '-f', 'json', '-o', 'json=r.json'],
      ['-q'],
    ]) {
      await verify(...args);
    }
    expect(operationsOf(aws).filter((one) => !one.startsWith('Describe'))).toEqual([]);
  });

  test('with --yes makes them, and reports what is left', async () => {
    const aws = await standIn(fixtureSeed('drifted'));
    const hours = keywordsOf(aws).get('HOURS');
    const { code, out, err } = await verify('--apply', '--yes');
    expect([code, out.match(/^ {2}done$/gm)?.length]).toEqual([1, 3]);
    expect(putsOf(aws)).toEqual([
      ['HELP', 'done'],
      ['INFO', 'done'],
      ['SHELF', 'done'],
    ]);
    expect(operationsOf(aws).at(-1)).toBe('DescribeKeywords');
    expect(err).toContain('smslint: 3 of 3 calls done.');
    expect(err).not.toMatch(/live-keyword-(?:text|action|missing)/);
    expect(err).toContain('live-self-managed');
    expect(keywordsOf(aws).get('HOURS')).toEqual(hours);
  });

  test('exits with 0 where nothing is left, and then has nothing to do', async () => {
    const aws = await standIn(withKeywords({ HELP: 'Other words.', INFO: '', SHELF: '' }));
    expect((await verify('--apply', '--yes')).code).toBe(0);
    expect(putsOf(aws)).toHaveLength(3);
    const again = await verify('--apply', '--yes');
    expect([again.code, again.out, putsOf(aws).length]).toEqual([0, '', 3]);
    expect(again.err).toContain('no keyword is to be put');
  });

  test('goes on after a keyword that AWS does not take', async () => {
    const aws = await standIn(withKeywords({ HELP: 'Other words.', INFO: '', SHELF: '' }));
    aws.plan({ does: { error: 'ValidationException' }, on: 'PutKeyword', at: 2 });
    const { code, out, err } = await verify('--apply', '--yes');
    expect(putsOf(aws).map(([, outcome]) => outcome)).toEqual(['done', 'ValidationException', 'done']);
    expect(out).toContain('  failed: AWS refused PutKeyword in ca-central-1: ValidationException');
    expect([code, err]).toEqual([1, expect.stringContaining('2 of 3 calls done') as string]);
    expect(err).toContain('does not know the keyword "INFO"');
  });

  test('fails for a keyword that AWS does not take even where --fail-on lets it pass', async () => {
    const aws = await standIn(withKeywords({ INFO: '' }));
    aws.plan({ does: { error: 'ValidationException' }, on: 'PutKeyword' });
    expect((await verify('--apply', '--yes', '--fail-on', 'none')).code).toBe(1);
  });

  test.each([
    ['AccessDeniedException', 1],
    ['ConflictException', 1],
    ['ThrottlingException', 3],
    ['InternalServerException', 3],
  ] as const)('stops at %s, and a second run does the rest', async (error, times) => {
    const aws = await standIn(withKeywords({ HELP: 'Other words.', INFO: '', SHELF: '' }));
    aws.plan({ does: { error }, on: 'PutKeyword', at: 2, times });
    const { code, out, err } = await verify('--apply', '--yes');
    expect([code, out]).toEqual([2, expect.stringContaining(`  failed: AWS `) as string]);
    expect(err).toMatch(/^smslint: 1 of 3 calls done, 1 not tried\. Run it again/);
    expect(err).toContain(error);
    const put = putsOf(aws).length;
    expect((await verify('--apply', '--yes')).code).toBe(0);
    expect(
      putsOf(aws)
        .slice(put)
        .map(([keyword]) => keyword),
    ).not.toContain('HELP');
  });

  test('does not guess which number to write to', async () => {
    const aws = await standIn(fixtureSeed('drifted'));
    const tollFree = fixtureRequest.replace('type: long-code', 'type: toll-free').replace('[CA]', '[US]');
    const two = makeFolder({
      'a.sms.yaml': `${fixtureRequest}---\n${fixtureRequest.replace('tidewater-library-holds', 'b')}`,
      'b.sms.yaml': tollFree,
    });
    const apply = ['--live', '--rate', '100', '--apply', '--yes'];
    const same = await runIn(two, 'verify', 'a.sms.yaml', ...apply);
    expect([same.code, same.err]).toEqual([2, expect.stringContaining('compared with the same number') as string]);
    for (const id of [...aws.account.numbers.keys()]) if (id !== fixtureNumber) aws.account.numbers.delete(id);
    const other = await runIn(two, 'verify', 'b.sms.yaml', ...apply);
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('name it: --number +19025550163') as string]);
    expect(putsOf(aws)).toEqual([]);
  });

  test('hostile texts of a number cannot steer the terminal or the log', async () => {
    await standIn(withKeywords({ HELP: '\u001b[2J\n::error::x \u202e' }));
    const { out } = await verify('--apply');
    expect(out).toContain(String.raw`"\u001b[2J\n::error::x \u202e"`);
    expect(out).not.toMatch(/[\u001b\u202e]|^::error/m);
  });
});

describe('an interruption', () => {
  test('while AWS is asked ends it with 130', async () => {
    const aws = await standIn(fixtureSeed('live'));
    aws.plan({ does: 'hang', on: 'DescribeKeywords' });
    const listeners = process.listenerCount('SIGINT');
    const [{ code, out, err }] = await Promise.all([
      verify(),
      aws.nextCall('DescribeKeywords').then(() => process.emit('SIGINT')),
    ]);
    expect([code, out]).toEqual([130, '']);
    expect(err).toMatch(/^smslint: DescribeKeywords in ca-central-1 was interrupted\./);
    expect(process.listenerCount('SIGINT')).toBe(listeners);
  });

  test.each(['hang', 'cut after'] as const)(
    'while keywords are put leaves the rest to a second run (%s)',
    async (does) => {
      const aws = await standIn(withKeywords({ HELP: 'Other words.', INFO: '', SHELF: '' }));
      aws.plan({ does: 'hang', on: 'PutKeyword', at: does === 'hang' ? 2 : 3 });
      if (does === 'cut after') aws.plan({ does, on: 'PutKeyword', at: 2 });
      const stopped = (async () => {
        for (let call = 1; call <= (does === 'hang' ? 2 : 3); call++) await aws.nextCall('PutKeyword');
        process.emit('SIGINT');
      })();
      const [{ code, err }] = await Promise.all([verify('--apply', '--yes'), stopped]);
      expect([code, err]).toEqual([130, expect.stringContaining('Nobody knows whether it was done') as string]);
      expect(await verify('--apply', '--yes')).toMatchObject({ code: 0 });
      expect(putsOf(aws).filter(([keyword, outcome]) => keyword === 'HELP' && outcome === 'done')).toHaveLength(1);
    },
  );
});

test.each([
  [['--apply', '--saved', 'x'], '--apply goes with --live'],
  [['--plan-fix', '--apply', '--live'], '--plan-fix and --apply exclude each other.'],
  [['--live', '--yes'], '--yes goes with --apply'],
  [['--live', '--saved', 'x'], '--saved and --live exclude each other.'],
  [['--live', 'saved/'], 'Did you mean --saved saved/?'],
  [['--saved', 'x', '--region', 'us-east-1'], '--region goes with --live'],
  [['--saved', 'x', '--rate', '2'], '--rate goes with --live'],
  [['--live', '--region', 'Oregon'], '--region expects a Region of AWS, found "Oregon".'],
  [['--live', '--rate', '0'], '--rate expects calls a second from 0.01 to 100, found "0".'],
  [['--live', '--rate', 'fast'], 'found "fast"'],
])('wrong usage is said before AWS is asked: %j', async (args, message) => {
  const aws = await standIn(fixtureSeed('drifted'));
  const { code, out, err } = await runIn(folder(), 'verify', 'a.sms.yaml', ...args);
  expect([code, out, aws.calls.length]).toEqual([2, '', 0]);
  expect(err).toContain(message);
});

describe('what AWS does not do is said', () => {
  test('an action that is not allowed', async () => {
    const aws = await standIn(fixtureSeed('live'));
    aws.plan({ does: { error: 'AccessDeniedException' }, on: 'DescribeSpendLimits' });
    const { code, out, err } = await verify();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Allow sms-voice:DescribeSpendLimits in IAM');
    expect(err).not.toContain('internal error');
  });

  test('no credentials', async () => {
    await standIn(fixtureSeed('live'));
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    expect(await verify()).toMatchObject({ code: 2, err: expect.stringContaining('AWS_PROFILE') as string });
  });

  test('an account without numbers, and a number that is not there', async () => {
    const aws = await standIn({ region: 'ca-central-1' });
    expect((await verify()).err).toContain('The account has no phone number in ca-central-1.');
    aws.account.numbers.set('phone-1', { ...fixtureSeed('live').numbers![0]!, PhoneNumberId: 'phone-1' } as never);
    expect((await verify('--number', '+13')).err).toContain('There is no number +13.');
    expect((await verify('--number', 'phone-9')).err).toContain('ResourceNotFoundException');
  });

  test('a request for another provider, without asking AWS', async () => {
    const aws = await standIn(fixtureSeed('live'));
    const made = makeFolder({ 'a.sms.yaml': fixtureRequest.replace('provider: aws', 'provider: twilio') });
    const { code, err } = await runIn(made, 'verify', 'a.sms.yaml', '--live');
    expect([code, err, aws.calls.length]).toEqual([2, expect.stringContaining('for twilio') as string, 0]);
  });

  test('a request that cannot be read, without asking AWS', async () => {
    const aws = await standIn(fixtureSeed('live'));
    const made = makeFolder({ 'a.sms.yaml': ': [' });
    const { code, out } = await runIn(made, 'verify', 'a.sms.yaml', '--live');
    expect([code, out, aws.calls.length]).toEqual([1, expect.stringContaining('syntax-error') as string, 0]);
    expect((await runIn(made, 'verify', 'gone.sms.yaml', '--live')).code).toBe(2);
  });
});

test('the report goes to a file with --apply too', async () => {
  await standIn(fixtureSeed('drifted'));
  const made = folder();
  await runIn(made, 'verify', 'a.sms.yaml', '--live', '--rate', '100', '--apply', '--yes', '-o', 'json=r.json');
  const { findings } = JSON.parse(readFileSync(join(made, 'r.json'), 'utf8')) as DetailedReport;
  expect(findings.map(({ ruleId }) => ruleId)).not.toContain('live-keyword-text');
});

describe('the recipe for each night', () => {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));

  test('fails where a number has drifted, with what uploads as alerts', async () => {
    const aws = await standIn(fixtureSeed('drifted'));
    const { env, jobs } = parse(
      readFileSync(join(root, 'packages/integrations/github/workflow-drift.yml'), 'utf8'),
    ) as {
      readonly env: Readonly<Record<string, string>>;
      readonly jobs: { readonly verify: { readonly steps: readonly { readonly run?: string }[] } };
    };
    const runs = jobs.verify.steps.flatMap(({ run }) => run ?? []);
    const [, command = ''] = /^npx --yes smslint@\S+ (.*)$/.exec(runs.join('\n')) ?? [];
    const words = command
      .split(' ')
      .map((word) => word.replace(/^"\$(\w+)"$/, (_whole, name: string) => env[name] ?? ''));
    const made = makeFolder({ [env.REQUEST ?? '']: fixtureRequest });
    const { code, out } = await runIn(made, ...words);
    expect([code, out]).toEqual([1, expect.stringContaining('::error title=live-keyword-text') as string]);
    expect(JSON.parse(readFileSync(join(made, 'drift.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(operationsOf(aws)).toHaveLength(4);
  });

  test('allows its role what is called, and no more', async () => {
    const aws = await standIn(fixtureSeed('live'));
    await verify();
    const [, policy = ''] =
      /```json\n(\{\n {2}"Version"[^]*?)```/.exec(readFileSync(join(root, 'docs/providers.md'), 'utf8')) ?? [];
    const { Statement } = JSON.parse(policy) as { Statement: [{ Action: string[] }] };
    expect(Statement[0].Action).toEqual(operationsOf(aws).map((one) => `sms-voice:${one}`));
  });
});
