import * as smsVoice from '@aws-sdk/client-pinpoint-sms-voice-v2';
import * as support from '@aws-sdk/client-support';
import { onTestFinished } from 'vitest';
import { inputs, services, type Operation, type Output } from '../model/operation.js';
import { testKey } from '../server/read-call.js';
import { startStandIn, type StandIn } from '../start-stand-in.js';
import type { Seed } from '../state/seed.js';
import { without } from '../state/without.js';

/** The stand-in, and the real SDK that speaks to it. */
export interface Line {
  readonly aws: StandIn;
  /** Sends a command of the SDK; answers are without $metadata. */
  readonly send: <Name extends Operation>(operation: Name, input: object) => Promise<SdkOutput<Name>>;
}

/** What a call gives; what the model makes optional is there in tests that look at it. */
type SdkOutput<Name extends Operation> = Deep<Output<Name>>;
type Deep<Value> = Value extends (infer Member)[]
  ? Deep<Member>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]-?: Deep<NonNullable<Value[Key]>> }
    : Value;

/** Starts a stand-in that is stopped with the test, and clients of the SDK that retry at once. */
export async function connect(seed: Seed = {}, maxAttempts = 3): Promise<Line> {
  const aws = await startStandIn(seed);
  onTestFinished(() => aws.stop());
  const settings = {
    endpoint: aws.url,
    region: aws.account.region,
    credentials: { accessKeyId: testKey, secretAccessKey: 'x' },
    maxAttempts,
  };
  const clients = [new smsVoice.PinpointSMSVoiceV2Client(settings), new support.SupportClient(settings)] as const;
  onTestFinished(() => clients.forEach((client) => client.destroy()));
  return {
    aws,
    send: async (operation, input) => {
      const answer: object = await (operation in services.AWSSupport_20130415.inputs
        ? clients[1].send(commandOf(operation, input) as never)
        : clients[0].send(commandOf(operation, input) as never));
      return without(answer as { $metadata: unknown }, '$metadata') as never;
    },
  };
}

/** The command of the SDK for an operation. */
export function commandOf(operation: Operation, input: object): { readonly schema: readonly unknown[] } {
  const commands = { ...smsVoice, ...support } as unknown as Readonly<
    Record<string, new (input: object) => { readonly schema: readonly unknown[] }>
  >;
  return new commands[`${operation}Command`]!(input);
}

/** All operations. */
export const operations = Object.keys(inputs) as Operation[];

/** Sends a body as it is, signed as a service or as nobody. */
export async function post(
  { url }: StandIn,
  target: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; said: Record<string, unknown> }> {
  const [service = '', name = ''] = target.split('.');
  const known = services[service as keyof typeof services] as (typeof services)[keyof typeof services] | undefined;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'x-amz-target': `${service}.${name}`,
      'content-type': known?.protocol ?? 'application/x-amz-json-1.0',
      authorization: signed(known?.signedFor ?? 'sms-voice'),
      ...headers,
    },
    body,
  });
  return { status: response.status, said: (await response.json()) as Record<string, unknown> };
}

/** An Authorization header. */
export function signed(service: string, key = testKey): string {
  return `AWS4-HMAC-SHA256 Credential=${key}/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;
}
