import type {
  KeywordInformation,
  OptOutListInformation,
  PhoneNumberInformation,
  RegistrationAssociationMetadata,
  RegistrationAttachmentsInformation,
  RegistrationFieldValueInformation,
  RegistrationInformation,
  RegistrationVersionInformation,
  SpendLimit,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Service as SupportService } from '@aws-sdk/client-support';
import type { Form } from '../forms/form.js';
import type { Wire } from '../model/operation.js';
import type { AttachmentSet, SupportCase } from './support-case.js';

export type PhoneNumber = Wire<PhoneNumberInformation> & { PhoneNumberId: string };
export type Keyword = Wire<KeywordInformation>;
export type Attachment = Wire<RegistrationAttachmentsInformation> & { body?: Uint8Array };

/** A version of a registration with the values of its fields, by path. */
export interface Version extends Wire<RegistrationVersionInformation> {
  readonly values: Map<string, Wire<RegistrationFieldValueInformation>>;
}

/** A registration with all of its versions, the newest last. */
export interface Registration extends Wire<RegistrationInformation> {
  readonly versions: Version[];
  readonly associations: Wire<RegistrationAssociationMetadata>[];
}

/** All that an account of AWS holds in one Region; tests may read it, and change what no call changes. */
export interface Account {
  readonly region: string;
  /** The most members of a page, whatever is asked for. */
  readonly pageSize: number;
  /** Whether a new version of a registration begins with the values of the one before. */
  readonly keepsValues: boolean;
  /** Whether there is a support plan that comes with the API. */
  readonly hasSupportApi: boolean;
  readonly forms: ReadonlyMap<string, Form>;
  readonly numbers: Map<string, PhoneNumber>;
  /** By the id of the number or pool, then by the keyword in capitals. */
  readonly keywords: Map<string, Map<string, Keyword>>;
  readonly spendLimits: Wire<SpendLimit>[];
  readonly optOutLists: Wire<OptOutListInformation>[];
  readonly registrations: Map<string, Registration>;
  readonly attachments: Map<string, Attachment>;
  readonly supportServices: readonly SupportService[];
  readonly cases: Map<string, SupportCase>;
  readonly attachmentSets: Map<string, AttachmentSet>;
  /** A time in seconds, later at each call. */
  readonly now: () => number;
  /** A new id, such as registration-…01. */
  readonly newId: (kind: string) => string;
}

/** The ARN of a resource of the account. */
export function arnOf({ region }: Pick<Account, 'region'>, kind: string, id: string): string {
  return `arn:aws:sms-voice:${region}:111122223333:${kind}/${id}`;
}

/** The id in an ARN, or the id itself. */
export function idOf(resource: string): string {
  return resource.startsWith('arn:') ? resource.slice(resource.indexOf('/') + 1) : resource;
}
