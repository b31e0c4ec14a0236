import { expect, test } from 'vitest';
import { connect, post, signed } from '../testing/clients.js';

const target = 'PinpointSMSVoiceV2.DescribePhoneNumbers';

test.each([
  ['MissingAuthenticationTokenException', { authorization: '' }],
  ['InvalidSignatureException', { authorization: 'Bearer me' }],
  ['InvalidSignatureException', { authorization: signed('support') }],
  ['UnrecognizedClientException', { authorization: signed('sms-voice', 'AKIAIOSFODNN7EXAMPLE') }],
  ['UnknownOperationException', { 'content-type': 'application/json' }],
  ['UnknownOperationException', { 'x-amz-target': 'PinpointSMSVoiceV2.constructor' }],
  ['UnknownOperationException', { 'x-amz-target': 'toString.DescribePhoneNumbers' }],
])('%s is said to %j, and no call is kept', async (name, headers) => {
  const { aws } = await connect();
  const { status, said } = await post(aws, target, '{}', headers);
  expect({ status, name: said.__type }).toEqual({ status: 400, name });
  expect(aws.calls).toEqual([]);
});

test.each(['', '[]', '{', 'null'])('%j is no body', async (body) => {
  const { aws } = await connect();
  expect((await post(aws, target, body)).said).toMatchObject({ __type: 'SerializationException' });
});

test('nothing of the credentials is kept', async () => {
  const { aws, send } = await connect();
  await send('DescribePhoneNumbers', {});
  await send('DescribeCases', {});
  expect(aws.calls).toMatchObject([{ region: 'us-east-1' }, { region: 'us-east-1' }]);
  expect(JSON.stringify(aws.calls)).not.toMatch(/AKID|Credential|Signature/);
});
