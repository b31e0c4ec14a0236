import { readFields } from '../../fields/read-fields.js';
import type { Draft } from '../../imports/draft.js';
import { ImportFault } from '../../imports/imported.js';
import { registrationFields, type RegistrationType } from '../registration/fields.js';
import { registrationTypeOf } from '../registration/type-of-fields.js';
import { writtenOf } from '../registration/written-value.js';
import type { RegistrationValues } from '../answers/read-answers.js';

/** The registrations in saved answers, by their type. */
export type FoundRegistrations = ReadonlyMap<RegistrationType, RegistrationValues>;

/**
 * Finds out of which type each registration is, by the fields that it has.
 * @throws ImportFault where there are two of a type, since one request is about one
 */
export function findRegistrations(registrations: readonly RegistrationValues[]): FoundRegistrations {
  const found = new Map<RegistrationType, RegistrationValues>();
  for (const one of registrations) {
    const type = typeOf(one);
    const other = found.get(type);
    if (other) {
      throw new ImportFault(
        `${one.name}: ${one.id} is a second ${type} beside ${other.id}; a request is about one. Import them one by one.`,
      );
    }
    found.set(type, one);
  }
  const [hasTollFree, hasTenDlc] = [
    found.has('US_TOLL_FREE_REGISTRATION'),
    found.has('US_TEN_DLC_BRAND_REGISTRATION') || found.has('US_TEN_DLC_CAMPAIGN_REGISTRATION'),
  ];
  if (hasTollFree && hasTenDlc) {
    const name = found.get('US_TOLL_FREE_REGISTRATION')?.name ?? '';
    throw new ImportFault(`${name}: a toll-free registration beside one of 10DLC; a request is about one number type.`);
  }
  return found;
}

function typeOf({ name, id, values }: RegistrationValues): RegistrationType {
  const type = registrationTypeOf(values);
  if (type !== undefined) return type;
  throw new ImportFault(
    `${name}: ${id} has no field of a 10DLC brand, a 10DLC campaign or a toll-free registration; others cannot be imported yet.`,
  );
}

/** Reads registrations into a draft; the campaign has the say where it and its brand name the same. */
export function draftRegistrations(found: FoundRegistrations, draft: Draft): void {
  const types = (Object.keys(registrationFields) as RegistrationType[]).filter((type) => found.has(type));
  for (const type of types.reverse()) {
    const values = found.get(type)?.values ?? [];
    const written = new Map(
      values.flatMap((value) => {
        const one = writtenOf(value);
        return one === undefined ? [] : [[value.FieldPath, one] as const];
      }),
    );
    const read = readFields(registrationFields[type], written);
    for (const [pointer, value] of read.values) {
      if (!draft.set(pointer, value)) {
        draft.note(
          `Brand and campaign differ in ${pointer.slice(1).replaceAll('/', '.')}: that of the campaign was taken.`,
        );
      }
    }
    for (const path of read.left) draft.note(`Left out, since the request format has no place for it: ${path}.`);
    for (const { FieldPath, RegistrationAttachmentId } of values) {
      if (RegistrationAttachmentId !== undefined) {
        draft.note(
          `${FieldPath} is a file that AWS keeps: put it beside the request and name it under optIn.evidence.`,
        );
      }
    }
  }
  if (found.size > 0) {
    draft.set('/number/type', found.has('US_TOLL_FREE_REGISTRATION') ? 'toll-free' : '10dlc');
    draft.set('/countries', ['US']);
  }
}
