import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli.js';
import { findingsIn } from '../testing/drafting.js';
import { makeFolder } from '../testing/folder.js';
import { testIo, type TestIo } from '../testing/io.js';

async function init(folder: string, ...argv: string[]): Promise<TestIo & { code: number }> {
  const io = testIo(folder);
  return { ...io, code: await run(['init', ...argv], io) };
}

const example = 'requests/examplia-bikes-ca-appointments.sms.yaml';
const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('smslint init without questions', { timeout: 60_000 }, () => {
  test('writes an example that passes, and says what to replace', async () => {
    const folder = makeFolder();
    const { code, out, err } = await init(folder, '--yes');
    expect([code, err()]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual(['requests', 'smslint.config.yaml']);
    expect(await findingsIn(textOf(folder, example))).toEqual([]);
    expect(out()).toContain(`Written: ${example}, smslint.config.yaml\n`);
    expect(out()).toMatch(
      /\nReplace these, they are examples and not yours:\n {2}countries, messageType, brand\.name, /,
    );

    expect(await run(['lint', '--max-warnings', '0'], testIo(folder))).toBe(0);
    const check = testIo(folder);
    expect([await run(['check-config'], check), check.err()]).toEqual([0, '']);
  });

  test('a second run changes nothing', async () => {
    const folder = makeFolder({ '.git/HEAD': '', 'package.json': '{}', '.husky/pre-commit': 'npm test\n' });
    const argv = ['--yes', '--add', 'config,husky,github,gitlab,gitignore,script'];
    expect((await init(folder, ...argv)).code).toBe(0);
    const files = [
      'smslint.config.yaml',
      '.husky/pre-commit',
      '.github/workflows/smslint.yml',
      '.gitlab-ci.yml',
      '.gitignore',
      'package.json',
      example,
    ];
    const before = files.map((path) => textOf(folder, path));
    const { code, out } = await init(folder, ...argv);
    expect(code).toBe(0);
    expect(out()).toMatch(/^Nothing to write: everything is there already\.\n/);
    expect(files.map((path) => textOf(folder, path))).toEqual(before);
  });

  test.each([
    ['Booking.com', 'embeddedLink'],
    ['1-800-555-0134 Pipes', 'embeddedPhone'],
  ])('the samples of %s hold what the attributes say', async (brand, attribute) => {
    const folder = makeFolder();
    const { code, err } = await init(folder, '--yes', '--country', 'US', '--brand', brand, 'a.sms.yaml');
    expect([code, err()]).toEqual([0, '']);
    expect(textOf(folder, 'a.sms.yaml')).toContain(`  ${attribute}: true\n`);
  });

  test('takes facts from flags, and marks none of them', async () => {
    const folder = makeFolder();
    const { code, err, out } = await init(
      folder,
      ...['--provider', 'twilio', '--country', 'us', '--country', 'Puerto Rico', '--number-type', 'toll-free'],
      ...['--program', 'deliveries', '--brand', 'Larkspur Books', '--website', 'larkspurbooks.com'],
      ...[
        '--message-type',
        'transactional',
        '--support-email',
        'help@larkspurbooks.com',
        '--support-phone',
        '(503) 555-0142',
      ],
      ...[
        '--legal-name',
        'Larkspur Books LLC',
        '--legal-type',
        'private',
        '--tax-id',
        '47-3381906',
        '--street',
        '4 Elm St',
      ],
      ...[
        '--city',
        'Portland',
        '--state',
        'OR',
        '--postal-code',
        '97205',
        '--brand-country',
        'US',
        '--price',
        '$0.0083',
      ],
      ...['--privacy-url', 'https://larkspurbooks.com/privacy', '--terms-url', 'https://larkspurbooks.com/sms'],
      ...['--messages-per-month', '2,000', '--peak-messages', '50', '--peak-minutes', '60', '--opt-in', 'web-form'],
      ...['--opt-in-url', 'https://larkspurbooks.com/checkout', '--add', 'none', 'larkspur.sms.yaml'],
    );
    expect([code, err()]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual(['larkspur.sms.yaml']);
    const text = textOf(folder, 'larkspur.sms.yaml');
    expect(text).toContain('countries: [US, PR]');
    expect(text).toContain('  supportPhone: "+15035550142"');
    expect(text).not.toContain('check: an example');
    expect(out()).not.toContain('Replace these');
    expect(await findingsIn(text)).toEqual([]);
  });

  test('names the flags that are missing where nobody can be asked', async () => {
    const folder = makeFolder();
    const { code, err } = await init(folder, '--brand', 'Larkspur Books', '--country', 'CA');
    expect(code).toBe(2);
    expect(err()).toBe(
      'smslint: There is no terminal to ask in, and these are not said: --message-type, --website, --support-email, ' +
        '--messages-per-month, --peak-messages, --peak-minutes, --price.\n' +
        'Say them, or add --yes: then examples stand in their places.\n',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    [
      ['--country', 'US', '--number-type', 'sender-id'],
      /^smslint: Recipients in the United States cannot .*\nAsk for a 10DLC number or a toll-free/,
    ],
    [
      ['--country', 'US', '--number-type', 'long-code'],
      /^smslint: A long code cannot send to the United States: plain long codes are refused/,
    ],
    [['--country', 'CU'], /^smslint: AWS sends no messages to Cuba\.\nLeave CU out of the request\.\n$/],
    [['--country', 'DE,AT', '--number-type', 'short-code'], /^smslint: A short code works in one country/],
    [['--country', 'CA', '--number-type', '10dlc'], /^smslint: A 10DLC number cannot send to Canada/],
    [['--brand', 'Grand Royal Casino', '--country', 'US'], /is about gambling/],
    [['--peak-messages', '5000', '--peak-minutes', '1'], /The burst of 5,000 message parts/],
    [['--country', 'CAN'], /^smslint: Unknown country "CAN"\.\nDid you mean CA\?/],
    [['--number-type', 'longcode'], /^smslint: Unknown type of number "longcode"\.\nDid you mean long-code\?/],
    [['--provider', 'twillio'], /Did you mean twilio\?/],
    [['--program', 'ofers'], /Did you mean offers\?/],
    [['--opt-in', 'webform'], /Did you mean web-form\?/],
    [['--add', 'precommit'], /Did you mean pre-commit\?/],
    [['--region', 'us-east1'], /Did you mean us-east-1\?/],
    [['--brnd', 'x'], /^smslint: --brnd is not known here\.\nDid you mean --brand\?/],
    [['--program', 'offers', '--message-type', 'otp'], /is for promotional messages, not for otp ones/],
    [
      ['--sender-id', 'ACME'],
      /^smslint: --sender-id has no place in this request; it goes with --number-type sender-id\./,
    ],
    [['--provider', 'twilio', '--region', 'us-east-1'], /--region has no place .* --provider aws/],
    [['--number-type', 'sender-id', '--country', 'CH', '--opt-in', 'keyword'], /Unknown way to opt in "keyword"/],
    [
      ['--peak-messages', '9000', '--messages-per-month', '8000'],
      /The busiest burst has 9000 messages, but the busiest month only 8000/,
    ],
    [['--messages-per-month', 'many'], /expects a whole number from 1 on, found "many"/],
    [['--price', '1 cent'], /expected USD/],
    [['--website', 'acme'], /expected a web address/],
    [['--support-email', 'acme.com'], /expected one such as help@acme\.com/],
    [['--support-phone', '12'], /"12" is no phone number/],
    [['--keyword', 'TWO WORDS'], /expected one word/],
    [['--brand', ' '], /is empty/],
    [['--brand', 'A\u001B[31m'], /holds characters that cannot be seen/],
    [['--brand', 'A', '--brand', 'B'], /--brand is given more than once/],
    [['--add', 'husky'], /--add husky is not possible here\.\nThere is no folder \.husky/],
    [['--add', 'script'], /There is no package\.json/],
    [['--add', 'gitignore'], /This is no git repository/],
    [['--add', 'pre-commit', '--add', 'lefthook'], /pre-commit and lefthook would both run the hook/],
    [['--format', 'json', 'a.sms.yaml'], /ask for different things/],
    [['request.yaml'], /expected a name that ends in \.sms\.yaml/],
    [['--format', 'xml'], /Unknown format "xml"/],
  ])('%j is refused with what to do, and nothing is written', async (argv, message) => {
    const folder = makeFolder();
    const { code, err, out } = await init(folder, '--yes', ...argv);
    expect(err()).toMatch(message);
    expect([code, out(), readdirSync(folder)]).toEqual([2, '', []]);
  });

  test('overwrites nothing without --force', async () => {
    const folder = makeFolder({ [example]: 'mine: true\n', '.github/workflows/smslint.yml': 'on: push\n' });
    const argv = ['--yes', '--add', 'github'];
    const refused = await init(folder, ...argv);
    expect(refused.code).toBe(2);
    expect(refused.err()).toBe(
      `smslint: ${example} and .github/workflows/smslint.yml are there already, and nothing was written.\n` +
        'Add --force to overwrite, or give another path.\n',
    );
    expect(textOf(folder, example)).toBe('mine: true\n');
    expect(existsSync(join(folder, 'smslint.config.yaml'))).toBe(false);

    expect((await init(folder, ...argv, '--force')).code).toBe(0);
    expect(textOf(folder, example)).toContain('name: Examplia Bikes');
    expect(textOf(folder, '.github/workflows/smslint.yml')).toContain('name: smslint');
  });

  test('leaves a configuration alone that is there, whatever it is called', async () => {
    const folder = makeFolder({ '.smslint.yaml': 'failOn: none\n' });
    const { out } = await init(folder, '--yes', '--add', 'config', '--force');
    expect(out()).toContain('.smslint.yaml has a configuration');
    expect(textOf(folder, '.smslint.yaml')).toBe('failOn: none\n');
  });

  test('shows the files and writes none', async () => {
    const folder = makeFolder({ [example]: 'mine: true\n' });
    const { code, out } = await init(folder, '--yes', '--dry-run');
    expect(code).toBe(0);
    expect(out()).toContain(`--- ${example}\n# A request for an origination identity`);
    expect(out()).toContain('--- smslint.config.yaml\n');
    expect(textOf(folder, example)).toBe('mine: true\n');
  });

  test('writes JSON on request, and into a folder', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'cases'));
    expect((await init(folder, '--yes', '--format', 'json', 'cases')).code).toBe(0);
    const text = textOf(folder, 'cases/examplia-bikes-ca-appointments.sms.json');
    expect(JSON.parse(text)).toMatchObject({
      apiVersion: 'smslint/v1',
      brand: { supportEmail: 'care@examplia-bikes.com' },
    });
    expect(await findingsIn(text, 'json')).toEqual([]);
  });

  test('adds to the root of the repository from a folder within', async () => {
    const folder = makeFolder({ '.git/HEAD': '', 'docs/readme.md': '' });
    const { code, out } = await init(join(folder, 'docs'), '--yes', '--add', 'pre-commit,gitignore');
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.git', '.gitignore', '.pre-commit-config.yaml', 'docs']);
    expect(out()).toContain('../.pre-commit-config.yaml');
  });

  test('touches nothing where one of the files cannot be written', async () => {
    const folder = makeFolder({ blocked: '', '.gitlab-ci.yml/job': '' });
    const into = await init(folder, '--yes', 'blocked/a.sms.yaml');
    expect(into.code).toBe(2);
    expect(into.err()).toBe('smslint: Cannot read blocked/a.sms.yaml: its path leads through a file.\n');
    const onto = await init(folder, '--yes', '--add', 'config,gitlab');
    expect(onto.code).toBe(2);
    expect(onto.err()).toBe('smslint: .gitlab-ci.yml is a folder.\n');
    expect(readdirSync(folder).sort()).toEqual(['.gitlab-ci.yml', 'blocked']);
  });

  test('says what is to be added by hand where a file is not understood', async () => {
    const broken = 'repos: [\n';
    const folder = makeFolder({ '.pre-commit-config.yaml': broken });
    const { code, out } = await init(folder, '--yes', '--add', 'pre-commit');
    expect(code).toBe(0);
    expect(out()).toContain(
      '.pre-commit-config.yaml is left as it is; add this to it:\nrepos:\n  - repo: https://github.com/smslint/smslint\n',
    );
    expect(textOf(folder, '.pre-commit-config.yaml')).toBe(broken);
  });
});
