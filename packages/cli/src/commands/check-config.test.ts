import { describe, expect, test, vi } from 'vitest';
import { goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const sound = 'extends: aws\noverrides: [{ files: a.sms.yaml, requests: good, rules: { sample-count: info } }]\n';
const files = { '.git/HEAD': '', 'smslint.config.yaml': sound, 'a.sms.yaml': goodRequest() };

test('a sound configuration is exit code 0', async () => {
  expect(await runIn(makeFolder(files), 'check-config')).toEqual({
    code: 0,
    err: '',
    out: '✔ smslint.config.yaml is sound: profile aws, 1 rule changed\n',
  });
});

test('faults are exit code 2', async () => {
  const { code, out, err } = await runIn(makeFolder({ ...files, 'smslint.config.yaml': 'x: 1' }), 'check-config');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('smslint: 1 fault in smslint.config.yaml:\nsmslint.config.yaml:1:1 unknown key "x"\n');
});

test('what has no use is told with its place', async () => {
  const config = `extends: [aws, twilio]
overrides:
  - files: [gone/**, a.sms.yaml, '!old']
    rules: { sample-count: info }
  - files: b.sms.yaml#/help
    rules: { sample-count: info }
  - requests: [good, 'acme-*']
    rules: { sample-count: info }
  - { files: a.sms.yaml, requests: other, rules: {} }
ignore: drafts
`;
  expect(await runIn(makeFolder({ ...files, 'smslint.config.yaml': config }), 'check-config')).toEqual({
    code: 0,
    err: '',
    out: `smslint.config.yaml:1 the profile aws has no use: twilio is named later
smslint.config.yaml:3 gone/** matches no request file
smslint.config.yaml:3 !old matches no request file
smslint.config.yaml:5 b.sms.yaml matches no request file
smslint.config.yaml:10 drafts matches no request file
smslint.config.yaml:7 no request in its files has the id acme-*
smslint.config.yaml:9 no request in its files has the id other

✔ smslint.config.yaml is sound: profile twilio, 1 rule changed, 1 glob left out
`,
  });
});

describe('which one', () => {
  const several = {
    ...files,
    'deep/down/x.txt': '',
    'other/strict.yaml': 'extends: ./base.yaml',
    'other/base.yaml': 'rules: {}',
  };

  test('is that of the folder, or the one that is named', async () => {
    const folder = makeFolder(several);
    const named =
      '✔ other/strict.yaml is sound: builds on other/base.yaml, each request judged by the profile of its provider, 0 rules changed\n';
    expect((await runIn(folder, 'check-config', 'other/strict.yaml')).out).toBe(named);
    expect((await runIn(folder, 'check-config', '-c', 'other/strict.yaml')).out).toBe(named);
    expect((await runIn(`${folder}/deep/down`, 'check-config')).out).toContain('✔ ../../smslint.config.yaml is sound');
  });

  test.each([
    [[], 'No configuration holds for this folder.\nsmslint.config.yaml is looked for'],
    [['--no-config'], 'No configuration holds for this folder.\n'],
    [['a.yaml', '-c', 'b.yaml'], 'A file and --config name two configurations.\n'],
    [['none.yaml'], '1 fault in none.yaml:\nnone.yaml cannot be read: it is not there\n'],
    [['a.sms.yaml'], '1 fault in a.sms.yaml:\na.sms.yaml cannot be read: it is not there\n'],
  ])('%j is wrong usage without any', async (args, message) => {
    const { code, out, err } = await runIn(makeFolder({ '.git/HEAD': '' }), 'check-config', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`smslint: ${message}`);
  });
});
