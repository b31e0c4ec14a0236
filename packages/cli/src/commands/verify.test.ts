import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differenceKinds } from '@smslint/providers/aws/verify';
import { builtInRules, type DetailedReport } from '@smslint/rules';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { runIn } from '../testing/run-in.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = join(root, 'fixtures/verify');
const fixture = (path: string): string => readFileSync(join(folder, path), 'utf8');
const request = fixture('alerts.sms.yaml');
const saved = {
  'live/numbers.json': fixture('live/numbers.json'),
  'live/keywords.json': fixture('live/keywords.json'),
};

const drifted = (...args: string[]) => runIn(folder, 'verify', 'alerts.sms.yaml', '--saved', 'drifted', ...args);

describe('the expected report', () => {
  test.each(['codeframe', 'stylish', 'github', 'junit'])('as %s', async (format) => {
    const { code, out, err } = await drifted('-f', format);
    expect(code).toBe(1);
    expect(err).toBe(
      'smslint: compared tidewater-library-holds with +19025550163 (phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9).\n',
    );
    await expect(out).toMatchFileSnapshot(join(folder, `drifted.${format}.txt`));
  });

  test('is empty where nothing differs', async () => {
    const { code, out } = await runIn(folder, 'verify', 'alerts.sms.yaml', '--saved', 'live');
    expect(code).toBe(0);
    expect(out).toContain('✔ 0 errors, 0 warnings in 1 request of 1 file');
  });
});

test('every format has the differences, and programs get their values, titles and no other rules', async () => {
  for (const format of formats) expect((await drifted('-f', format)).out).toContain('SHELF');
  const report = JSON.parse((await drifted('-f', 'json')).out) as DetailedReport;
  expect(report.requests).toMatchObject([{ profile: 'live-number', verdict: 'fail', score: 50 }]);
  expect(report.findings.find(({ ruleId }) => ruleId === 'live-spend-enforced')).toMatchObject({
    range: { start: { line: 31, column: 24 } },
    observed: { requested: 50, live: 20 },
  });
  for (const { ruleId, range, sources } of report.findings) {
    expect(report.rules[ruleId]?.title).toBe(differenceKinds[ruleId as keyof typeof differenceKinds].title);
    expect([ruleId, range.start.line > 1, sources.length > 0]).toEqual([ruleId, true, true]);
  }
  const suite = (await drifted('-f', 'junit')).out;
  for (const id of Object.keys(differenceKinds)) expect(suite).toContain(`name="${id}"`);
  expect(suite).not.toContain('help-missing-contact');
  for (const id of Object.keys(builtInRules)) expect(suite).not.toContain(`name="${id}"`);
});

test('files come as a folder, one by one, or as a shell lists them', async () => {
  const made = makeFolder({ 'a.sms.yaml': request, ...saved });
  for (const live of [
    ['live'],
    ['live/numbers.json', '--saved', 'live/keywords.json'],
    ['live/numbers.json', 'live/keywords.json'],
  ]) {
    const { code, err } = await runIn(made, 'verify', 'a.sms.yaml', '--saved', ...live);
    expect([code, err]).toEqual([0, expect.stringContaining('spend limits were not compared') as string]);
  }
});

test('--fail-on, --output-file and --quiet are as in lint', async () => {
  const made = makeFolder({ 'a.sms.yaml': request, ...saved });
  const other = saved['live/numbers.json'].replace('"TwoWayEnabled": false', '"TwoWayEnabled": true');
  const codeOf = async (...args: string[]) =>
    (
      await runIn(
        makeFolder({ 'a.sms.yaml': request, ...saved, 'live/numbers.json': other }),
        'verify',
        'a.sms.yaml',
        '--saved',
        'live',
        ...args,
      )
    ).code;
  expect([await codeOf(), await codeOf('--fail-on', 'warning'), await codeOf('--fail-on', 'none')]).toEqual([0, 1, 0]);
  const { code, out } = await runIn(
    made,
    'verify',
    'a.sms.yaml',
    '--saved',
    'live',
    '-q',
    '-f',
    'json',
    '-o',
    'json=r.json',
  );
  expect([code, out]).toEqual([0, '']);
  expect(JSON.parse(readFileSync(join(made, 'r.json'), 'utf8'))).toMatchObject({ findings: [] });
  expect((await runIn(made, 'verify', 'a.sms.yaml', '--saved', 'live', '-o', 'json=a.sms.yaml')).code).toBe(2);
  expect(readFileSync(join(made, 'a.sms.yaml'), 'utf8')).toBe(request);
});

test('--plan-fix prints commands, and the report goes to standard error', async () => {
  const { code, out, err } = await drifted('--plan-fix');
  expect(code).toBe(1);
  expect(out.split('\n').map((line) => /--keyword=(\S+)/.exec(line)?.[1])).toEqual([
    'HELP',
    'INFO',
    'SHELF',
    undefined,
  ]);
  for (const line of out.trimEnd().split('\n'))
    expect(line).toMatch(/^aws pinpoint-sms-voice-v2 put-keyword --region=ca-central-1 /);
  expect(err).toContain('live-keyword-text');
  expect((await runIn(folder, 'verify', 'alerts.sms.yaml', '--saved', 'live', '--plan-fix')).out).toBe('');
});

test('one of several requests is chosen by its id', async () => {
  const second = request.replace('tidewater-library-holds', 'second').replace('SHELF', 'NOOK');
  const made = makeFolder({ 'a.sms.yaml': `${request}---\n${second}`, ...saved });
  const base = ['verify', 'a.sms.yaml', '--saved', 'live'];
  expect((await runIn(made, ...base)).code).toBe(1);
  expect((await runIn(made, ...base, '--request', 'tidewater-library-holds', '--number', '19025550163')).code).toBe(0);
  expect((await runIn(made, ...base, '--request', 'second')).out).toContain('"NOOK"');
  expect((await runIn(made, ...base, '--number', '19025550163')).err).toContain('Choose one with --request.');
  expect((await runIn(made, ...base, '--request', 'secnd')).err).toContain('Did you mean second?');
});

test.each([
  [{}, [], 'verify needs the live number: --live, which asks AWS, or --saved FILE.'],
  [{}, ['--saved', 'nowhere.json'], 'Cannot read nowhere.json: it is not there.'],
  [{ 'empty/x.txt': '' }, ['--saved', 'empty'], 'The folder empty holds no *.json.'],
  [
    { 'live/x.json': '{"Keys": []}' },
    ['--saved', 'live'],
    'live/x.json: $: expected an object with one of PhoneNumbers (Describe',
  ],
  [{ 'live/x.json': '{' }, ['--saved', 'live'], 'Cannot read live/x.json: it is not JSON.'],
  [
    { 'live/x.json': '{"PhoneNumbers": [{}]}' },
    ['--saved', 'live'],
    'live/x.json: $.PhoneNumbers[0].PhoneNumberArn: expected string',
  ],
  [{}, ['--saved', 'live', '--number', '+1'], 'tidewater-library-holds: There is no number +1.'],
  [{}, ['--saved', 'live/numbers.json'], 'the saved responses hold no keywords of +19025550163'],
  [
    { 'a.sms.yaml': request.replace('provider: aws', 'provider: twilio') },
    ['--saved', 'live'],
    'the request is for twilio',
  ],
  [
    { 'a.sms.yaml': request.replace('type: long-code', 'type: sender-id') },
    ['--saved', 'live'],
    'a sender ID is no phone number',
  ],
])('wrong usage is said: %j %j', async (files, args, message) => {
  const made = makeFolder({ 'a.sms.yaml': request, ...saved, ...files });
  const { code, out, err } = await runIn(made, 'verify', 'a.sms.yaml', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).not.toContain('internal error');
});

test('a request that cannot be read is reported as lint reports it; one that is not there fails', async () => {
  const made = makeFolder({
    'a.sms.yaml': request.replace('countries: [CA]', 'countries: CA'),
    'b.sms.yaml': ': [',
    ...saved,
  });
  const schema = await runIn(made, 'verify', 'a.sms.yaml', '--saved', 'live');
  expect([schema.code, schema.err]).toEqual([1, '']);
  expect(schema.out).toContain('schema-type');
  expect((await runIn(made, 'verify', 'b.sms.yaml', '--saved', 'live')).out).toContain('syntax-error');
  const gone = await runIn(made, 'verify', 'c.sms.yaml', '--saved', 'live');
  expect([gone.code, gone.err]).toEqual([2, 'smslint: 1 file could not be opened: c.sms.yaml (it is not there).\n']);
});

test('hostile texts of a number cannot steer the terminal or the log', async () => {
  const evil = '\u001b[2J\n::error::x \u202e';
  const keywords = saved['live/keywords.json'].replace(
    /Tidewater Library: questions[^"]*/,
    JSON.stringify(evil).slice(1, -1),
  );
  const made = makeFolder({ 'a.sms.yaml': request, ...saved, 'live/keywords.json': keywords });
  for (const format of formats.filter(
    (one) => one !== 'json' && one !== 'sarif' && one !== 'rdjson' && one !== 'gitlab',
  )) {
    const { out } = await runIn(made, 'verify', 'a.sms.yaml', '--saved', 'live', '-f', format);
    expect([format, /[\u001b\u202e]|^::error::x/m.test(out)]).toEqual([format, false]);
  }
});

test('every kind of difference is explained, completed, and stands in the docs', async () => {
  const docs = readFileSync(join(root, 'docs/providers.md'), 'utf8');
  const io = testIo('/');
  expect(await run(['__complete', 'explain', 'live-'], io)).toBe(0);
  for (const { id, title, sources } of Object.values(differenceKinds)) {
    const { code, out } = await runIn(root, 'explain', id);
    expect([code, out.startsWith(`${id}\n${title}\n`)]).toEqual([0, true]);
    expect(out).toContain(sources[0]?.url);
    expect(io.out()).toContain(id);
    expect(docs).toContain(`| \`${id}\``);
  }
});
