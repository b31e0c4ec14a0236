import { expect, test } from 'vitest';
import { planFaults } from './faults.js';
import { connect } from './testing/clients.js';

test('a fault befalls the calls that it is planned for, and each once', () => {
  const plan = planFaults();
  plan.add({ does: 'hang', at: 3 });
  plan.add({ does: 'cut before', on: 'PutKeyword', at: 2, times: 2 });
  plan.add({ does: 'cut after', on: 'PutKeyword' });
  const met = (['PutKeyword', 'DescribeCases', 'DescribeCases', 'PutKeyword', 'PutKeyword', 'PutKeyword'] as const).map(
    (operation) => plan.next(operation),
  );
  expect(met).toEqual(['cut after', undefined, 'hang', 'cut before', 'cut before', undefined]);
  expect(plan.left()).toEqual([]);
});

test('an answer that hangs is given up by whoever waits, and nothing is done', async () => {
  const { aws } = await connect();
  aws.plan({ does: 'hang', on: 'CreateRegistration' });
  const { PinpointSMSVoiceV2Client, CreateRegistrationCommand } = await import('@aws-sdk/client-pinpoint-sms-voice-v2');
  const client = new PinpointSMSVoiceV2Client({
    endpoint: aws.url,
    region: 'us-east-1',
    credentials: { accessKeyId: aws.env.AWS_ACCESS_KEY_ID!, secretAccessKey: 'x' },
  });
  const controller = new AbortController();
  const arrived = aws.nextCall('CreateRegistration');
  const sent = client.send(new CreateRegistrationCommand({ RegistrationType: 'US_TOLL_FREE_REGISTRATION' }), {
    abortSignal: controller.signal,
  });
  const refused = expect(sent).rejects.toMatchObject({ name: 'AbortError' });
  expect(await arrived).toMatchObject({ outcome: 'not done', isAnswered: false });
  controller.abort();
  await refused;
  expect(aws.account.registrations.size).toBe(0);
});

test('a page of a proxy is tried again, half an answer is not, and a late one is waited for', async () => {
  const { aws, send } = await connect();
  aws.plan({ does: 'no json', on: 'DescribeSpendLimits' });
  aws.plan({ does: { slowBy: 50 }, on: 'DescribeSpendLimits' });
  expect((await send('DescribeSpendLimits', {})).SpendLimits).toHaveLength(3);
  expect(aws.calls.map(({ outcome }) => outcome)).toEqual(['not done', 'done']);
  aws.plan({ does: 'garbled', on: 'CreateRegistration' });
  await expect(send('CreateRegistration', { RegistrationType: 'US_TOLL_FREE_REGISTRATION' })).rejects.toThrow(
    SyntaxError,
  );
  expect(aws.timesDone('CreateRegistration')).toBe(1);
});

test('errors come by name, those of AWS itself with the status 500', async () => {
  const { aws, send } = await connect({}, 1);
  aws.plan({ does: { error: 'AccessDeniedException', message: 'No' } });
  await expect(send('DescribeSpendLimits', {})).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: 'No',
    $metadata: { httpStatusCode: 400 },
  });
  aws.plan({ does: { error: 'InternalServerException' } });
  await expect(send('DescribeSpendLimits', {})).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
});
