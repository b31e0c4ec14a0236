import { attachmentsOf } from './attachments.js';
import type { PlannedRegistration, PlannedValue, Submission } from './submission.js';

/** A call that a submission makes, with what it takes; an id that an earlier call gives stands in brackets. */
export interface PlannedCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Calls that follow one another without a review between them. */
export interface PlannedPart {
  readonly title: string;
  readonly calls: readonly PlannedCall[];
}

/** The calls by which a submission changes something, from the first on; what it reads in between is left out. */
export function plannedParts(submission: Submission): PlannedPart[] {
  if (submission.kind === 'case') {
    const files = attachmentsOf(submission).map(({ file }) => `[${file}]`);
    const attaching = files.length === 0 ? [] : [{ operation: 'AddAttachmentsToSet', input: { attachments: files } }];
    const set = files.length === 0 ? {} : { attachmentSetId: '[set]' };
    return [
      {
        title: 'Support case',
        calls: [...attaching, { operation: 'CreateCase', input: { ...submission.input, ...set } }],
      },
    ];
  }
  const { numbers, registrations, brand } = submission;
  const requesting = numbers.map(({ name, input }) => ({
    title: `${name}: AWS charges for it from here on`,
    calls: [{ operation: 'RequestPhoneNumber', input }],
  }));
  return [...requesting, ...registrations.map((plan) => registrationPart(plan, brand))];
}

function registrationPart({ name, type, values, tiedTo }: PlannedRegistration, brand: string | undefined): PlannedPart {
  const RegistrationId = `[${name}]`;
  const calls: PlannedCall[] = [
    { operation: 'CreateRegistration', input: { RegistrationType: type } },
    ...values.flatMap((value) => valueCalls(value, RegistrationId)),
    ...tiedTo.map((resource) => ({
      operation: 'CreateRegistrationAssociation',
      input: { RegistrationId, ResourceId: resource === 'brand' && brand !== undefined ? brand : `[${resource}]` },
    })),
    { operation: 'SubmitRegistrationVersion', input: { RegistrationId } },
  ];
  return {
    title: tiedTo.includes('brand') && brand === undefined ? `${name}, once the brand is COMPLETE` : name,
    calls,
  };
}

function valueCalls(value: PlannedValue, RegistrationId: string): PlannedCall[] {
  const put = (what: Readonly<Record<string, unknown>>): PlannedCall => ({
    operation: 'PutRegistrationFieldValue',
    input: { RegistrationId, FieldPath: value.path, ...what },
  });
  if ('text' in value) return [put({ TextValue: value.text })];
  if ('choices' in value) return [put({ SelectChoices: value.choices })];
  const body = /^s3:/i.test(value.file) ? { AttachmentUrl: value.file } : { AttachmentBody: `[${value.file}]` };
  return [
    { operation: 'CreateRegistrationAttachment', input: body },
    put({ RegistrationAttachmentId: `[attachment of ${value.path}]` }),
  ];
}
