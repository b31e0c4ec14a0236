import { invalid } from '../aws-error.js';
import type { Account, Registration, Version } from './account.js';

/** A version that nobody has submitted. */
export function draft(account: Account, VersionNumber: number): Version {
  return {
    VersionNumber,
    RegistrationVersionStatus: 'DRAFT',
    RegistrationVersionStatusHistory: { DraftTimestamp: account.now() },
    values: new Map(),
  };
}

/** The newest version of a registration. */
export function newestOf({ versions, RegistrationId }: Registration): Version {
  const newest = versions.at(-1);
  if (!newest) throw new Error(`${RegistrationId ?? 'A registration'} has no version`);
  return newest;
}

/** The version with a number, or the newest. @throws AwsError */
export function findVersion(registration: Registration, number: number | undefined): Version {
  if (number === undefined) return newestOf(registration);
  const version = registration.versions.find(({ VersionNumber }) => VersionNumber === number);
  if (version) return version;
  throw invalid('UNKNOWN_REGISTRATION_VERSION', `There is no version ${number}`, [
    { Name: 'VersionNumber', Message: 'Unknown version' },
  ]);
}

/** The ids of a registration, which every answer about it begins with. */
export function idsOf({
  RegistrationArn,
  RegistrationId,
}: Registration): Pick<Registration, 'RegistrationArn' | 'RegistrationId'> {
  return { RegistrationArn, RegistrationId };
}
