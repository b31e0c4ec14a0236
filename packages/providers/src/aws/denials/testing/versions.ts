import { readRequests, type Request, type RequestDocument } from '@smslint/core';
import { book, createLinter, denialCodesOf } from '@smslint/rules';
import type { SavedData } from '../../../answers/saved-data.js';
import type { FieldValue, RegistrationVersion } from '../../answers/shapes.js';
import { judgeVersion, type Verdict } from '../judge-version.js';
import { submittedOf } from '../submitted.js';

const id = `registration-${'4d'.repeat(16)}`;
const arn = `arn:aws:sms-voice:us-east-1:123456789012:registration/${id}`;

/** The codes of AWS that the policy book has. */
export const awsCodes = denialCodesOf(book).filter(({ authority }) => authority === 'aws');

/** A reason as AWS gives it. */
export function reasonOf(Reason: string, ShortDescription = 'It does not fit.') {
  return { Reason, ShortDescription };
}

/** A version that was denied. */
export function deniedVersion(
  DeniedReasons: NonNullable<RegistrationVersion['DeniedReasons']>,
  more: Partial<RegistrationVersion> = {},
): RegistrationVersion {
  return { VersionNumber: 1, RegistrationVersionStatus: 'DENIED', DeniedReasons, ...more };
}

/** An answer to DescribeRegistrationVersions. */
export function versionsAnswer(versions: readonly unknown[], more: Readonly<Record<string, unknown>> = {}): SavedData {
  const value = { RegistrationArn: arn, RegistrationId: id, RegistrationVersions: versions, ...more };
  return { name: 'versions.json', value };
}

/** An answer to DescribeRegistrationFieldValues. */
export function fieldsAnswer(values: readonly FieldValue[], VersionNumber: number, NextToken?: string): SavedData {
  const page = { RegistrationArn: arn, RegistrationId: id, VersionNumber, RegistrationFieldValues: values };
  return { name: 'fields.json', value: NextToken === undefined ? page : { ...page, NextToken } };
}

/** An answer to DescribeRegistrations. */
export function registrationsAnswer(RegistrationStatus: string): SavedData {
  const one = { RegistrationArn: arn, RegistrationId: id, RegistrationType: 'X', RegistrationStatus };
  return { name: 'registrations.json', value: { Registrations: [one] } };
}

/** A request as it was read. */
function documentOf(request: unknown): RequestDocument & { readonly request: Request } {
  const [document] = readRequests('a.sms.json', JSON.stringify(request), 'json').documents;
  if (!document?.request) throw new Error('The request cannot be read.');
  return { ...document, request: document.request };
}

/** Judges a version by a request as it is now, under the policy book, and by what was submitted where that is given. */
export async function judge(
  request: unknown,
  version: RegistrationVersion,
  values?: readonly FieldValue[],
  profile = 'aws',
): Promise<Verdict> {
  const document = documentOf(request);
  const submitted = values && submittedOf(document.request, values);
  const found = await findingsIn(request, profile);
  return judgeVersion(
    { status: undefined, values: new Map(values ? [[version.VersionNumber, values]] : []) },
    version,
    {
      codes: awsCodes,
      document,
      file: 'a.sms.json',
      changed: submitted?.changed,
      findings: found,
      submitted: submitted && new Set((await findingsIn(submitted.request, profile)).map(({ ruleId }) => ruleId)),
    },
  );
}

async function findingsIn(request: unknown, profile: string) {
  const file = readRequests('a.sms.json', JSON.stringify(request), 'json');
  return (await createLinter(book, { profile })(file)).findings;
}
