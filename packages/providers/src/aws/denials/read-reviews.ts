import type { DataFault, SavedData } from '../../answers/saved-data.js';
import { byNames, itemsOf, type List } from '../answers/join-pages.js';
import { toPages } from '../answers/pages.js';
import { fieldValues } from '../answers/read-answers.js';
import type { FieldValue, RegistrationInformation, RegistrationVersion } from '../answers/shapes.js';

/** What AWS answers about a registration that it has reviewed. */
export interface Review {
  readonly arn: string;
  readonly id: string;
  /** Such as REQUIRES_UPDATES; undefined where no answer of DescribeRegistrations was given. */
  readonly status: string | undefined;
  /** The newest first. */
  readonly versions: readonly RegistrationVersion[];
  /** What was submitted, by the number of the version; a version of which nothing was given is missing. */
  readonly values: ReadonlyMap<number, readonly FieldValue[]>;
}

/** What was read of reviews, and what was wrong with the answers. */
export interface ReviewReading {
  /** In the order in which they were given; each has a version. */
  readonly reviews: readonly Review[];
  readonly faults: readonly DataFault[];
}

/**
 * Reads saved answers to DescribeRegistrationVersions, and to DescribeRegistrationFieldValues and DescribeRegistrations where
 * they are given. Never throws for what they hold.
 */
export function readReviews(data: readonly SavedData[]): ReviewReading {
  const { pages, faults } = toPages(data, ['RegistrationVersions', 'RegistrationFieldValues', 'Registrations']);
  const registrations = itemsOf(pages.Registrations, registrationList, faults) ?? [];
  const submitted = byNames(pages.RegistrationFieldValues, ({ RegistrationArn, VersionNumber }) => [
    `${RegistrationArn} ${VersionNumber ?? '?'}`,
  ]).map(({ first: { answer }, pages: own }) => ({
    arn: answer.RegistrationArn,
    version: answer.VersionNumber,
    values: itemsOf(own, fieldValues, faults) ?? [],
  }));
  const reviews = byNames(pages.RegistrationVersions, ({ RegistrationArn }) => [RegistrationArn]).map((group) => {
    const { RegistrationArn: arn, RegistrationId: id } = group.first.answer;
    const versions = itemsOf(group.pages, versionList, faults) ?? [];
    const own = submitted.filter((one) => one.arn === arn);
    return {
      arn,
      id,
      status: registrations.find(({ RegistrationArn }) => RegistrationArn === arn)?.RegistrationStatus,
      versions: versions.sort((a, b) => b.VersionNumber - a.VersionNumber),
      values: new Map(own.flatMap(({ version, values }) => (version === undefined ? [] : [[version, values]]))),
    };
  });
  for (const { name, path, answer } of pages.RegistrationFieldValues) {
    if (answer.VersionNumber !== undefined) continue;
    const message = 'expected the VersionNumber that the fields are of';
    faults.push({ name, path: `${path}.VersionNumber`, message });
  }
  return { reviews: reviews.filter(({ versions }) => versions.length > 0), faults };
}

const versionList: List<'RegistrationVersions', RegistrationVersion> = {
  kind: 'RegistrationVersions',
  itemsIn: ({ RegistrationVersions }) => RegistrationVersions,
  keyOf: ({ VersionNumber }) => String(VersionNumber),
};
const registrationList: List<'Registrations', RegistrationInformation> = {
  kind: 'Registrations',
  itemsIn: ({ Registrations }) => Registrations,
  keyOf: ({ RegistrationArn }) => RegistrationArn,
};
