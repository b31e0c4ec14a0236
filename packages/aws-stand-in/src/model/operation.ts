import type * as SmsVoice from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type * as Support from '@aws-sdk/client-support';
import type * as z from 'zod';
import { smsVoiceInputs } from './sms-voice.js';
import { supportInputs } from './support.js';

/** The services, by the first part of the header that names an operation: what signs for them, and their protocol. */
export const services = {
  PinpointSMSVoiceV2: { signedFor: 'sms-voice', protocol: 'application/x-amz-json-1.0', inputs: smsVoiceInputs },
  AWSSupport_20130415: { signedFor: 'support', protocol: 'application/x-amz-json-1.1', inputs: supportInputs },
} as const;

export type Service = keyof typeof services;

/** What each operation takes. */
export const inputs = { ...smsVoiceInputs, ...supportInputs };

/** The operations that the stand-in knows. */
export type Operation = keyof typeof inputs;

/** An input that has been checked. */
export type Input<Name extends Operation> = z.output<(typeof inputs)[Name]>;

/** What goes over the wire for what the SDK gives: times in seconds, bytes in Base64. */
export type Wire<Value> = Value extends Date
  ? number
  : Value extends Uint8Array
    ? string
    : Value extends (infer Member)[]
      ? Wire<Member>[]
      : Value extends object
        ? { -readonly [Key in keyof Value]: Wire<Value[Key]> }
        : Value;

type Outputs = {
  [Name in keyof typeof smsVoiceInputs]: ResultOf<(typeof SmsVoice)[`${Name}Command`]>;
} & { [Name in keyof typeof supportInputs]: ResultOf<(typeof Support)[`${Name}Command`]> };

type ResultOf<Command extends abstract new (...args: never[]) => unknown> =
  InstanceType<Command> extends {
    resolveMiddleware: (...args: never[]) => (...args: never[]) => Promise<{ output: infer Said }>;
  }
    ? Said
    : never;

/** An answer as it goes over the wire, in the types of the SDK. */
export type Output<Name extends Operation> = Wire<Omit<Outputs[Name], '$metadata'>>;

/** Does the work of an operation. @throws AwsError */
export type Work<Name extends Operation, On> = (on: On, input: Input<Name>) => Output<Name>;
