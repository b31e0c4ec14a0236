import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startStandIn, type StandIn } from '@smslint/aws-stand-in';
import { openAccount } from '@smslint/providers/aws/live';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { runIn } from '../testing/run-in.js';

const fixture = fileURLToPath(new URL('../../../../fixtures/denials/tickets.sms.yaml', import.meta.url));
const brandLine = /\n {2}registrationId: .*/;
const request = readFileSync(fixture, 'utf8');

let aws: StandIn;
beforeEach(async () => {
  aws = await startStandIn({ pageSize: 5 });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

interface Rendered {
  readonly registrationType: string;
  readonly fields: readonly {
    readonly FieldPath: string;
    readonly TextValue?: string;
    readonly SelectChoices?: string[];
  }[];
}

/** Registers the brand of the request as it is rendered, with another e-mail address, and gives its id. */
async function registerBrand(supportEmail: string): Promise<string> {
  const made = makeFolder({ 'a.sms.yaml': request.replace(brandLine, '') });
  const { out } = await runIn(made, 'render', 'a.sms.yaml', '--as', 'aws-registration-json', '--force');
  const brand = (JSON.parse(out) as Rendered[]).find((one) => one.registrationType === 'US_TEN_DLC_BRAND_REGISTRATION');
  const account = await openAccount({ rate: 100 });
  const { RegistrationId = '' } = await account.call('CreateRegistration', {
    RegistrationType: 'US_TEN_DLC_BRAND_REGISTRATION',
  });
  for (const field of brand?.fields ?? []) {
    const value = field.FieldPath === 'contactInfo.supportEmail' ? { TextValue: supportEmail } : {};
    await account.call('PutRegistrationFieldValue', { RegistrationId, ...field, ...value });
  }
  await account.call('SubmitRegistrationVersion', { RegistrationId });
  return RegistrationId;
}

const denial = {
  denied: [
    { Reason: 'BRAND_EMAIL_PUBLIC_DOMAIN', ShortDescription: 'The e-mail address is of a free provider.' },
    { Reason: 'BRAND_ADDRESS_INVALID', ShortDescription: 'The address is not in the register.' },
  ],
  fields: { 'companyInfo.address': { DeniedReason: 'There is no such street.' } },
};

test(
  'AWS is asked about the brand of the request, and what was submitted says what is mended since',
  { timeout: 60_000 },
  async () => {
    const id = await registerBrand('lanternrow@gmail.com');
    const made = makeFolder({ 'a.sms.yaml': request.replace(brandLine, `\n  registrationId: ${id}`) });
    const args = ['denials', 'a.sms.yaml', '--live', '--rate', '100'];
    const open = await runIn(made, ...args);
    expect([open.code, open.err]).toEqual([
      0,
      `smslint: lantern-row-tickets: ${id}: version 1 is submitted, and waits for its review (SUBMITTED).\n`,
    ]);

    aws.review(id, denial);
    const { code, out, err } = await runIn(made, ...args);
    expect(code).toBe(1);
    expect(out).toMatch(
      /warning {2}Denied as BRAND_EMAIL_PUBLIC_DOMAIN .*; brand-email-free-domain found it .* denied-mended/,
    );
    expect(out).toMatch(
      /error {4}Denied as BRAND_ADDRESS_INVALID .*, and the file still says the same\. {2}denied-unforeseen/,
    );
    expect(out).toMatch(
      /error {4}AWS denied companyInfo\.address: "There is no such street\."; the file still has what was submitted/,
    );
    expect(err).toContain(`${id}: version 1 is denied (DENIED). It can be sent again once mended.`);

    const named = await runIn(makeFolder({ 'a.sms.yaml': request }), ...args, '--registration', id);
    expect([named.code, named.out]).toEqual([1, out]);
    // Nothing is done but asked.
    expect(aws.timesDone('CreateRegistrationVersion') + aws.timesDone('SubmitRegistrationVersion')).toBe(1);
  },
);

test('what AWS refuses is said, and asks for what helps', { timeout: 60_000 }, async () => {
  const made = makeFolder({ 'a.sms.yaml': request, 'b.sms.yaml': request.replace(brandLine, '') });
  const unknown = await runIn(made, 'denials', 'a.sms.yaml', '--live', '--rate', '100');
  expect([unknown.code, unknown.out]).toEqual([2, '']);
  expect(unknown.err).toMatch(/^smslint: .*DescribeRegistrations/);
  const unnamed = await runIn(made, 'denials', 'b.sms.yaml', '--live');
  expect([unnamed.code, unnamed.err]).toEqual([
    2,
    expect.stringContaining('--live needs to know which registration: --registration ID.') as string,
  ]);
  for (const [args, message] of [
    [['--live', '--saved', 'x.json'], '--saved and --live exclude each other.'],
    [['--live', 'x.json'], '--live asks AWS, and takes no files.'],
    [['--rate', '2'], '--rate goes with --live, which asks AWS.'],
  ] as const) {
    const { code, err } = await runIn(made, 'denials', 'a.sms.yaml', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message) as string]);
  }
});
