import { describe, expect, test, vi } from 'vitest';
import { contactlessRequest, goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { testIo } from '../testing/io.js';
import { reportIn, runIn, severitiesOf } from '../testing/run-in.js';
import { run } from '../cli.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const rule = 'help-missing-contact';
const request = contactlessRequest();

/** The severities of the rule in a folder with a configuration. */
async function severities(config: string, files: Readonly<Record<string, string>> = {}, ...args: string[]) {
  const folder = makeFolder({ 'smslint.config.yaml': config, 'a.sms.yaml': request, ...files });
  return severitiesOf(await reportIn(folder, ...args), rule);
}

test('without a configuration the rule is an error', async () => {
  const folder = makeFolder({ 'a.sms.yaml': request });
  expect(severitiesOf(await reportIn(folder), rule)).toEqual(['error']);
});

describe('rules', () => {
  test.each([
    ['off', []],
    ['info', ['info']],
    ['warning', ['warning']],
    ['[warning]', ['warning']],
    ['{ severity: info }', ['info']],
    ['{}', ['error']],
  ])('with %s', async (level, expected) => {
    expect(await severities(`rules: { ${rule}: ${level} }`)).toEqual(expected);
  });

  test('with settings, alone or with a severity', async () => {
    const found = async (change: string) => {
      const folder = makeFolder({ '.smslint.yaml': `rules: { reply-length: ${change} }`, 'a.sms.yaml': goodRequest() });
      return severitiesOf(await reportIn(folder), 'reply-length');
    };
    expect(await found('{}')).toEqual([]);
    expect(new Set(await found('{ settings: { longest: 25 } }'))).toEqual(new Set(['warning']));
    expect(new Set(await found('[info, { longest: 25 }]'))).toEqual(new Set(['info']));
    expect(await found('[off, { longest: 25 }]')).toEqual([]);
  });

  test('that stand in code have levels too', async () => {
    const config = 'rules: { request-id-duplicate: off, schema-unknown-key: warning }';
    const twice = `${goodRequest('x')}zebra: 1\n`;
    const folder = makeFolder({ 'smslint.config.yaml': config, 'a.sms.yaml': goodRequest('x'), 'b.sms.yaml': twice });
    const report = await reportIn(folder);
    expect(severitiesOf(report, 'request-id-duplicate')).toEqual([]);
    expect(severitiesOf(report, 'schema-unknown-key')).toEqual(['warning']);
  });
});

describe('the profile', () => {
  const profileOf = async (config: string, ...args: string[]) => {
    const folder = makeFolder({ 'smslint.config.yaml': config, 'a.sms.yaml': request });
    return (await reportIn(folder, ...args)).requests.map(({ profile }) => profile);
  };

  test('is that which is named last, and --profile goes before it', async () => {
    expect(await profileOf('extends: twilio')).toEqual(['twilio']);
    expect(await profileOf('extends: [twilio, bandwidth]')).toEqual(['bandwidth']);
    expect(await profileOf('extends: [twilio, bandwidth]', '--profile', 'strict')).toEqual(['strict']);
    expect(await profileOf('rules: {}')).toEqual(['aws']);
  });

  test('that is chosen makes no note on a provider without one', async () => {
    const other = request.replace('provider: aws', 'provider: other');
    const folder = makeFolder({ 'a.sms.yaml': other });
    expect(severitiesOf(await reportIn(folder), 'profile-fallback')).toEqual(['info']);
    const chosen = makeFolder({ 'a.sms.yaml': other, '.smslint.yaml': 'extends: aws' });
    expect(severitiesOf(await reportIn(chosen), 'profile-fallback')).toEqual([]);
  });
});

describe('overrides', () => {
  const two = { 'legacy/b.sms.yaml': contactlessRequest('legacy/b') };
  const off = `rules: { ${rule}: off }`;

  test.each([
    ['files: legacy/**', ['error']],
    ['files: legacy', ['error']],
    ['files: [legacy, a.sms.yaml]', []],
    ['files: ["**", "!legacy"]', ['error']],
    ['requests: "legacy/*"', ['error']],
    ['requests: [contactless]', ['error']],
    ['requests: other', ['error', 'error']],
    ['files: legacy, requests: contactless', ['error', 'error']],
  ])('for %s', async (scope, expected) => {
    expect(await severities(`overrides: [{ ${scope}, ${off} }]`, two)).toEqual(expected);
  });

  test('later ones hold, and all of them over rules', async () => {
    const config = (last: string) => `
overrides:
  - { files: "**", rules: { ${rule}: info } }
  - { files: ${last}, rules: { ${rule}: warning } }
rules: { ${rule}: off }
`;
    expect(await severities(config('a.sms.yaml'), two)).toEqual(['warning', 'info']);
    expect(await severities(config('legacy'), two)).toEqual(['info', 'warning']);
  });

  test('at a place set a finding aside with the reason, in JSON too', async () => {
    const config = `overrides: [{ files: 'a.sms.*#/help', ${off}, reason: The desk is the contact. }]\n`;
    for (const [name, text] of [
      ['a.sms.yaml', request],
      ['a.sms.json', JSON.stringify({ ...(await import('yaml')).parse(request) })],
    ] as const) {
      const report = await reportIn(makeFolder({ 'smslint.config.yaml': config, [name]: text }));
      expect(severitiesOf(report, rule)).toEqual([]);
      expect(report.suppressed).toMatchObject([
        {
          ruleId: rule,
          suppression: { kind: 'config', origin: 'smslint.config.yaml:1', reason: 'The desk is the contact.' },
        },
      ]);
      expect(report.requests).toMatchObject([{ verdict: 'pass', score: 100 }]);
    }
  });

  test('at a place without a use are a finding where they speak of one file', async () => {
    const config = (files: string) => `overrides: [{ files: '${files}#/stop', ${off}, reason: So. }]`;
    const unused = async (files: string) => {
      const folder = makeFolder({ 'smslint.config.yaml': config(files), 'a.sms.yaml': request });
      return severitiesOf(await reportIn(folder), 'ignore-unused');
    };
    expect(await unused('a.sms.yaml')).toEqual(['error']);
    expect(await unused('*.sms.yaml')).toEqual([]);
    expect(await unused('b.sms.yaml')).toEqual([]);
  });

  test('may speak of files and of places in one', async () => {
    const config = `overrides: [{ files: [legacy, 'a.sms.yaml#/help'], ${off}, reason: So. }]`;
    const folder = makeFolder({ 'smslint.config.yaml': config, 'a.sms.yaml': request, ...two });
    const report = await reportIn(folder);
    expect(severitiesOf(report, rule)).toEqual([]);
    expect(report.suppressed.map(({ file }) => file)).toEqual(['a.sms.yaml']);
  });
});

describe('thresholds', () => {
  const codeOf = async (config: string, ...args: string[]) => {
    const folder = makeFolder({ 'smslint.config.yaml': config, 'a.sms.yaml': request });
    const { code, err } = await runIn(folder, 'lint', ...args);
    return [code, err] as const;
  };
  const warning = `rules: { ${rule}: warning }\n`;

  test.each<[string, string[], number, string]>([
    ['', [], 0, ''],
    ['failOn: warning', [], 1, ''],
    ['failOn: warning', ['--fail-on', 'error'], 0, ''],
    ['maxWarnings: 0', [], 1, 'smslint: 1 warning, at most 0 allowed (maxWarnings in smslint.config.yaml:2).\n'],
    ['maxWarnings: 0', ['--max-warnings', '1'], 0, ''],
    ['minScore: 100', [], 1, 'smslint: 1 request with a score below 100 (minScore in smslint.config.yaml:2).\n'],
    ['minScore: 100', ['--min-score', '0'], 0, ''],
    ['', ['--max-warnings', '0'], 1, 'smslint: 1 warning, at most 0 allowed (--max-warnings).\n'],
  ])('%s with %j', async (config, args, code, err) => {
    expect(await codeOf(warning + config, ...args)).toEqual([code, err]);
  });

  test('are those of each file’s own configuration', async () => {
    const folder = makeFolder({
      'a/.smslint.yaml': `${warning}failOn: error\nmaxWarnings: 1`,
      'a/a.sms.yaml': contactlessRequest('a'),
      'b/.smslint.yaml': `${warning}maxWarnings: 1`,
      'b/a.sms.yaml': contactlessRequest('b'),
    });
    expect(await runIn(folder, 'lint', '-q')).toMatchObject({ code: 0, err: '' });
    expect((await runIn(folder, 'lint', '-q', '--max-warnings', '1')).code).toBe(1);
  });
});

describe('ignore', () => {
  const files = {
    'smslint.config.yaml': 'ignore: [drafts, "*.draft.sms.yaml", "!keep.draft.sms.yaml"]',
    'a.sms.yaml': goodRequest('a'),
    'drafts/b.sms.yaml': contactlessRequest('b'),
    'c.draft.sms.yaml': contactlessRequest('c'),
    'keep.draft.sms.yaml': goodRequest('keep'),
  };

  test('leaves files out without a word where a search finds them', async () => {
    const folder = makeFolder(files);
    const { requests } = await reportIn(folder);
    expect(requests.map(({ file }) => file)).toEqual(['a.sms.yaml', 'keep.draft.sms.yaml']);
    expect((await runIn(folder, 'lint')).err).toBe('');
    expect((await runIn(folder, 'plan', '-f', 'json')).out).not.toContain('drafts/b');
  });

  test('says so where one is named, or none is left', async () => {
    const folder = makeFolder(files);
    const left = 'smslint: 1 file left out by smslint.config.yaml:1: drafts/b.sms.yaml.\n';
    expect(await runIn(folder, 'lint', 'a.sms.yaml', 'drafts/b.sms.yaml')).toMatchObject({ code: 0, err: left });
    expect(await runIn(folder, 'lint', 'drafts')).toMatchObject({ code: 0, err: left });
  });

  test('holds for standard input by its name', async () => {
    const io = testIo(makeFolder(files), { stdin: contactlessRequest() });
    expect(await run(['lint', '--stdin', '--stdin-filename', 'drafts/new.sms.yaml', '-f', 'json'], io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({ requests: [], findings: [] });
    expect(io.err()).toContain('left out by smslint.config.yaml:1');
  });
});

describe('which configuration holds', () => {
  const files = {
    'smslint.config.yaml': `rules: { ${rule}: info }`,
    'other/strict.yaml': `rules: { ${rule}: warning }`,
    'deep/.smslint.yml': `rules: { ${rule}: off }`,
    'deep/down/a.sms.yaml': contactlessRequest('down'),
    'a.sms.yaml': request,
  };
  const found = async (...args: string[]) => severitiesOf(await reportIn(makeFolder(files), ...args), rule);

  test('is for each file the nearest', async () => expect(await found()).toEqual(['info']));

  test('is for all files that of --config', async () => {
    expect(await found('-c', 'other/strict.yaml')).toEqual(['warning', 'warning']);
    expect(await found('--config=other/strict.yaml')).toEqual(['warning', 'warning']);
  });

  test('is none with --no-config', async () => expect(await found('--no-config')).toEqual(['error', 'error']));

  test('is for standard input that of its name', async () => {
    const io = testIo(makeFolder(files), { stdin: request });
    await run(['lint', '--stdin', '--stdin-filename', 'deep/new.sms.yaml', '-f', 'json'], io);
    expect(JSON.parse(io.out())).toMatchObject({ findings: [] });
  });

  test.each([
    [['-c', 'none.yaml'], '1 fault in none.yaml:\nnone.yaml cannot be read: it is not there'],
    [['-c', 'a.yaml', '-c', 'b.yaml'], '--config is given more than once.'],
    [['-c', ''], '--config needs '],
    [['--profile', 'awz'], 'Unknown profile "awz".'],
  ])('%j is wrong usage', async (args, message) => {
    const { code, err } = await runIn(makeFolder(files), 'lint', ...args);
    expect([code, err.slice(0, 'smslint: '.length + message.length)]).toEqual([2, `smslint: ${message}`]);
  });
});
