import type { RegistrationVersion } from '../answers/shapes.js';
import type { Review } from './read-reviews.js';
import { meaningOf, stageOf } from './statuses.js';

/** The version of a registration that is looked at, or why there is none, with what to do. */
export type VersionChoice =
  { readonly version: RegistrationVersion } | { readonly reason: string; readonly hint: string };

/** The version of a number; else the newest that was submitted, and not given up; else the newest. */
export function chooseVersion({ id, versions }: Review, number: number | undefined): VersionChoice {
  const found =
    number === undefined
      ? (versions.find((version) => stageOf(version) !== 'unsent') ?? versions[0])
      : versions.find(({ VersionNumber }) => VersionNumber === number);
  if (found) return { version: found };
  const known = versions.map(({ VersionNumber }) => VersionNumber).join(', ');
  return { reason: `${id} has no version ${number ?? ''} in the saved answers.`, hint: `They hold ${known}.` };
}

/** How a version stands, and where it does not stand for those before it, which of them was denied. */
export function standingOf({ id, versions }: Review, version: RegistrationVersion): string {
  const standing = `${id}: version ${version.VersionNumber} ${meaningOf(version)}`;
  const denied = versions.find((one) => one.VersionNumber < version.VersionNumber && stageOf(one) === 'denied');
  return stageOf(version) === 'open' && denied
    ? `${standing}; --version-number ${denied.VersionNumber} says why that one was denied`
    : standing;
}
