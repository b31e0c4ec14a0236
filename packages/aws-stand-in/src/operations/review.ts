import type { RegistrationDeniedReasonInformation } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { Account } from '../state/account.js';
import { findRegistration } from '../state/find.js';
import { newestOf } from '../state/version.js';

/** What a reviewer decides of a version that was submitted. */
export type Verdict =
  | 'approved'
  | {
      readonly denied: readonly (RegistrationDeniedReasonInformation & { Reason: string; ShortDescription: string })[];
      /** What is said of fields, by path. */
      readonly fields?: Readonly<Record<string, { readonly DeniedReason?: string; readonly Feedback?: string }>>;
      readonly feedback?: string;
    };

/** Does what AWS and the carriers do in days or weeks. @throws Error where nothing was submitted */
export function review(account: Account, registrationId: string, verdict: Verdict): void {
  const registration = findRegistration(account, registrationId);
  const version = newestOf(registration);
  if (version.RegistrationVersionStatus !== 'SUBMITTED')
    throw new Error(`${registrationId} has no submitted version to review`);
  const { VersionNumber, RegistrationVersionStatusHistory: history = {} } = version;
  if (verdict === 'approved') {
    Object.assign(version, { RegistrationVersionStatus: 'APPROVED' });
    Object.assign(history, { ApprovedTimestamp: account.now() });
    Object.assign(registration, { RegistrationStatus: 'COMPLETE', ApprovedVersionNumber: VersionNumber });
    for (const { ResourceId = '' } of registration.associations) {
      const number = account.numbers.get(ResourceId);
      if (number) number.Status = 'ACTIVE';
    }
    return;
  }
  Object.assign(version, {
    RegistrationVersionStatus: 'DENIED',
    DeniedReasons: [...verdict.denied],
    ...(verdict.feedback !== undefined && { Feedback: verdict.feedback }),
  });
  Object.assign(history, { DeniedTimestamp: account.now() });
  Object.assign(registration, { RegistrationStatus: 'REQUIRES_UPDATES', LatestDeniedVersionNumber: VersionNumber });
  for (const [path, said] of Object.entries(verdict.fields ?? {})) {
    const value = version.values.get(path);
    if (!value) throw new Error(`${registrationId} has no value at ${path}`);
    Object.assign(value, said);
  }
}
