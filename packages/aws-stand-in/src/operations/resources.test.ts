import { describe, expect, test } from 'vitest';
import { connect } from '../testing/clients.js';

const phone = 'phone-1';
const numbers = [{ PhoneNumberId: phone }];

describe('keywords', () => {
  const put = { OriginationIdentity: phone, Keyword: 'JOIN', KeywordMessage: 'Welcome' };

  test('are there for HELP and STOP, whose actions stay', async () => {
    const { send } = await connect({ numbers });
    const { Keywords } = await send('DescribeKeywords', { OriginationIdentity: phone });
    expect(Keywords.map(({ Keyword, KeywordAction }) => [Keyword, KeywordAction])).toEqual([
      ['HELP', 'AUTOMATIC_RESPONSE'],
      ['STOP', 'OPT_OUT'],
    ]);
    await expect(send('PutKeyword', { ...put, Keyword: 'stop', KeywordAction: 'OPT_IN' })).rejects.toMatchObject({
      name: 'ValidationException',
      Fields: [{ Name: 'KeywordAction' }],
    });
    expect(await send('PutKeyword', { ...put, Keyword: 'STOP' })).toMatchObject({ KeywordAction: 'OPT_OUT' });
  });

  test('are found by id or ARN, in any case, of pools too, and filtered by action', async () => {
    const { aws, send } = await connect({ numbers, keywords: { 'pool-1': [] } });
    await send('PutKeyword', { ...put, KeywordAction: 'OPT_IN' });
    const OriginationIdentity = aws.account.numbers.get(phone)!.PhoneNumberArn;
    const one = await send('DescribeKeywords', { OriginationIdentity, Keywords: ['join'] });
    expect(one).toMatchObject({ OriginationIdentity: phone, Keywords: [{ KeywordMessage: 'Welcome' }] });
    const Filters = [{ Name: 'keyword-action', Values: ['OPT_OUT'] }];
    expect((await send('DescribeKeywords', { OriginationIdentity: 'pool-1', Filters })).Keywords).toHaveLength(1);
    for (const wrong of [{ OriginationIdentity: 'phone-2' }, { OriginationIdentity: phone, Keywords: ['NONE'] }])
      await expect(send('DescribeKeywords', wrong)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test.each([
    { Keyword: '' },
    { Keyword: 'x'.repeat(31) },
    { KeywordMessage: ' \n' },
    { KeywordMessage: 'x'.repeat(1601) },
    { KeywordAction: 'NONE' },
    { OriginationIdentity: '+12065550100' },
  ])('are refused with %j', async (wrong) => {
    const { aws, send } = await connect({ numbers });
    await expect(send('PutKeyword', { ...put, ...wrong })).rejects.toMatchObject({
      Reason: 'FIELD_VALIDATION_FAILED',
      Fields: [{ Name: Object.keys(wrong)[0] }],
    });
    expect(aws.timesDone('PutKeyword')).toBe(0);
  });

  test('are counted in code points, and at most 30', async () => {
    const { send } = await connect({ numbers });
    await send('PutKeyword', { ...put, KeywordMessage: '😀'.repeat(1600) });
    for (let place = 0; place < 27; place++) await send('PutKeyword', { ...put, Keyword: `WORD ${place}` });
    await expect(send('PutKeyword', { ...put, Keyword: 'ONE MORE' })).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
      Reason: 'KEYWORDS_PER_PHONE_NUMBER',
    });
  });
});

describe('pages', () => {
  test('of any size give each number once, and a token is good for its call alone', async () => {
    const many = Array.from({ length: 23 }, (_, place) => ({ PhoneNumberId: `phone-${place}` }));
    const { send } = await connect({ numbers: many, pageSize: 10 });
    for (const MaxResults of [undefined, 1, 7, 10, 100]) {
      const found: string[] = [];
      let token: { NextToken?: string } = {};
      do {
        const page: { PhoneNumbers: { PhoneNumberId: string }[]; NextToken: string | undefined } = await send(
          'DescribePhoneNumbers',
          { MaxResults, ...token },
        );
        found.push(...page.PhoneNumbers.map(({ PhoneNumberId }) => PhoneNumberId));
        expect(page.PhoneNumbers.length).toBeLessThanOrEqual(Math.min(MaxResults ?? 10, 10));
        token = page.NextToken === undefined ? {} : { NextToken: page.NextToken };
      } while (token.NextToken !== undefined);
      expect(found).toEqual(many.map(({ PhoneNumberId }) => PhoneNumberId));
    }
    const { NextToken } = await send('DescribePhoneNumbers', {});
    const Filters = [{ Name: 'status', Values: ['ACTIVE'] }];
    for (const wrong of [{ NextToken: 'x' }, { NextToken, Filters }])
      await expect(send('DescribePhoneNumbers', wrong)).rejects.toMatchObject({ Reason: 'INVALID_NEXT_TOKEN' });
  });
});

describe('numbers and limits', () => {
  const canadian = {
    IsoCountryCode: 'CA',
    MessageType: 'TRANSACTIONAL',
    NumberCapabilities: ['SMS'],
    NumberType: 'LONG_CODE',
  };

  test.each([
    [{ NumberType: 'TEN_DLC' }, { Reason: 'COUNTRY_CODE_MISMATCH' }],
    [{ IsoCountryCode: 'US' }, { Reason: 'INVALID_PARAMETER' }],
    [{ NumberType: 'SHORT_CODE' }, { Reason: 'FIELD_VALIDATION_FAILED' }],
    [{ IsoCountryCode: 'ca' }, { Fields: [{ Name: 'IsoCountryCode' }] }],
    [{ NumberCapabilities: [] }, { Fields: [{ Name: 'NumberCapabilities' }] }],
    [{ OptOutListName: 'Mine' }, { name: 'ResourceNotFoundException' }],
    [{ RegistrationId: 'registration-1' }, { name: 'ResourceNotFoundException' }],
  ])('refuse %j', async (wrong, error) => {
    const { aws, send } = await connect();
    await expect(send('RequestPhoneNumber', { ...canadian, ...wrong })).rejects.toMatchObject(error);
    expect(aws.account.numbers.size).toBe(0);
  });

  test('are filtered, and counted', async () => {
    const { send } = await connect({ numbers, optOutLists: ['Mine'] });
    await send('RequestPhoneNumber', { ...canadian, NumberCapabilities: ['SMS', 'MMS'], OptOutListName: 'Mine' });
    const Filters = [{ Name: 'number-capability', Values: ['MMS'] }];
    expect((await send('DescribePhoneNumbers', { Filters })).PhoneNumbers).toMatchObject([{ OptOutListName: 'Mine' }]);
    expect((await send('DescribePhoneNumbers', { Owner: 'SHARED' })).PhoneNumbers).toEqual([]);
    expect((await send('DescribeOptOutLists', {})).OptOutLists).toHaveLength(2);
    const { AccountLimits } = await send('DescribeAccountLimits', {});
    expect(AccountLimits[0]).toMatchObject({ Name: 'PHONE_NUMBERS', Used: 2 });
  });

  test('of spending are set up to the maximum', async () => {
    const { send } = await connect();
    await expect(send('SetTextMessageSpendLimitOverride', { MonthlyLimit: 2 })).rejects.toMatchObject({
      Reason: 'REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT',
    });
    await send('SetTextMessageSpendLimitOverride', { MonthlyLimit: 0 });
    expect((await send('DescribeSpendLimits', {})).SpendLimits[0]).toMatchObject({
      EnforcedLimit: 0,
      Overridden: true,
    });
  });
});

describe('attachments', () => {
  const pdf = Buffer.from('%PDF-1.7');

  test.each([
    ['of another type', { AttachmentBody: Buffer.from('GIF89a') }, 'ATTACHMENT_TYPE_NOT_SUPPORTED'],
    ['too large', { AttachmentBody: Buffer.concat([pdf, Buffer.alloc(500 * 1024)]) }, 'MAXIMUM_SIZE_EXCEEDED'],
    ['given twice', { AttachmentBody: pdf, AttachmentUrl: 's3://a/b' }, 'PARAMETERS_CANNOT_BE_USED_TOGETHER'],
    ['on the web', { AttachmentUrl: 'https://example.com/a.png' }, 'INVALID_PARAMETER'],
    ['not given', {}, 'MISSING_PARAMETER'],
  ])('that are %s are refused', async (_, input, Reason) => {
    const { send } = await connect();
    await expect(send('CreateRegistrationAttachment', input)).rejects.toMatchObject({ Reason });
  });

  test('are uploaded to the byte', async () => {
    const { aws, send } = await connect();
    const full = Buffer.concat([pdf, Buffer.alloc(500 * 1024 - pdf.length)]);
    const made = await send('CreateRegistrationAttachment', { AttachmentBody: full });
    expect(aws.account.attachments.get(made.RegistrationAttachmentId)?.body).toEqual(new Uint8Array(full));
    const { RegistrationAttachments } = await send('DescribeRegistrationAttachments', {});
    expect(RegistrationAttachments).toMatchObject([{ AttachmentStatus: 'UPLOAD_COMPLETE' }]);
  });
});

describe('cases', () => {
  const asked = { subject: 'A long code', communicationBody: 'Region: us-west-2' };

  test('hold what was written, with the files of their set', async () => {
    const { send } = await connect();
    const files = (fileName: string) => [{ fileName, data: Buffer.from(fileName) }];
    const { attachmentSetId } = await send('AddAttachmentsToSet', { attachments: files('a.png') });
    await send('AddAttachmentsToSet', { attachmentSetId, attachments: files('b.png') });
    const { caseId } = await send('CreateCase', { ...asked, attachmentSetId });
    const { cases } = await send('DescribeCases', { caseIdList: [caseId] });
    expect(cases).toMatchObject([
      {
        caseId,
        subject: 'A long code',
        recentCommunications: {
          communications: [
            { body: 'Region: us-west-2', attachmentSet: [{ fileName: 'a.png' }, { fileName: 'b.png' }] },
          ],
        },
      },
    ]);
  });

  test.each([
    [{ communicationBody: 'x'.repeat(8001) }, 'ValidationException'],
    [{ serviceCode: 'none' }, 'ValidationException'],
    [{ serviceCode: 'service-quotas', categoryCode: 'none' }, 'ValidationException'],
    [{ severityCode: 'soon' }, 'ValidationException'],
    [{ attachmentSetId: 'none' }, 'AttachmentSetIdNotFound'],
    [{ dryRun: true }, 'DryRunOperationException'],
  ])('are refused with %o', async (wrong, name) => {
    const { aws, send } = await connect();
    await expect(send('CreateCase', { ...asked, ...wrong })).rejects.toMatchObject({ name });
    expect(aws.account.cases.size).toBe(0);
  });

  test('need a support plan, and have no token: a lost answer makes two', async () => {
    const poor = await connect({ hasSupportApi: false });
    await expect(poor.send('CreateCase', asked)).rejects.toMatchObject({ name: 'SubscriptionRequiredException' });
    const { aws, send } = await connect();
    aws.plan({ on: 'CreateCase', does: 'cut after' });
    await send('CreateCase', asked);
    expect(aws.timesDone('CreateCase')).toBe(2);
  });
});
