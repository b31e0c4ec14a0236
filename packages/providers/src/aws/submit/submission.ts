import type { CreateCase } from '../case/create-case.js';
import type { RegistrationType } from '../registration/fields.js';

/** What AWS is asked for, from the first call to the last. */
export type Submission = RegistrationSubmission | CaseSubmission;

/** Registrations, in the order in which they are submitted, and the numbers that have to be there before. */
export interface RegistrationSubmission {
  readonly kind: 'registrations';
  readonly numbers: readonly NumberRequest[];
  readonly registrations: readonly PlannedRegistration[];
  /** The id of a brand that is registered already. */
  readonly brand: string | undefined;
}

/** A support case, and the files that go with it. */
export interface CaseSubmission {
  readonly kind: 'case';
  readonly input: CreateCase;
  /** Paths as the request has them, from its own folder. */
  readonly files: readonly string[];
}

/** What a registration is called within a submission. */
export type RegistrationName = 'brand' | 'campaign' | 'registration';

/** A registration with its values, in the order of its form. */
export interface PlannedRegistration {
  readonly name: RegistrationName;
  readonly type: RegistrationType;
  readonly values: readonly PlannedValue[];
  /** The names of what is tied to it before it is submitted. */
  readonly tiedTo: readonly string[];
}

/** A value of a field: a text, choices, or a file that is uploaded first. */
export type PlannedValue = { readonly path: string } & (
  { readonly text: string } | { readonly choices: readonly string[] } | { readonly file: string }
);

/** A number that is asked for, by its name within a submission. */
export interface NumberRequest {
  readonly name: string;
  readonly input: {
    readonly IsoCountryCode: string;
    readonly MessageType: 'TRANSACTIONAL' | 'PROMOTIONAL';
    readonly NumberCapabilities: readonly string[];
    readonly NumberType: 'TOLL_FREE';
  };
}
