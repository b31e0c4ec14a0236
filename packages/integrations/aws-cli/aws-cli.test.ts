import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStandIn, type Operation, type Seed, type StandIn } from '@smslint/aws-stand-in';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { fileOfHouse, house, makeFolder } from '../testing/house.js';
import { run, succeed, type Outcome } from '../testing/process.js';
import { awsPrograms, load, shellWith, type AwsProgram, type LoadedProgram } from './programs.js';
import { hostileTexts, longCode } from './requests.js';

const minutes = 60_000;
const programs = awsPrograms();
const program = join(house, 'packages/cli/bundle/bin.js');
const phone = 'phone-0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const png = Buffer.from('\u0089PNG\r\n\u001A\nimage', 'latin1');

/** A folder with a request, beside an account of AWS that a shell there speaks to. */
async function open(command: string, request: object, seed: Seed) {
  const aws = await startStandIn(seed);
  onTestFinished(() => aws.stop());
  const folder = makeFolder();
  writeFileSync(join(folder, 'request.sms.yaml'), stringify(request));
  const smslint = (...words: string[]): Outcome => run(process.execPath, [program, ...words], { cwd: folder });
  return { aws, folder, smslint, sh: shellWith(command, aws, folder) };
}

function repliesOf({ account }: StandIn, identity: string): object {
  const keywords = [...account.keywords.get(identity)!.values()];
  return Object.fromEntries(keywords.map(({ Keyword, KeywordMessage }) => [Keyword ?? '', KeywordMessage]));
}

const outcomesOf = ({ calls }: StandIn, operation: Operation) =>
  calls.filter((call) => call.operation === operation).map(({ outcome }) => outcome);

/** Loads a program for the tests of a group. */
function loadedFor(program: AwsProgram): () => string {
  let loaded: LoadedProgram;
  beforeAll(async () => {
    loaded = await load(program, makeFolder());
  }, minutes);
  afterAll(() => loaded.end());
  return () => loaded.command;
}

if (programs.length === 0) test.skip('needs the command line of AWS');

describe.each(programs)('$version', { timeout: 15 * minutes }, (cli) => {
  const command = loadedFor(cli);

  test.each(hostileTexts)('mends keywords as verify plans it, to the letter: %j', async (help, stop, confirmation) => {
    const request = longCode(help, stop, confirmation);
    const seed = { region: 'ca-central-1', numbers: [{ PhoneNumberId: phone }] };
    const { aws, folder, smslint, sh } = await open(command(), request, seed);
    mkdirSync(join(folder, 'saved'));
    const save = 'aws pinpoint-sms-voice-v2 --output json';
    const saved = await sh(`set -e
      ${save} describe-phone-numbers > saved/numbers.json
      ${save} describe-keywords --origination-identity ${phone} > saved/keywords.json`);
    expect(saved).toEqual({ status: 0, stdout: '', stderr: '' });

    const { stdout: plan } = smslint('verify', 'request.sms.yaml', '--saved', 'saved', '--plan-fix');
    expect(plan.match(/^aws pinpoint-sms-voice-v2 put-keyword /gm)).toHaveLength(3);
    expect(await sh(`set -e\n${plan}`)).toMatchObject({ status: 0, stderr: '' });
    expect(repliesOf(aws, phone)).toEqual({ HELP: help, STOP: stop, SHELF: confirmation });

    await sh(`${save} describe-keywords --origination-identity ${phone} > saved/keywords.json`);
    expect(smslint('verify', 'request.sms.yaml', '--saved', 'saved', '--plan-fix')).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test('asks for a long code and sets it up, and asks for it once, though an answer is lost', async () => {
    const [texts] = hostileTexts;
    const limit = {
      Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT',
      EnforcedLimit: 1,
      MaxLimit: 60,
      Overridden: false,
    } as const;
    const seed = { region: 'ca-central-1', spendLimits: [limit] };
    const { aws, smslint, sh } = await open(command(), longCode(...texts!), seed);
    smslint('render', 'request.sms.yaml', '--as', 'aws-cli', '--force', '-o', 'request.sh');
    aws.plan({ on: 'RequestPhoneNumber', does: 'cut after' });
    aws.plan({ on: 'PutKeyword', at: 2, does: { error: 'ThrottlingException' } });
    aws.plan({ on: 'SetTextMessageSpendLimitOverride', does: { error: 'AccessDeniedException' } });

    const failed = await sh('sh request.sh');
    expect(failed.stderr).toContain('AccessDeniedException');
    // 254 since version 2.
    expect([254, 255]).toContain(failed.status);
    expect(await sh('sh request.sh')).toMatchObject({ status: 0, stderr: '' });
    const [id] = [...aws.account.numbers.keys()];
    expect(outcomesOf(aws, 'RequestPhoneNumber')).toEqual(['done', 'repeated', 'repeated']);
    expect(aws.account.numbers.size).toBe(1);
    expect(aws.account.spendLimits).toEqual([{ ...limit, EnforcedLimit: 50, Overridden: true }]);
    expect(repliesOf(aws, id!)).toEqual({ HELP: texts![0], STOP: texts![1], SHELF: texts![2] });
    expect(aws.faultsLeft()).toEqual([]);
  });

  test('opens the support case that was rendered, by the program as it is installed', async () => {
    const { aws, folder, smslint, sh } = await open(`'${cli.path}'`, longCode(...hostileTexts[3]!), {});
    const codes = ['--code', 'serviceCode=service-quotas', '--code', 'categoryCode=end-user-messaging-sms'];
    smslint('render', 'request.sms.yaml', '--as', 'aws-create-case-json', ...codes, '--force', '-o', 'case.json');
    const said = await sh('aws support create-case --cli-input-json file://case.json --query caseId --output text');
    const [supportCase] = [...aws.account.cases.values()];
    expect(said).toEqual({ status: 0, stdout: `${supportCase!.details.caseId}\n`, stderr: '' });
    const { subject, communicationBody } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as Record<
      string,
      string
    >;
    expect(supportCase).toMatchObject({ details: { subject }, communications: [{ body: communicationBody }] });
    expect(communicationBody).toContain('« été » — 日本語 😀');
  });
});

const registering = programs.filter(({ knowsRegistrations }) => knowsRegistrations);

describe.each(registering)('$version', { timeout: 15 * minutes }, (cli) => {
  const command = loadedFor(cli);

  test('registers brand and campaign as their reviews end, and ties a number to them', async () => {
    const good = parse(fileOfHouse('rules/good-requests/10dlc.sms.yaml')) as Record<string, object>;
    const request = {
      ...good,
      optIn: { ...good.optIn, evidence: ['form.png'] },
      stop: { ...good.stop, keywords: ['STOP', 'END'] },
    };
    const limit = {
      Name: 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT',
      EnforcedLimit: 1,
      MaxLimit: 60,
      Overridden: false,
    } as const;
    const { aws, folder, smslint, sh } = await open(command(), request, { spendLimits: [limit] });
    writeFileSync(join(folder, 'form.png'), png);
    smslint('render', 'request.sms.yaml', '--as', 'aws-cli', '--force', '-o', 'request.sh');

    const first = await sh('sh request.sh');
    const [brand] = [...aws.account.registrations.keys()];
    expect(first).toMatchObject({ status: 75, stdout: `brand=${brand}\n` });
    aws.review(brand!, 'approved');

    const second = await sh(`brand=${brand} sh request.sh`);
    const [, campaign] = [...aws.account.registrations.keys()];
    expect(second).toMatchObject({ status: 75, stdout: `campaign=${campaign}\n` });
    aws.review(campaign!, 'approved');

    const third = await sh(`brand=${brand} campaign=${campaign} sh request.sh`);
    const [number] = [...aws.account.numbers.values()];
    expect(third).toEqual({ status: 0, stdout: `number_1=${number!.PhoneNumberId}\n`, stderr: '' });
    expect(number).toMatchObject({ Status: 'ACTIVE', NumberType: 'TEN_DLC', RegistrationId: campaign });
    expect(aws.timesDone('CreateRegistration')).toBe(2);
    expect([...aws.account.attachments.values()].map(({ body }) => Buffer.from(body!))).toEqual([png]);
    const rendered = succeed(
      process.execPath,
      [program, 'render', 'request.sms.yaml', '--as', 'aws-registration-json', '--force'],
      { cwd: folder },
    );
    const forms = JSON.parse(rendered.stdout) as { fields: { FieldPath: string; AttachmentPath?: string }[] }[];
    const values = [...aws.account.registrations.values()].map(({ versions }) => [...versions[0]!.values.values()]);
    expect(values).toMatchObject(
      forms.map(({ fields }) =>
        fields.map(({ AttachmentPath, ...value }) => (AttachmentPath === undefined ? value : {})),
      ),
    );
  });
});
