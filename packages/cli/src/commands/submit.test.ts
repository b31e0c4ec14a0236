import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { startStandIn, type StandIn } from '@smslint/aws-stand-in';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

vi.setConfig({ testTimeout: 120_000 });

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../fixtures/requests/${name}`, import.meta.url), 'utf8');
const withEvidence = (json: string, evidence: readonly string[] = ['./opt-in.png']): string => {
  const request = JSON.parse(json) as { optIn: { evidence: readonly string[] }; brand: { registrationId?: string } };
  request.optIn.evidence = evidence;
  delete request.brand.registrationId;
  return JSON.stringify(request);
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const tollFree = withEvidence(fixture('good-kennels-toll-free.sms.json'));
const tenDlc = withEvidence(fixture('good-pottery-10dlc.sms.json'));
const longCode = fixture('good-clinic-reminders.sms.yaml');
const names = ['--field', 'contactInfo.firstName=Ada', '--field', 'contactInfo.lastName=Stone'];
const codes = ['--code', 'serviceCode=service-quotas', '--code', 'categoryCode=end-user-messaging-sms'];
const sending = ['--yes', '--rate', '100'];

let aws: StandIn;
beforeEach(async () => {
  aws = await startStandIn({ region: 'us-east-2' });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  await aws.stop();
  vi.unstubAllEnvs();
});

const folderOf = (more: Readonly<Record<string, string | Uint8Array>> = {}): string =>
  makeFolder({ 'kennels.sms.json': tollFree, 'opt-in.png': png, ...more });
const submit = (folder: string, ...argv: string[]) => runIn(folder, 'submit', ...argv);
const stateIn = (folder: string, name = 'kennels'): string =>
  readFileSync(join(folder, `${name}.submission.json`), 'utf8');

describe('without --yes', () => {
  test('each call is shown with its values, and none is made', async () => {
    const folder = folderOf();
    const { code, out, err } = await submit(folder, 'kennels.sms.json', ...names);
    expect([code, err]).toEqual([0, 'smslint: nothing was sent. --yes sends it.\n']);
    expect(out).toMatch(/^In us-east-2:\n\n== number-1: AWS charges for it from here on ==\n1\. RequestPhoneNumber\n/);
    expect(out).toContain('. PutRegistrationFieldValue contactInfo.firstName TextValue: "Ada"\n');
    expect(out).toContain('. CreateRegistrationAttachment\n     AttachmentBody: "[./opt-in.png]"\n');
    expect(out).toMatch(/\. SubmitRegistrationVersion\n$/);
    expect([aws.calls, existsSync(join(folder, 'kennels.submission.json'))]).toEqual([[], false]);
  });

  test('a case is shown as it would be opened', async () => {
    const { code, out } = await submit(makeFolder({ 'a.sms.yaml': longCode }), 'a.sms.yaml', ...codes);
    expect([code, aws.calls]).toEqual([0, []]);
    expect(out).toContain('== Support case ==\n1. CreateCase\n     subject: "Dedicated SMS Long Codes: ');
  });

  test('a case takes three files, and the others are said', async () => {
    const files = ['1.png', '2.png', '3.png', '4.png'];
    const evidence = `  evidence: [${files.join(', ')}]`;
    const request = longCode.replace(/^ {2}evidence:\n(?: {4}.*\n)+/m, `${evidence}\n`);
    const folder = makeFolder({ 'a.sms.yaml': request, ...Object.fromEntries(files.map((file) => [file, png])) });
    const { code, out, err } = await submit(folder, 'a.sms.yaml', ...codes);
    expect([code, out.includes('attachments: ["[1.png]","[2.png]","[3.png]"]')]).toEqual([0, true]);
    expect(err).toContain('smslint: 4.png is left out: a case takes three files by API.');
  });
});

describe('nothing is sent', () => {
  test('of a request with errors, unless that is forced', async () => {
    const bad = tollFree.replace(/"response": ?"[^"]*"/, '"response":"Driftwood: no."');
    const folder = folderOf({ 'kennels.sms.json': bad });
    const { code, err } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
    expect([code, aws.calls]).toEqual([1, []]);
    expect(err).toMatch(/^smslint: driftwood-kennels-stays has \d errors?, and is not submitted\.\n/);
  });

  test('of what AWS would not take, with what to do about it', async () => {
    const { code, err } = await submit(folderOf(), 'kennels.sms.json', ...sending);
    expect([code, aws.calls]).toEqual([1, []]);
    expect(err).toContain('smslint: driftwood-kennels-stays is not submitted: AWS would not take it as it is.\n');
    expect(err).toMatch(/kennels\.sms\.json:1:\d+ missing contactInfo\.firstName: .+ \(\/brand\)\n/);
    expect(err).toMatch(/--field PATH=VALUE gives a field that no request has, --code NAME=CODE a code\.\n$/);
  });

  test.each([
    ['is missing', undefined, 'cannot be read: it is not there'],
    ['is empty', new Uint8Array(), 'is empty'],
    ['is no picture', Buffer.from('plain'), 'is of no type that is known here, and AWS takes PNG'],
    ['is a PDF', Buffer.from('%PDF-1.7\n'), 'is application/pdf, and AWS takes PNG'],
    ['is too large', Buffer.concat([png, Buffer.alloc(400 * 1024)]), 'has 401 KB, and AWS takes 400 KB at most'],
  ])('where the screenshot %s', async (_, content, reason) => {
    const folder = makeFolder({ 'kennels.sms.json': tollFree, ...(content && { 'opt-in.png': content }) });
    const { code, err } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
    expect([code, err]).toEqual([1, `smslint: ./opt-in.png, for messagingUseCase.optInImage, ${reason}.\n`]);
    expect(aws.calls).toEqual([]);
  });

  test('where the screenshot is no file but a device without an end', async () => {
    const folder = makeFolder({ 'kennels.sms.json': tollFree });
    symlinkSync('/dev/zero', join(folder, 'opt-in.png'));
    const { code, err } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
    expect([code, err]).toEqual([1, 'smslint: ./opt-in.png, for messagingUseCase.optInImage, is no file.\n']);
  });

  test('where the evidence of a case is a text, such as a key that a link leads to', async () => {
    const request = longCode.replace(/^ {2}evidence:\n(?: {4}.*\n)+/m, '  evidence: [form.png]\n');
    const folder = makeFolder({ 'a.sms.yaml': request, 'home/key.pem': '-----BEGIN PRIVATE KEY-----\n' });
    symlinkSync('home/key.pem', join(folder, 'form.png'));
    const { code, err } = await submit(folder, 'a.sms.yaml', ...codes, ...sending);
    expect([code, aws.calls]).toEqual([1, []]);
    expect(err).toBe('smslint: form.png, for the case, is no picture or document: add it to the case by hand.\n');
  });

  test.each([
    [['--field', 'contactInfo.firstNam=Ada'], 'Did you mean contactInfo.firstName?'],
    [['--field', 'companyInfo.city=Salem'], 'Change it in the request, which is what was checked.'],
    [['--field', 'Ada'], 'For example: --field contactInfo.firstName=Ada.'],
    [[...names, ...names], 'Keep one of them.'],
    [['--region', 'us-west-2'], 'Numbers belong to a Region: change it in the request.'],
    [['--region', 'Ohio'], 'For example: --region us-east-1.'],
    [['--rate', '0'], 'AWS takes 1 a second of most calls about numbers.'],
    [['--code', 'serviceCod=x', ...names], 'Did you mean serviceCode?'],
    [['--state', ' '], 'Name a file, such as alerts.submission.json.'],
    [['--state', 'nowhere/a.json', ...names], 'Make the folder first.'],
  ])('with %j', async (argv, hint) => {
    const { code, err } = await submit(folderOf(), 'kennels.sms.json', ...argv, ...sending.slice(0, 1));
    expect([code, aws.calls]).toEqual([2, []]);
    expect(err).toContain(hint);
  });

  test.each([
    ['{', 'is no JSON'],
    ['{"version":2}', 'keeps no submission: version'],
    ['other request', 'keeps the submission of other, not of driftwood-kennels-stays'],
    ['other region', 'keeps a submission in us-west-2, not in us-east-2'],
  ])('where the state file is of no use: %s', async (state, reason) => {
    const folder = folderOf();
    const kept = { version: 1, region: 'us-east-2', request: 'driftwood-kennels-stays', token: 'x', ids: {} };
    const content =
      state === 'other request'
        ? JSON.stringify({ ...kept, request: 'other' })
        : state === 'other region'
          ? JSON.stringify({ ...kept, region: 'us-west-2' })
          : state;
    writeFileSync(join(folder, 'kennels.submission.json'), content);
    const { code, err } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
    expect([code, aws.calls, stateIn(folder)]).toEqual([2, [], content]);
    expect(err).toContain(reason);
  });
});

test('a 10DLC campaign goes from its brand to its approval', async () => {
  await aws.stop();
  aws = await startStandIn({ region: 'us-west-2' });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  const folder = folderOf({ 'pottery.sms.json': tenDlc });
  const first = await submit(folder, 'pottery.sms.json', ...sending);
  expect([first.code, first.out]).toEqual([
    0,
    expect.stringMatching(/^brand registration-\w+: SUBMITTED\. It was submitted now, and waits for its review\.\n$/),
  ]);
  expect(first.err).toMatch(
    /^smslint: created brand registration-\w+\nsmslint: set companyInfo\.companyName\n[^]+smslint: submitted brand\nsmslint: what AWS made is kept in pottery\.submission\.json; run this again .+\n$/,
  );
  const { ids } = JSON.parse(stateIn(folder, 'pottery')) as { ids: Record<string, string> };
  aws.review(ids.brand!, 'approved');
  const second = await submit(folder, 'pottery.sms.json', ...sending);
  expect(second.out).toMatch(/^brand .+ COMPLETE\. It is approved\.\ncampaign .+ SUBMITTED\. .+\n$/);
  expect(aws.timesDone('CreateRegistration')).toBe(2);
});

test('one of several requests has a state of its own', async () => {
  const several = `${tollFree}\n${tollFree.replace('driftwood-kennels-stays', 'stays 2/3')}\n`;
  const folder = folderOf({ 'kennels.sms.jsonl': several });
  const { code, err } = await submit(folder, 'kennels.sms.jsonl', ...names, ...sending, '--request', '1', '--force');
  expect([code, err]).toEqual([0, expect.stringContaining('kept in kennels.stays-2-3.submission.json')]);
});

test('a request goes on with the state that it had, whether others come to its file or leave it', async () => {
  const folder = folderOf({ 'kennels.sms.jsonl': `${tollFree}\n` });
  const run = (...more: string[]) => submit(folder, 'kennels.sms.jsonl', ...names, ...sending, '--force', ...more);
  expect((await run()).out).toMatch(/^registration .+: SUBMITTED\. It was submitted now/);
  const other = tollFree.replace('driftwood-kennels-stays', 'stays');
  writeFileSync(join(folder, 'kennels.sms.jsonl'), `${other}\n${tollFree}\n`);
  const among = await run('--request', 'driftwood-kennels-stays');
  expect(among.out).toMatch(/^registration .+: SUBMITTED\. It was submitted, and waits/);
  expect(among.err).toContain('is kept in kennels.submission.json');
  expect((await run('--request', 'stays')).err).toContain('is kept in kennels.stays.submission.json');
  writeFileSync(join(folder, 'kennels.sms.jsonl'), `${other}\n`);
  renameSync(join(folder, 'kennels.submission.json'), join(folder, 'old.json'));
  const alone = await run();
  expect(alone.out).toMatch(/^registration .+: SUBMITTED\. It was submitted, and waits/);
  expect(aws.account.registrations.size).toBe(2);
});

test('a run does not write over what another run keeps', async () => {
  const folder = folderOf();
  aws.plan({ does: { slowBy: 500 }, on: 'CreateRegistration' });
  const first = submit(folder, 'kennels.sms.json', ...names, ...sending);
  await aws.nextCall('CreateRegistration');
  const theirs = stateIn(folder).replace('"ids": {', '"ids": {\n    "other": "registration-1",');
  writeFileSync(join(folder, 'kennels.submission.json'), theirs);
  const { code, err } = await first;
  expect([code, stateIn(folder)]).toEqual([2, theirs]);
  expect(err).toContain(
    'kennels.submission.json was written by another run meanwhile.\nLet it end, then run this again.\n',
  );
  expect((await submit(folder, 'kennels.sms.json', ...names, ...sending)).code).toBe(0);
  expect([aws.account.registrations.size, aws.account.numbers.size]).toEqual([1, 1]);
});

test('without --yes, what an earlier run made is said', async () => {
  const folder = folderOf();
  await submit(folder, 'kennels.sms.json', ...names, ...sending);
  const calls = aws.calls.length;
  const { code, err } = await submit(folder, 'kennels.sms.json', ...names);
  expect([code, aws.calls.length]).toEqual([0, calls]);
  expect(err).toBe(
    'smslint: nothing was sent. --yes sends it. kennels.submission.json keeps what an earlier run made: that is not made again.\n',
  );
});

test('what AWS refuses is said, with what was made until then, and without anything secret', async () => {
  aws.plan({ does: { error: 'AccessDeniedException' }, on: 'PutRegistrationFieldValue', at: 4 });
  const folder = folderOf();
  const { code, err, out } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('smslint: what was begun is kept in kennels.submission.json; the next run goes on from there.');
  expect(err).toContain('sms-voice:PutRegistrationFieldValue');
  for (const secret of [aws.env.AWS_SECRET_ACCESS_KEY!, aws.env.AWS_ACCESS_KEY_ID!]) {
    expect(err + out + stateIn(folder)).not.toContain(secret);
  }
  expect((await submit(folder, 'kennels.sms.json', ...names, ...sending)).code).toBe(0);
  expect(aws.timesDone('SubmitRegistrationVersion')).toBe(1);
});

test('what was denied waits for somebody to mend it', async () => {
  const folder = folderOf();
  await submit(folder, 'kennels.sms.json', ...names, ...sending);
  const { ids } = JSON.parse(stateIn(folder)) as { ids: Record<string, string> };
  aws.review(ids.registration!, { denied: [{ Reason: 'HELP', ShortDescription: 'No contact.' }] });
  const again = await submit(folder, 'kennels.sms.json', ...names, ...sending);
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('REQUIRES_UPDATES. It was denied')]);
  expect((await submit(folder, 'kennels.sms.json', ...names, ...sending, '--again')).code).toBe(0);
});

const bin = fileURLToPath(new URL('../../bundle/bin.js', import.meta.url));

describe.skipIf(!existsSync(bin))('the built program (needs a build)', () => {
  /** Runs it, and sends it a signal when AWS is called the first time in some way. */
  async function stopped(folder: string, signal: NodeJS.Signals, operation: Parameters<StandIn['nextCall']>[0]) {
    const argv = ['submit', 'kennels.sms.json', ...names, '--yes', '--rate', '60'];
    // Long enough that the signal comes while the answer is awaited.
    aws.plan({ does: { slowBy: 500 }, on: operation });
    const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, env: { ...process.env, ...aws.env } });
    const [said] = await Promise.all([
      text(child.stderr),
      once(child, 'close'),
      aws.nextCall(operation).then(() => child.kill(signal)),
    ]);
    return { said, code: child.exitCode };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)('ended by %s at any step, goes on where it was', async (signal, code) => {
    const folder = folderOf();
    const steps = [
      'RequestPhoneNumber',
      'CreateRegistration',
      'CreateRegistrationAttachment',
      'PutRegistrationFieldValue',
      'CreateRegistrationAssociation',
      'SubmitRegistrationVersion',
    ] as const;
    for (const step of steps) {
      const ended = await stopped(folder, signal, step);
      expect(ended.code).toBe(code);
      if (signal === 'SIGINT') expect(ended.said).toContain('kept in kennels.submission.json; the next run goes on');
    }
    const { code: last, out } = await submit(folder, 'kennels.sms.json', ...names, ...sending);
    expect([last, out]).toEqual([0, expect.stringMatching(/^registration .+: SUBMITTED\. /)]);
    expect(aws.timesDone('SubmitRegistrationVersion')).toBe(1);
    expect([aws.account.numbers.size, aws.account.registrations.size, aws.account.attachments.size]).toEqual([1, 1, 1]);
  });
});
