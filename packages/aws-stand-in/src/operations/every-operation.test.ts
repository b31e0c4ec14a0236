import { describe, expect, test } from 'vitest';
import type { Operation } from '../model/operation.js';
import { services } from '../model/operation.js';
import { connect, operations, post, type Line } from '../testing/clients.js';

const phone = 'phone-1';
const png = new Uint8Array(Buffer.from('\u0089PNG\r\n\u001A\nimage', 'latin1'));

/** Makes what a call needs, and says its input. */
type Preparation = (line: Line) => Promise<object>;

function isPreparation(call: object | Preparation): call is Preparation {
  return typeof call === 'function';
}

/** A call of each operation that succeeds, after what it needs has been made. */
const calls: Readonly<Record<Operation, object | ((line: Line) => Promise<object>)>> = {
  AddAttachmentsToSet: { attachments: [{ fileName: 'opt-in.png', data: png }] },
  CreateCase: { subject: 'A long code', communicationBody: 'Region: us-west-2' },
  CreateRegistration: { RegistrationType: 'US_TEN_DLC_BRAND_REGISTRATION' },
  CreateRegistrationAssociation: async (line) => ({ ...(await registered(line)), ResourceId: 'phone-2' }),
  CreateRegistrationAttachment: { AttachmentBody: png },
  CreateRegistrationVersion: async (line) => {
    const { RegistrationId } = await registered(line);
    line.aws.account.registrations.get(RegistrationId)!.versions[0]!.RegistrationVersionStatus = 'DENIED';
    return { RegistrationId };
  },
  DeleteRegistrationFieldValue: async (line) => {
    const ids = await registered(line);
    const values = line.aws.account.registrations.get(ids.RegistrationId)!.versions[0]!.values;
    values.set('companyInfo.city', { FieldPath: 'companyInfo.city', TextValue: 'Astoria' });
    return { ...ids, FieldPath: 'companyInfo.city' };
  },
  DescribeAccountLimits: {},
  DescribeCases: {},
  DescribeKeywords: { OriginationIdentity: phone },
  DescribeOptOutLists: {},
  DescribePhoneNumbers: {},
  DescribeRegistrationAttachments: {},
  DescribeRegistrationFieldDefinitions: { RegistrationType: 'US_TOLL_FREE_REGISTRATION' },
  DescribeRegistrationFieldValues: registered,
  DescribeRegistrations: {},
  DescribeRegistrationTypeDefinitions: {},
  DescribeRegistrationVersions: registered,
  DescribeServices: {},
  DescribeSpendLimits: {},
  DiscardRegistrationVersion: async (line) => {
    const { RegistrationId } = await registered(line);
    const { versions } = line.aws.account.registrations.get(RegistrationId)!;
    versions.push({ ...versions[0]!, VersionNumber: 2 });
    return { RegistrationId };
  },
  ListRegistrationAssociations: registered,
  PutKeyword: { OriginationIdentity: phone, Keyword: 'JOIN', KeywordMessage: 'Welcome', KeywordAction: 'OPT_IN' },
  PutRegistrationFieldValue: async (line) => ({
    ...(await registered(line)),
    FieldPath: 'companyInfo.companyName',
    TextValue: 'Tidewater Library',
  }),
  RequestPhoneNumber: {
    IsoCountryCode: 'CA',
    MessageType: 'TRANSACTIONAL',
    NumberCapabilities: ['SMS'],
    NumberType: 'LONG_CODE',
  },
  SetTextMessageSpendLimitOverride: { MonthlyLimit: 1 },
  SubmitRegistrationVersion: async (line) => {
    const { RegistrationId } = await registered(line, 'EMPTY');
    return { RegistrationId };
  },
};

async function registered({ aws, send }: Line, RegistrationType = 'US_TOLL_FREE_REGISTRATION') {
  const { RegistrationId } = await send('CreateRegistration', { RegistrationType });
  // What prepares a call is none of those that a test counts.
  (aws.calls as unknown[]).length = 0;
  return { RegistrationId };
}

const seed = {
  numbers: [{ PhoneNumberId: phone }, { PhoneNumberId: 'phone-2', NumberType: 'TOLL_FREE' as const }],
  forms: [{ RegistrationType: 'EMPTY', DisplayHints: { Title: 'Without fields' }, fields: [] }],
};

async function prepare(operation: Operation, maxAttempts?: number) {
  const line = await connect(seed, maxAttempts);
  const call = calls[operation];
  return { ...line, input: isPreparation(call) ? await call(line) : call };
}

test('each is tried again by the SDK where it is throttled', async () => {
  const outcomes = operations.map(async (operation) => {
    const { aws, send, input } = await prepare(operation);
    aws.plan({ on: operation, does: { error: 'ThrottlingException' }, times: 2 });
    await send(operation, input);
    return [operation, aws.faultsLeft().length, ...aws.calls.map(({ outcome }) => outcome)];
  });
  expect(await Promise.all(outcomes)).toEqual(
    operations.map((operation) => [operation, 0, 'ThrottlingException', 'ThrottlingException', 'done']),
  );
});

describe.each(operations)('%s', (operation) => {
  const write = /^(Create|Put|Set|Submit|Request|Add|Discard|Delete)/.test(operation);

  test('does its work, and is kept with its input', async () => {
    const { aws, send, input } = await prepare(operation);
    await send(operation, input);
    expect(aws.calls).toMatchObject([{ operation, outcome: 'done', isAnswered: true, region: 'us-east-1' }]);
    expect(aws.calls[0]!.input).toMatchObject(input);
  });

  test('is not done where the connection is cut before', async () => {
    const { aws, send, input } = await prepare(operation, 1);
    aws.plan({ on: operation, does: 'cut before' });
    const before = withoutFunctions(aws.account);
    await expect(send(operation, input)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(aws.calls).toMatchObject([{ outcome: 'not done', isAnswered: false }]);
    expect(withoutFunctions(aws.account)).toEqual(before);
  });

  test('is done where the connection is cut after', async () => {
    const { aws, send, input } = await prepare(operation, 1);
    aws.plan({ on: operation, does: 'cut after' });
    const before = withoutFunctions(aws.account);
    await expect(send(operation, input)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(aws.calls).toMatchObject([{ outcome: 'done', isAnswered: false }]);
    if (write) expect(withoutFunctions(aws.account)).not.toEqual(before);
    else expect(withoutFunctions(aws.account)).toEqual(before);
  });

  test('refuses members that it does not know', async () => {
    const { aws } = await prepare(operation);
    const service = operation in services.AWSSupport_20130415.inputs ? 'AWSSupport_20130415' : 'PinpointSMSVoiceV2';
    const { status, said } = await post(aws, `${service}.${operation}`, '{"Surprise":1}');
    expect(status).toBe(400);
    expect(said).toMatchObject({ __type: 'ValidationException', Reason: 'FIELD_VALIDATION_FAILED' });
    expect(said.Fields).toContainEqual({ Name: 'Surprise', Message: 'Unknown member' });
  });
});

function withoutFunctions(account: object): unknown {
  return structuredClone(
    Object.fromEntries(Object.entries(account).filter(([, value]) => typeof value !== 'function')),
  );
}
