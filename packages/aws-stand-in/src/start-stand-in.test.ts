import { CreateRegistrationCommand, PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterEach, expect, test } from 'vitest';
import { startStandIn, type StandIn } from './start-stand-in.js';

let aws: StandIn;
afterEach(() => aws.stop());

test('a call whose answer is lost is repeated by the SDK, and makes nothing twice', async () => {
  aws = await startStandIn();
  const client = new PinpointSMSVoiceV2Client({
    endpoint: aws.url,
    region: aws.account.region,
    credentials: { accessKeyId: aws.env.AWS_ACCESS_KEY_ID!, secretAccessKey: 'x' },
  });
  aws.plan({ does: 'cut after', on: 'CreateRegistration' });
  const { RegistrationId } = await client.send(
    new CreateRegistrationCommand({ RegistrationType: 'US_TOLL_FREE_REGISTRATION' }),
  );
  expect(aws.calls.map(({ outcome }) => outcome)).toEqual(['done', 'repeated']);
  expect([...aws.account.registrations.keys()]).toEqual([RegistrationId]);
});
