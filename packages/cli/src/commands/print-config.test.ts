import { expect, test, vi } from 'vitest';
import { goodRequest } from '../testing/requests.js';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

// Whole runs, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const files = {
  '.git/HEAD': '',
  'smslint.config.yaml': `extends: [./shared/base.yaml, twilio]
rules:
  reply-length: [warning, { longest: 160 }]
overrides:
  - files: legacy
    rules: { help-missing-contact: off }
  - { files: '**', requests: acme-*, rules: { sample-count: error } }
  - files: legacy/a.sms.yaml
    rules: { reply-length: error }
  - files: legacy/*.sms.yaml#/help
    rules: { help-missing-brand: off }
    reason: So.
ignore: [drafts]
minScore: 80
`,
  'shared/base.yaml': `extends: aws\nrules: { reply-length: { settings: { shortest: 5 } }, sample-count: info }\nfailOn: warning\n`,
  'legacy/a.sms.yaml': goodRequest(),
};

test('all that holds for a file stands in one configuration, each part with its place', async () => {
  expect(await runIn(makeFolder(files), 'print-config', 'legacy/a.sms.yaml')).toEqual({
    code: 0,
    err: '',
    out: `# What holds for legacy/a.sms.yaml.
# Said by smslint.config.yaml, which builds on shared/base.yaml.

extends: twilio # smslint.config.yaml:1
rules:
  reply-length: [warning, {shortest: 5, longest: 160}] # shared/base.yaml:2, smslint.config.yaml:3
  sample-count: info # shared/base.yaml:2
  help-missing-contact: off # smslint.config.yaml:6
overrides:
  - files: legacy/a.sms.yaml
    requests:
      - acme-*
    rules:
      sample-count: error # smslint.config.yaml:7
  - files: legacy/a.sms.yaml
    rules:
      reply-length: error # smslint.config.yaml:9
  - files: legacy/*.sms.yaml#/help
    rules:
      help-missing-brand: off # smslint.config.yaml:11
    reason: So.
failOn: warning # shared/base.yaml:3
minScore: 80 # smslint.config.yaml:14
ignore:
  - drafts # smslint.config.yaml:13
`,
  });
});

test('another file has another one; it need not be there', async () => {
  const folder = makeFolder(files);
  const { out } = await runIn(folder, 'print-config', 'drafts/new.sms.yaml', '--profile', 'strict');
  expect(out).toContain('# The file is left out by smslint.config.yaml:13.\n');
  expect(out).toContain('extends: strict # --profile\n');
  expect(out).not.toContain('help-missing-contact');
});

test('without a configuration these are the defaults', async () => {
  expect((await runIn(makeFolder(), 'print-config', 'a.sms.yaml')).out).toBe(`# What holds for a.sms.yaml.
# No configuration is found: these are the defaults.
# Each request is judged by the profile of its provider.

failOn: error # default
`);
});

test('--json is for programs', async () => {
  const { out } = await runIn(makeFolder(files), 'print-config', 'legacy/b.sms.yaml', '--json');
  expect(JSON.parse(out)).toMatchObject({
    file: 'legacy/b.sms.yaml',
    configuration: 'smslint.config.yaml',
    files: ['shared/base.yaml', 'smslint.config.yaml'],
    ignoredBy: null,
    book: { version: expect.any(String) as string },
    config: { extends: 'twilio', rules: { 'sample-count': 'info' }, failOn: 'warning' },
    origins: { '/extends': 'smslint.config.yaml:1', '/rules/sample-count': 'shared/base.yaml:2' },
  });
});

test.each([
  [['print-config'], 'print-config needs the path of a request file.'],
  [['print-config', 'a.yaml', 'b.yaml'], '"b.yaml" is one argument too many.'],
  [['print-config', 'a.yaml', '-f', 'json'], '-f is not known here.'],
])('%j is wrong usage', async (args, message) => {
  const { code, err } = await runIn(makeFolder(), ...args);
  expect([code, err.split('\n')[0]]).toEqual([2, `smslint: ${message}`]);
});
