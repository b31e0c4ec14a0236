import { standIn } from '@smslint/aws-stand-in/for-a-test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandIn } from '@smslint/aws-stand-in';
import { openAccount } from '@smslint/providers/aws/live';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

const fixtures = fileURLToPath(new URL('../../../../fixtures/imports/', import.meta.url));
const saved = (name: string) => JSON.parse(readFileSync(`${fixtures}${name}.json`, 'utf8')) as Record<string, never>;
const importLive = (folder: string, ...args: string[]) => runIn(folder, 'import', '--live', '--rate', '100', ...args);

type Numbers = readonly { readonly PhoneNumberId: string; readonly PhoneNumberArn: string }[];

interface Fields {
  readonly RegistrationFieldValues: readonly { FieldPath: string; RegistrationAttachmentId?: string }[];
}

/** An account that has the brand, the campaign, the number and the keywords of fixtures/imports. */
async function withCampaign(): Promise<{ aws: StandIn; brand: string; campaign: string; number: string }> {
  const numbers = saved('ten-dlc-numbers').PhoneNumbers as never as Numbers;
  const [number] = numbers;
  const { Keywords } = saved('ten-dlc-keywords') as never as { Keywords: never[] };
  const aws = await standIn({
    region: number!.PhoneNumberArn.split(':')[3]!,
    pageSize: 4,
    numbers: numbers.map((one) => ({ ...one, CreatedTimestamp: 1_767_225_600 }) as never),
    keywords: { [number!.PhoneNumberId]: Keywords },
  });
  const account = await openAccount({ rate: 1000 });
  const made: string[] = [];
  for (const [type, name] of [
    ['US_TEN_DLC_BRAND_REGISTRATION', 'ten-dlc-brand'],
    ['US_TEN_DLC_CAMPAIGN_REGISTRATION', 'ten-dlc-campaign'],
  ] as const) {
    const { RegistrationId } = await account.call('CreateRegistration', { RegistrationType: type });
    made.push(RegistrationId!);
    for (const field of (saved(name) as never as Fields).RegistrationFieldValues) {
      if (field.RegistrationAttachmentId === undefined)
        await account.call('PutRegistrationFieldValue', { RegistrationId, ...field });
    }
  }
  const [brand = '', campaign = ''] = made;
  Object.assign(aws.account.registrations.get(brand)!, { RegistrationStatus: 'COMPLETE' });
  await account.call('CreateRegistrationAssociation', { RegistrationId: campaign, ResourceId: brand });
  for (const { PhoneNumberId } of numbers)
    Object.assign(aws.account.numbers.get(PhoneNumberId)!, { RegistrationId: campaign });
  return { aws, brand, campaign, number: number!.PhoneNumberId };
}

test('a number leads to its keywords, its campaign and its brand, and gives what saved answers give', async () => {
  const { aws, number } = await withCampaign();
  const before = aws.calls.length;
  const { code, out, err } = await importLive(makeFolder(), '--number', number);
  expect(code).toBe(0);
  expect(parse(out)).toEqual(parse(readFileSync(`${fixtures}ten-dlc.sms.yaml`, 'utf8')));
  expect(out).toMatch(/^# Imported by smslint from what AWS had, in the answers of its API in us-[a-z]+-\d/);
  expect(err).toContain('To be filled in by you');
  const called = aws.calls.slice(before).map(({ operation }) => operation);
  expect(called.filter((one) => !/^(?:Describe|List)/.test(one))).toEqual([]);
  expect(new Set(called)).toEqual(
    new Set([
      'DescribePhoneNumbers',
      'DescribeKeywords',
      'DescribeRegistrationFieldValues',
      'ListRegistrationAssociations',
    ]),
  );
});

test('registrations that are named are asked for alone', async () => {
  const { aws, brand, campaign, number } = await withCampaign();
  const before = aws.calls.length;
  const { code, out } = await importLive(makeFolder(), '--registration', brand);
  expect([code, parse(out)]).toMatchObject([
    0,
    { provider: 'aws', brand: { legalName: expect.any(String) as string } },
  ]);
  expect(parse(out)).not.toHaveProperty('samples');
  expect(aws.calls.slice(before).map(({ operation }) => operation)).not.toContain('DescribePhoneNumbers');
  const both = await importLive(makeFolder(), '--registration', brand, '--registration', campaign, '--number', number);
  expect(parse(both.out)).toHaveProperty('samples');
});

test('the file is written whole, once, or not at all', async () => {
  const { aws, campaign } = await withCampaign();
  const folder = makeFolder();
  aws.plan({ does: { error: 'AccessDeniedException' }, on: 'ListRegistrationAssociations' });
  const args = ['--registration', campaign, '-o', 'a.sms.yaml'];
  const refused = await importLive(folder, ...args);
  expect([refused.code, refused.err]).toEqual([
    2,
    expect.stringContaining('sms-voice:ListRegistrationAssociations') as string,
  ]);
  expect(existsSync(join(folder, 'a.sms.yaml'))).toBe(false);

  aws.plan({ does: 'hang', on: 'DescribeRegistrationFieldValues', at: 2 });
  const [stopped] = await Promise.all([
    importLive(folder, ...args),
    (async () => {
      await aws.nextCall('DescribeRegistrationFieldValues');
      await aws.nextCall('DescribeRegistrationFieldValues');
      process.emit('SIGINT');
    })(),
  ]);
  expect([stopped.code, existsSync(join(folder, 'a.sms.yaml'))]).toEqual([130, false]);

  expect((await importLive(folder, ...args)).code).toBe(0);
  const calls = aws.calls.length;
  expect(await importLive(folder, ...args)).toMatchObject({
    code: 2,
    err: expect.stringContaining('is there already') as string,
  });
  expect(aws.calls).toHaveLength(calls);
});

test.each([
  [['--live'], 'import --live needs --number or --registration'],
  [['--live', 'a.json', '--number', '1'], '--live asks AWS, and takes no files.'],
  [['--number', '+1'], '--number goes with --live'],
  [['--registration', 'registration-1', 'a.json'], '--registration goes with --live'],
  [['a.json', '--region', 'us-east-1'], '--region goes with --live'],
  [['--live', '--number', ' '], '--number or --registration is empty.'],
  [['--live', '--number', '+1', '-o', 'a.yaml'], 'a.yaml does not end in .sms.yaml'],
])('wrong usage is said before AWS is asked: %j', async (args, message) => {
  const aws = await standIn();
  const { code, out, err } = await runIn(makeFolder(), 'import', ...args);
  expect([code, out, aws.calls.length]).toEqual([2, '', 0]);
  expect(err).toContain(message);
});

test('an ARN says its Region', async () => {
  const aws = await standIn({ region: 'ca-central-1' });
  const arn = 'arn:aws:sms-voice:eu-west-2:111122223333:registration/registration-1';
  await importLive(makeFolder(), '--registration', arn);
  await importLive(makeFolder(), '--registration', arn, '--region', 'us-west-2');
  expect(aws.calls.map(({ region }) => region)).toEqual(['eu-west-2', 'us-west-2']);
});

test('what is not there is said', async () => {
  await standIn({ region: 'ca-central-1' });
  const folder = makeFolder();
  expect((await importLive(folder, '--number', '+12065550100')).err).toContain(
    'There is no number +12065550100 in ca-central-1.\nThere is none at all.',
  );
  expect((await importLive(folder, '--registration', 'registration-9')).err).toContain('ResourceNotFoundException');
});
