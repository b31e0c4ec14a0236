import type { Source } from '@smslint/rules';
import { lookup } from '../../lookup.js';
import type { RegistrationVersion } from '../answers/shapes.js';

/** Where a version of a registration stands. */
export type Stage = 'unsent' | 'open' | 'passed' | 'denied';

const api = (shape: string): Source => ({
  title: `AWS End User Messaging SMS API: ${shape}`,
  url: `https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_${shape}.html`,
  read: '2026-11',
});

/** What says what the statuses of versions mean. */
export const versionSource = api('RegistrationVersionInformation');

interface Status {
  readonly stage: Stage;
  /** The end of a sentence that begins with the version. */
  readonly meaning: string;
}

/** The statuses whose meaning AWS tells; of others, such as REQUIRES_OFFLINE_REVIEW, it gives the name alone. */
const versionStatuses: Readonly<Record<string, Status>> = {
  DRAFT: { stage: 'unsent', meaning: 'is a draft, and not submitted' },
  DISCARDED: { stage: 'unsent', meaning: 'was given up' },
  SUBMITTED: { stage: 'open', meaning: 'is submitted, and waits for its review' },
  REVIEWING: { stage: 'open', meaning: 'is being reviewed' },
  AWS_REVIEWING: { stage: 'open', meaning: 'is being reviewed' },
  REQUIRES_AUTHENTICATION: { stage: 'open', meaning: 'waits for you to authenticate by e-mail' },
  APPROVED: { stage: 'passed', meaning: 'is approved' },
  ARCHIVED: { stage: 'passed', meaning: 'was approved, and a later version has taken its place' },
  DENIED: { stage: 'denied', meaning: 'is denied' },
  REVOKED: { stage: 'denied', meaning: 'was approved, and the approval is revoked' },
};

/** Where a version stands; one of an unknown status is denied where it has reasons. */
export function stageOf({ RegistrationVersionStatus, DeniedReasons = [] }: RegistrationVersion): Stage {
  return lookup(versionStatuses, RegistrationVersionStatus)?.stage ?? (DeniedReasons.length > 0 ? 'denied' : 'open');
}

/** What the status of a version means, as the end of a sentence. */
export function meaningOf({ RegistrationVersionStatus: status }: RegistrationVersion): string {
  const meaning = lookup(versionStatuses, status)?.meaning;
  return meaning === undefined ? `has the status ${status}` : `${meaning} (${status})`;
}

/** Why a registration cannot be sent again, whatever its versions say: by the statuses of API_RegistrationInformation, 2026-11. */
export const finalStatuses: Readonly<Record<string, string>> = {
  CLOSED: 'it is CLOSED: its number or sender ID was deleted, and the registration is to be deleted too',
  DELETED: 'it is DELETED',
};
