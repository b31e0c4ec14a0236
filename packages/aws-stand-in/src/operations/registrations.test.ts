import { describe, expect, test } from 'vitest';
import { selectField, textField, type Form } from '../forms/form.js';
import { connect, type Line } from '../testing/clients.js';

const brandType = 'US_TEN_DLC_BRAND_REGISTRATION';
const campaignType = 'US_TEN_DLC_CAMPAIGN_REGISTRATION';

const small: Form = {
  RegistrationType: 'SMALL',
  DisplayHints: { Title: 'Small' },
  SupportedAssociations: [],
  fields: [
    textField('about.name', [2, 5]),
    selectField('about.kinds', 'A | B | C', 'REQUIRED', [1, 2]),
    textField('about.note', 20, 'OPTIONAL'),
  ],
};

async function create({ send }: Line, RegistrationType = 'SMALL'): Promise<string> {
  return (await send('CreateRegistration', { RegistrationType })).RegistrationId;
}

async function fill({ send }: Line, RegistrationId: string): Promise<void> {
  await send('PutRegistrationFieldValue', { RegistrationId, FieldPath: 'about.name', TextValue: 'Acme' });
  await send('PutRegistrationFieldValue', { RegistrationId, FieldPath: 'about.kinds', SelectChoices: ['A', 'B'] });
}

/** Makes a registration complete, whatever its form wants. */
function complete({ aws }: Line, id: string): void {
  const registration = aws.account.registrations.get(id)!;
  registration.RegistrationStatus = 'COMPLETE';
  registration.versions.at(-1)!.RegistrationVersionStatus = 'APPROVED';
}

describe('a registration', () => {
  test('is created with a draft, submitted once, denied with reasons, and submitted again as another version', async () => {
    const line = await connect({ forms: [small] });
    const { aws, send } = line;
    const RegistrationId = await create(line);
    await expect(send('SubmitRegistrationVersion', { RegistrationId })).rejects.toMatchObject({
      name: 'ValidationException',
      Reason: 'MISSING_PARAMETER',
      Fields: [{ Name: 'about.name' }, { Name: 'about.kinds' }],
    });
    await fill(line, RegistrationId);
    await expect(send('CreateRegistrationVersion', { RegistrationId })).rejects.toMatchObject({
      Reason: 'CREATE_REGISTRATION_VERSION_NOT_ALLOWED',
    });
    expect(await send('SubmitRegistrationVersion', { RegistrationId })).toMatchObject({
      VersionNumber: 1,
      RegistrationVersionStatus: 'SUBMITTED',
      AwsReview: false,
    });
    await expect(send('SubmitRegistrationVersion', { RegistrationId })).rejects.toMatchObject({
      name: 'ConflictException',
      Reason: 'REGISTRATION_ALREADY_SUBMITTED',
      ResourceId: RegistrationId,
    });
    await expect(fill(line, RegistrationId)).rejects.toMatchObject({
      Reason: 'EDIT_REGISTRATION_FIELD_VALUES_NOT_ALLOWED',
    });

    aws.review(RegistrationId, {
      denied: [{ Reason: 'NAME_UNKNOWN', ShortDescription: 'Nobody knows the name' }],
      fields: { 'about.name': { DeniedReason: 'NAME_UNKNOWN' } },
      feedback: 'See the name',
    });
    const said = await send('DescribeRegistrationVersions', { RegistrationId });
    expect(said.RegistrationVersions).toMatchObject([
      { RegistrationVersionStatus: 'DENIED', DeniedReasons: [{ Reason: 'NAME_UNKNOWN' }], Feedback: 'See the name' },
    ]);
    const [registration] = (await send('DescribeRegistrations', { RegistrationIds: [RegistrationId] })).Registrations;
    expect(registration).toMatchObject({ RegistrationStatus: 'REQUIRES_UPDATES', LatestDeniedVersionNumber: 1 });

    await send('CreateRegistrationVersion', { RegistrationId });
    const values = await send('DescribeRegistrationFieldValues', { RegistrationId });
    expect(values).toMatchObject({ VersionNumber: 2 });
    expect(values.RegistrationFieldValues).toEqual([
      { FieldPath: 'about.name', TextValue: 'Acme' },
      { FieldPath: 'about.kinds', SelectChoices: ['A', 'B'] },
    ]);
    await send('SubmitRegistrationVersion', { RegistrationId });
    aws.review(RegistrationId, 'approved');
    expect(aws.account.registrations.get(RegistrationId)).toMatchObject({
      RegistrationStatus: 'COMPLETE',
      ApprovedVersionNumber: 2,
    });
    const old = await send('DescribeRegistrationFieldValues', { RegistrationId, VersionNumber: 1 });
    expect(old.RegistrationFieldValues[0]).toMatchObject({ DeniedReason: 'NAME_UNKNOWN' });
  });

  test('can begin its next version without values, and discard it', async () => {
    const line = await connect({ forms: [small], keepsValues: false });
    const RegistrationId = await create(line);
    await expect(line.send('DiscardRegistrationVersion', { RegistrationId })).rejects.toMatchObject({
      Reason: 'DISCARD_REGISTRATION_VERSION_NOT_ALLOWED',
    });
    await fill(line, RegistrationId);
    await line.send('SubmitRegistrationVersion', { RegistrationId });
    line.aws.review(RegistrationId, { denied: [{ Reason: 'A', ShortDescription: 'B' }] });
    await line.send('CreateRegistrationVersion', { RegistrationId });
    expect((await line.send('DescribeRegistrationFieldValues', { RegistrationId })).RegistrationFieldValues).toEqual(
      [],
    );
    await line.send('DiscardRegistrationVersion', { RegistrationId });
    expect(await line.send('CreateRegistrationVersion', { RegistrationId })).toMatchObject({ VersionNumber: 3 });
  });

  test('of an unknown type is refused, and so is one that is not there', async () => {
    const { send } = await connect();
    await expect(send('CreateRegistration', { RegistrationType: 'NONE' })).rejects.toMatchObject({
      Reason: 'UNKNOWN_REGISTRATION_TYPE',
    });
    await expect(send('DescribeRegistrations', { RegistrationIds: ['registration-9'] })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      ResourceId: 'registration-9',
    });
  });

  test('with the same token is the same, and with another input a conflict', async () => {
    const { aws, send } = await connect({ forms: [small] });
    const input = { RegistrationType: 'SMALL', ClientToken: 'token-1' };
    const first = await send('CreateRegistration', input);
    expect(await send('CreateRegistration', input)).toEqual(first);
    await expect(send('CreateRegistration', { ...input, RegistrationType: brandType })).rejects.toMatchObject({
      name: 'ConflictException',
    });
    expect(aws.timesDone('CreateRegistration')).toBe(1);
    expect(aws.calls.map(({ outcome }) => outcome)).toEqual(['done', 'repeated', 'ConflictException']);
  });
});

describe('a field', () => {
  test.each([
    [{ FieldPath: 'about.age', TextValue: '1' }, 'UNKNOWN_REGISTRATION_FIELD'],
    [{ FieldPath: 'about.name', TextValue: 'A' }, 'FIELD_VALIDATION_FAILED'],
    [{ FieldPath: 'about.name', TextValue: 'Acme & Sons' }, 'FIELD_VALIDATION_FAILED'],
    [{ FieldPath: 'about.name', TextValue: 'x'.repeat(2049) }, 'FIELD_VALIDATION_FAILED'],
    [{ FieldPath: 'about.name', SelectChoices: ['A'] }, 'MISSING_PARAMETER'],
    [{ FieldPath: 'about.name', SelectChoices: ['A'], TextValue: 'Acme' }, 'PARAMETERS_CANNOT_BE_USED_TOGETHER'],
    [{ FieldPath: 'about.kinds', SelectChoices: ['D'] }, 'FIELD_VALIDATION_FAILED'],
    [{ FieldPath: 'about.kinds', SelectChoices: ['A', 'B', 'C'] }, 'FIELD_VALIDATION_FAILED'],
  ])('refuses %j', async (value, Reason) => {
    const line = await connect({ forms: [small] });
    const RegistrationId = await create(line);
    await expect(line.send('PutRegistrationFieldValue', { RegistrationId, ...value })).rejects.toMatchObject({
      name: 'ValidationException',
      Reason,
    });
  });

  test('is deleted where it has a value, and is missed then', async () => {
    const line = await connect({ forms: [small] });
    const RegistrationId = await create(line);
    await fill(line, RegistrationId);
    const remove = () => line.send('DeleteRegistrationFieldValue', { RegistrationId, FieldPath: 'about.name' });
    expect(await remove()).toMatchObject({ VersionNumber: 1, TextValue: 'Acme' });
    await expect(remove()).rejects.toMatchObject({ Reason: 'FIELD_VALIDATION_FAILED' });
    await expect(line.send('SubmitRegistrationVersion', { RegistrationId })).rejects.toMatchObject({
      Fields: [{ Name: 'about.name' }],
    });
  });

  test('that another makes required is asked for', async () => {
    const line = await connect();
    const RegistrationId = await create(line, brandType);
    const asked = async (): Promise<unknown> => {
      const error: unknown = await line
        .send('SubmitRegistrationVersion', { RegistrationId })
        .catch((one: unknown) => one);
      return (error as { Fields: { Name: string }[] }).Fields.map(({ Name }) => Name);
    };
    expect(await asked()).not.toContain('companyInfo.stockSymbol');
    const FieldPath = 'companyInfo.legalType';
    await line.send('PutRegistrationFieldValue', { RegistrationId, FieldPath, SelectChoices: ['PUBLIC_PROFIT'] });
    expect(await asked()).toContain('companyInfo.stockSymbol');
  });
});

describe('an association', () => {
  test('ties a campaign to a complete brand before it is submitted, once', async () => {
    const line = await connect();
    const [brand, campaign] = [await create(line, brandType), await create(line, campaignType)];
    const tie = (RegistrationId: string, ResourceId: string) =>
      line.send('CreateRegistrationAssociation', { RegistrationId, ResourceId });
    await expect(tie(campaign, brand)).rejects.toMatchObject({
      Reason: 'REGISTRATION_NOT_COMPLETE',
      ResourceId: brand,
    });
    complete(line, brand);
    await expect(tie(brand, campaign)).rejects.toMatchObject({ Reason: 'INVALID_REGISTRATION_ASSOCIATION' });
    expect(await tie(campaign, brand)).toMatchObject({ ResourceId: brand, RegistrationType: campaignType });
    await expect(tie(campaign, brand)).rejects.toMatchObject({ Reason: 'RESOURCE_ALREADY_ASSOCIATED' });
    const listed = await line.send('ListRegistrationAssociations', { RegistrationId: campaign });
    expect(listed.RegistrationAssociations).toMatchObject([{ ResourceId: brand, ResourceType: 'registration' }]);
  });

  test('ties a 10DLC number once the campaign is complete, and a toll-free one before', async () => {
    const line = await connect({ numbers: [{ PhoneNumberId: 'phone-1' }] });
    const american = { IsoCountryCode: 'US', MessageType: 'TRANSACTIONAL', NumberCapabilities: ['SMS'] };
    const tenDlc = await line.send('RequestPhoneNumber', { ...american, NumberType: 'TEN_DLC' });
    const tollFree = await line.send('RequestPhoneNumber', { ...american, NumberType: 'TOLL_FREE' });
    expect([tenDlc.Status, tollFree.Status]).toEqual(['PENDING', 'PENDING']);
    const [campaign, form] = [await create(line, campaignType), await create(line, 'US_TOLL_FREE_REGISTRATION')];
    const tie = (RegistrationId: string, ResourceId: string) =>
      line.send('CreateRegistrationAssociation', { RegistrationId, ResourceId });
    await expect(tie(campaign, tenDlc.PhoneNumberId)).rejects.toMatchObject({ Reason: 'REGISTRATION_NOT_COMPLETE' });
    await expect(tie(form, 'phone-1')).rejects.toMatchObject({ Reason: 'INVALID_REGISTRATION_ASSOCIATION' });
    complete(line, campaign);
    await tie(campaign, tenDlc.PhoneNumberId);
    await tie(form, tollFree.PhoneNumberArn);
    const { PhoneNumbers } = await line.send('DescribePhoneNumbers', {});
    expect(PhoneNumbers).toMatchObject([
      {},
      { Status: 'ACTIVE', RegistrationId: campaign },
      { Status: 'PENDING', RegistrationId: form },
    ]);
    line.aws.account.registrations.get(form)!.versions[0]!.RegistrationVersionStatus = 'SUBMITTED';
    line.aws.review(form, 'approved');
    expect(line.aws.account.numbers.get(tollFree.PhoneNumberId)).toMatchObject({ Status: 'ACTIVE' });
  });
});
