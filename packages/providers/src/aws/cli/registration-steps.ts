import { isS3Object } from '../../fields/s3-object.js';
import type { FilledField } from '../../fields/write-fields.js';
import type { RegistrationType } from '../registration/fields.js';
import { valueOf } from '../registration/render-registration.js';
import type { FilledRegistration } from '../registration/registrations.js';
import { association, indented, keptCall, silentCall, unlessGiven, type Script } from './script.js';

/** The variables that hold the ids of registrations. */
const variables = {
  US_TEN_DLC_BRAND_REGISTRATION: 'brand',
  US_TEN_DLC_CAMPAIGN_REGISTRATION: 'campaign',
  US_TOLL_FREE_REGISTRATION: 'registration',
} as const satisfies Readonly<Record<RegistrationType, string>>;

/** Creates, fills and submits a registration, each where that is not done yet, and goes on once it is complete. */
export function registrationSteps(
  script: Script,
  { type, filled }: FilledRegistration,
  resources: readonly string[],
): string[] {
  const name = variables[type];
  const files = filled.filter(({ field }) => field.kind === 'ATTACHMENT');
  const fileOf = (one: FilledField): string => `${name}_file_${files.indexOf(one) + 1}`;
  const status = keptCall(script, 'status', [
    'describe-registrations',
    { RegistrationIds: [{ variable: name }] },
    'Registrations[0].RegistrationStatus',
  ]);
  const creation = { RegistrationType: type, ClientToken: script.token(name) };
  const ids = [name, ...resources].map((one) => `${one}=$${one}`).join(' ');
  return [
    '',
    `# ${type}`,
    ...unlessGiven(name, keptCall(script, name, ['create-registration', creation, 'RegistrationId'])),
    status,
    'if [ "$status" = CREATED ]; then',
    ...indented([
      ...files.map((one) => upload(script, one, fileOf(one))),
      ...filled.map((one) => put(script, one, name, fileOf(one))),
      ...resources.map((resource) => association(script, name, resource)),
      silentCall(script, 'submit-registration-version', { RegistrationId: { variable: name } }),
      status,
    ]),
    'fi',
    '# AWS reviews it now, for days or weeks; the rest waits until it is approved.',
    'if [ "$status" != COMPLETE ]; then',
    `  echo "${name} is $status: once it is COMPLETE, run this again with ${ids}" >&2`,
    '  exit 75',
    'fi',
  ];
}

function put(script: Script, one: FilledField, registration: string, file: string): string {
  const value = one.field.kind === 'ATTACHMENT' ? { RegistrationAttachmentId: { variable: file } } : valueOf(one);
  return silentCall(script, 'put-registration-field-value', {
    RegistrationId: { variable: registration },
    FieldPath: one.field.path,
    ...value,
  });
}

function upload(script: Script, { value }: FilledField, file: string): string {
  const path = String(value).replaceAll('\0', '');
  const body = isS3Object(path) ? { AttachmentUrl: path } : { AttachmentBody: { file: path } };
  const input = { ...body, ClientToken: script.token(file.replaceAll('_', '-')) };
  return keptCall(script, file, ['create-registration-attachment', input, 'RegistrationAttachmentId']);
}
