import type { Source } from '@smslint/rules';
import { withIds, type FindingKind } from '../../finding-kind.js';
import { versionSource } from './statuses.js';

const rejections: Source = {
  title: 'AWS End User Messaging SMS: rejection troubleshooting',
  url: 'https://docs.aws.amazon.com/sms-voice/latest/userguide/registration-help-rejection-troubleshooting.html',
  read: '2026-11',
};
const fieldSource: Source = {
  title: 'AWS End User Messaging SMS API: RegistrationFieldValueInformation',
  url: 'https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_RegistrationFieldValueInformation.html',
  read: '2026-11',
};

const kinds = {
  'denied-unknown-code': {
    title: 'AWS denied the registration by a code that the policy book does not know',
    why: 'No rule can foresee a reason that the book does not have; a report of it makes that good.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [rejections],
  },
  'denied-unforeseen': {
    title: 'AWS denied the registration for what no rule found in it',
    why: 'Rules carry the code, and none of them fired on what was submitted; a report of it makes them better.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [rejections],
  },
  'denied-not-found': {
    title: 'AWS denied the registration for what no rule finds in the request as it is now',
    why: 'Either the request was mended since, or the rules do not see what the reviewer saw: what was submitted shows which.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [rejections],
  },
  'denied-undecidable': {
    title: 'AWS denied the registration for what no file can show',
    why: 'What it is about stands outside of the request: on a website, in a register, or with AWS and the carriers.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [rejections],
  },
  'denied-mended': {
    title: 'AWS denied the registration for what is mended in the request since',
    why: 'A rule finds the reason in what was submitted, and not in the request as it is now.',
    severity: 'warning',
    area: 'form',
    weight: 0,
    sources: [rejections],
  },
  'denied-field': {
    title: 'AWS denied a field of the registration in words of its own',
    why: 'A field that is denied has to be mended before the registration is sent again.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [fieldSource],
  },
  'denied-without-reason': {
    title: 'AWS denied the registration, and the saved answers hold no reason',
    why: 'Without a reason nothing can be mended; the console or a support case may have more.',
    severity: 'error',
    area: 'form',
    weight: 20,
    sources: [versionSource],
  },
  'denied-feedback': {
    title: 'AWS gives feedback on a registration that it denied',
    why: 'AWS says that its feedback is generated; it goes with the reasons, and denies nothing by itself.',
    severity: 'info',
    area: 'form',
    weight: 0,
    sources: [versionSource, fieldSource],
  },
} as const satisfies Record<string, Omit<FindingKind, 'id'>>;

/** The id of a kind of denial. */
export type DenialId = keyof typeof kinds;

/** Every kind of denial that is no rule's, by its id. */
export const denialKinds = withIds<DenialId>(kinds);
