import type { Request } from '@smslint/core';
import type { FilledField } from '../../fields/write-fields.js';
import type { Rendering } from '../../rendering.js';
import { fillRegistrations } from './registrations.js';

/**
 * A request as the fields of its registrations, in the order in which they are submitted: JSON, a list of
 * { registrationType, fields: [{ FieldPath, TextValue | SelectChoices | AttachmentPath }] }. All but AttachmentPath, a file beside the
 * request or an object of S3, are as PutRegistrationFieldValue takes them.
 */
export function renderRegistration(request: Request): Rendering {
  const { registrations, faults } = fillRegistrations(request);
  const value = registrations.map(({ type, filled }) => ({
    registrationType: type,
    fields: filled.map((one) => ({ FieldPath: one.field.path, ...valueOf(one) })),
  }));
  return { text: `${JSON.stringify(value, null, 2)}\n`, faults };
}

/** A value by the name under which PutRegistrationFieldValue takes it. */
export function valueOf({ field, value }: FilledField): Readonly<Record<string, string | readonly string[]>> {
  if (field.kind === 'SELECT') return { SelectChoices: [value].flat().map(String) };
  if (field.kind === 'ATTACHMENT') return { AttachmentPath: String(value) };
  return { TextValue: String(value) };
}
