import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { denialKinds } from '@smslint/providers/aws/denials';
import type { DetailedReport } from '@smslint/rules';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../reporters/index.js';
import { makeFolder } from '../testing/folder.js';
import { hostileMixture, hostileTexts } from '../testing/hostile.js';
import { runIn } from '../testing/run-in.js';
import { checkstyleFaults, gitlabFaults, junitFaults, rdjsonFaults, sarifFaults } from '../testing/schemas.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = join(root, 'fixtures/denials');
const fixture = (path: string): string => readFileSync(join(folder, path), 'utf8');
const request = fixture('tickets.sms.yaml');
const files = {
  'a.sms.yaml': request,
  'saved/versions.json': fixture('denied/versions.json'),
  'saved/fields.json': fixture('denied/fields.json'),
  'saved/registrations.json': fixture('denied/registrations.json'),
};
const id = `registration-${'2c'.repeat(16)}`;
const brandId = `registration-${'1b'.repeat(16)}`;

const denied = (...args: string[]) => runIn(folder, 'denials', 'tickets.sms.yaml', '--saved', 'denied', ...args);

/** An answer about one denied version. */
function versions(
  reasons: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
  registration = id,
): string {
  return JSON.stringify({
    RegistrationArn: `arn:aws:sms-voice:us-east-1:123456789012:registration/${registration}`,
    RegistrationId: registration,
    RegistrationVersions: [{ VersionNumber: 1, RegistrationVersionStatus: 'DENIED', DeniedReasons: reasons, ...more }],
  });
}

describe('the expected report', () => {
  test.each(['codeframe', 'stylish', 'github', 'junit', 'markdown'])('as %s', async (format) => {
    const { code, out } = await denied('-f', format);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(join(folder, `denied.${format}.txt`));
  });

  test('on standard error says whether it can be sent again, and how to report what was not foreseen', async () => {
    await expect((await denied()).err).toMatchFileSnapshot(join(folder, 'denied.err.txt'));
  });

  test('is empty where the version is approved', async () => {
    const { code, out, err } = await runIn(folder, 'denials', 'tickets.sms.yaml', '--saved', 'approved');
    expect([code, err]).toEqual([0, `smslint: lantern-row-tickets: ${id}: version 3 is approved (APPROVED).\n`]);
    expect(out).toContain('✔ 0 errors, 0 warnings in 1 request of 1 file');
  });
});

test('programs get outcome, rules and words of AWS, and the titles of what is named', async () => {
  const report = JSON.parse((await denied('-f', 'json')).out) as DetailedReport;
  expect(report.requests).toMatchObject([{ profile: 'denials', verdict: 'fail' }]);
  const byRule = (ruleId: string) => report.findings.filter((one) => one.ruleId === ruleId);
  expect(byRule('help-missing-contact')).toMatchObject([
    {
      pointer: '/help/response',
      denialCodes: ['HELP_MESSAGE_NON_COMPLIANT', 'SUBSCRIBER_HELP_ISSUES'],
      observed: { outcome: 'there', foreseen: true, resubmit: ['yes', 'yes'] },
    },
  ]);
  expect(byRule('denied-mended')).toMatchObject([
    { observed: { outcome: 'mended', foreseenBy: ['stop-missing-confirmation', 'stop-missing-no-more-messages'] } },
  ]);
  expect(byRule('denied-unforeseen')).toMatchObject([
    {
      observed: {
        outcome: 'undecidable',
        foreseen: false,
        saidInFull: ['Say in the description who sends what to whom, and why.'],
      },
    },
  ]);
  expect(report.rules['help-missing-contact']).toMatchObject({
    denialCodes: { aws: expect.arrayContaining(['SUBSCRIBER_HELP_ISSUES']) as unknown },
  });
  expect(report.rules['denied-mended']).toMatchObject({ title: denialKinds['denied-mended'].title });
  for (const format of formats) expect((await denied('-f', format)).out).toContain('help');
});

test('what is mended since fails a run by default, and not under --fail-on error', async () => {
  const mended = request.replace('ask at the box office about your tickets', 'call 412-555-0146 about your tickets');
  const made = makeFolder({
    ...files,
    'a.sms.yaml': mended,
    'saved/versions.json': versions([{ Reason: 'HELP_MESSAGE_NON_COMPLIANT', ShortDescription: 'No contact.' }], {
      VersionNumber: 2,
    }),
    'saved/fields.json': files['saved/fields.json']
      .replace(/\n *"DeniedReason": .*|\n *"Feedback": .*/g, '')
      .replace(/,(\n *\})/g, '$1'),
  });
  const codeOf = async (...args: string[]) =>
    (await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved', ...args)).code;
  const { out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved');
  expect(out).toMatch(
    /warning {2}Denied as HELP_MESSAGE_NON_COMPLIANT .*: mended in the file, as far as smslint sees; help-missing-contact found it/,
  );
  expect([await codeOf(), await codeOf('--fail-on', 'error'), await codeOf('--fail-on', 'none')]).toEqual([1, 0, 0]);
});

test('without what was submitted, a reason that no rule finds may be mended or not foreseen', async () => {
  const made = makeFolder({ 'a.sms.yaml': request, 'versions.json': files['saved/versions.json'] });
  const { out, err } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'versions.json');
  expect(out.match(/denied-not-found/g)).toHaveLength(2);
  expect(err).toContain('report it only if the file is as it was submitted');
});

test('a rule that is set aside has told all the same', async () => {
  const aside = request.replace(
    '  response: ',
    '  # smslint: ignore[help-missing-contact] -- The box office is known.\n  response: ',
  );
  const made = makeFolder({ ...files, 'a.sms.yaml': aside });
  const { out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved');
  expect(out).toContain('for support. It was set aside (The box office is known.).  help-missing-contact');
});

test('the configuration of the file holds', async () => {
  const made = makeFolder({ ...files, 'smslint.config.yaml': 'rules: { help-missing-contact: off }\n' });
  const { out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved', '-f', 'json');
  expect(out).not.toContain('"ruleId": "help-missing-contact"');
  expect((await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved', '--no-config')).out).toContain(
    'help-missing-contact',
  );
});

describe('of several requests', () => {
  const two = `${request}---\n${request.replace('lantern-row-tickets', 'second').replace(brandId, `registration-${'5e'.repeat(16)}`)}`;
  const brand = versions([{ Reason: 'BRAND_UNVERIFIED', ShortDescription: 'Not yet.' }], {}, brandId);

  test('a registration belongs to those whose brand it is', async () => {
    const made = makeFolder({ 'a.sms.yaml': two, 'brand.json': brand });
    const { code, out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'brand.json', '-f', 'json');
    const { findings, requests } = JSON.parse(out) as DetailedReport;
    expect([code, findings.map(({ document }) => document)]).toEqual([1, [0]]);
    expect(requests.map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
  });

  test('several requests of a file may name it by its ARN', async () => {
    const { RegistrationArn } = JSON.parse(brand) as { readonly RegistrationArn: string };
    const made = makeFolder({ 'a.sms.yaml': two.replace(brandId, RegistrationArn), 'brand.json': brand });
    const { code, out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'brand.json', '-f', 'json');
    const { findings } = JSON.parse(out) as DetailedReport;
    expect([code, new Set(findings.map(({ document }) => document))]).toEqual([1, new Set([0])]);
  });

  test('one is chosen where that cannot be told', async () => {
    const made = makeFolder({ ...files, 'a.sms.yaml': two });
    const refused = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved');
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toBe(
      `smslint: a.sms.yaml holds 2 requests, and none names ${id} as its brand.registrationId.\nChoose the one that it is about with --request, and the registration with --registration.\n`,
    );
    const chosen = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved', '--request', 'second', '-f', 'json');
    const { findings, requests } = JSON.parse(chosen.out) as DetailedReport;
    expect([chosen.code, requests.map((one) => one.id)]).toEqual([1, ['second']]);
    expect(new Set(findings.map(({ document }) => document))).toEqual(new Set([1]));
  });

  test('--registration chooses among those that were saved, and --version-number a version of it', async () => {
    const made = makeFolder({ ...files, 'saved/brand.json': brand });
    const args = ['denials', 'a.sms.yaml', '--saved', 'saved'];
    expect((await runIn(made, ...args)).err.match(/It can(not)? be sent again/g)).toHaveLength(2);
    const one = await runIn(made, ...args, '--registration', brandId, '--version-number', '1');
    expect([one.code, one.err.match(/version \d+/g)]).toEqual([1, ['version 1']]);
    const unclear = await runIn(made, ...args, '--version-number', '1');
    expect([unclear.code, unclear.err]).toEqual([
      2,
      'smslint: --version-number is of one registration, and there are several.\nChoose one with --registration.\n',
    ]);
    const slip = await runIn(made, ...args, '--registration', brandId.slice(0, -1));
    expect([slip.code, slip.err]).toEqual([2, expect.stringContaining(`Did you mean ${brandId}?`) as string]);
    const missing = await runIn(made, ...args, '--registration', id, '--version-number', '9');
    expect([missing.code, missing.err]).toEqual([
      2,
      `smslint: ${id} has no version 9 in the saved answers.\nThey hold 2, 1.\n`,
    ]);
  });
});

test('a request that cannot be read is reported as lint does', async () => {
  const made = makeFolder({ ...files, 'a.sms.yaml': request.replace('type: 10dlc', 'type: long-kode') });
  const { code, out } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'saved');
  expect([code, out]).toEqual([1, expect.stringContaining('schema-value') as string]);
});

test.each([
  [['a.sms.yaml'], 'denials needs what AWS said: --live, which asks AWS, or --saved FILE.'],
  [['--saved', 'saved'], 'denials needs the file of a request'],
  [['a.sms.yaml', '--saved', 'nowhere.json'], 'Cannot read nowhere.json: it is not there.'],
  [['a.sms.yaml', '--saved', 'a.sms.yaml'], 'Cannot read a.sms.yaml: it is not JSON.'],
  [
    ['a.sms.yaml', '--saved', 'empty'],
    'The folder empty holds no *.json.\nGive the saved responses of AWS with --saved.',
  ],
  [
    ['a.sms.yaml', '--saved', 'other.json'],
    'other.json: $: expected an object with one of RegistrationVersions (DescribeRegistrationVersions)',
  ],
  [['a.sms.yaml', '--saved', 'saved/fields.json'], 'The saved responses of AWS hold no version of a registration.'],
  [['nowhere.sms.yaml', '--saved', 'saved'], 'No file or folder is named nowhere.sms.yaml.'],
  [
    ['a.sms.yaml', '--saved', 'saved', '--version-number', '0'],
    '--version-number expects a whole number from 1, found "0".',
  ],
  [['a.sms.yaml', '--saved', 'saved', '--registration', ''], '--registration is empty.'],
  [['a.sms.yaml', '--saved', 'saved', '--request', 'nobody'], 'a.sms.yaml holds no request "nobody".'],
  [['a.sms.yaml', '--saved', 'saved', '-f', 'jsn'], 'Did you mean json?'],
  [['twilio.sms.yaml', '--saved', 'saved'], 'denials reads what AWS said, and the request is for twilio.'],
])('%j is wrong usage', async (args, message) => {
  const made = makeFolder({
    ...files,
    'empty/note.txt': '',
    'other.json': '{"PhoneNumbers":[]}',
    'twilio.sms.yaml': request.replace('provider: aws', 'provider: twilio'),
  });
  const { code, out, err } = await runIn(made, 'denials', ...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

describe('what AWS says is text, in every format:', () => {
  /** JSON says all but control characters as it is; what people read shows no other either. */
  const isData = (format: string): boolean => ['json', 'jsonl', 'sarif', 'gitlab', 'rdjson'].includes(format);
  const unseen = (text: string, format: string): string[] | null =>
    text.match(isData(format) ? /(?![\n\u007f-\u009f])\p{Cc}/gu : /[^\P{C}\n]/gu);

  async function reported(text: string, format: string): Promise<{ out: string; err: string }> {
    const field = { FieldPath: 'campaignInfo.helpMessage', TextValue: 'x', DeniedReason: text, Feedback: text };
    const made = makeFolder({
      'a.sms.yaml': request,
      'v.json': versions(
        [
          {
            Reason: text,
            ShortDescription: text,
            LongDescription: text,
            DocumentationTitle: text,
            DocumentationLink: text,
          },
          {
            Reason: 'HELP_MESSAGE_NON_COMPLIANT',
            ShortDescription: text,
            DocumentationLink: `https://docs.aws.amazon.com/${text}`,
          },
        ],
        { Feedback: text },
      ),
      'f.json': JSON.stringify({
        RegistrationArn: `arn:aws:sms-voice:us-east-1:123456789012:registration/${id}`,
        RegistrationId: id,
        VersionNumber: 1,
        RegistrationFieldValues: [field],
      }),
    });
    const { code, out, err } = await runIn(made, 'denials', 'a.sms.yaml', '--saved', 'v.json', 'f.json', '-f', format);
    expect([code, unseen(err, 'text'), unseen(out, format)]).toEqual([1, null, null]);
    return { out, err };
  }

  /** What is wrong with a report, by the schema of its format. */
  const faults: Readonly<Record<string, (text: string) => string[] | Promise<string[]>>> = {
    json: (text) => (typeof JSON.parse(text) === 'object' ? [] : ['no object']),
    sarif: sarifFaults,
    gitlab: gitlabFaults,
    rdjson: rdjsonFaults,
    junit: junitFaults,
    checkstyle: checkstyleFaults,
  };

  test.each(hostileTexts)('%j', { timeout: 120_000 }, async (text) => {
    for (const format of formats) {
      const { out } = await reported(text, format);
      expect([format, await faults[format]?.(out)]).toEqual([format, format in faults ? [] : undefined]);
      if (format === 'markdown') expect(out).not.toMatch(/<script>|<!-- (?!smslint)|\]\((javascript:|https:\/\/evil)/);
      if (format === 'github') {
        for (const line of out.trimEnd().split('\n'))
          expect(line).toMatch(/^(::(error|warning|notice) title=[\w-]+,file=a\.sms\.yaml,|smslint: )/);
      }
    }
  });

  test('and any mixture of it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileMixture, fc.constantFrom(...formats), async (text, format) => {
        await reported(text, format);
      }),
      { numRuns: 25 },
    );
  });
});
