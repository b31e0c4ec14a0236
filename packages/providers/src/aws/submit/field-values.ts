import { pagesOf } from '../live/pages-of.js';
import type { PlannedValue } from './submission.js';
import type { Run } from './run.js';

/** A value of a field as PutRegistrationFieldValue takes it. */
export type FieldInput =
  { readonly TextValue: string } | { readonly SelectChoices: string[] } | { readonly RegistrationAttachmentId: string };

/** The values of a version of a registration, by the paths of their fields, each as it would be put there. */
export async function fieldValuesOf(
  { account }: Run,
  id: string,
  version: number,
): Promise<ReadonlyMap<string, FieldInput>> {
  const found = new Map<string, FieldInput>();
  const wanted = { RegistrationId: id, VersionNumber: version };
  for await (const page of pagesOf(account, 'DescribeRegistrationFieldValues', wanted)) {
    const values = page.RegistrationFieldValues ?? [];
    for (const { FieldPath, TextValue, SelectChoices, RegistrationAttachmentId } of values) {
      if (FieldPath === undefined) continue;
      if (TextValue !== undefined) found.set(FieldPath, { TextValue });
      else if (RegistrationAttachmentId !== undefined) found.set(FieldPath, { RegistrationAttachmentId });
      else if (SelectChoices !== undefined) found.set(FieldPath, { SelectChoices });
    }
  }
  return found;
}

/** A planned value as it is put; undefined for a file that was not uploaded yet. */
export function toInput(value: PlannedValue, attachment: (file: string) => string | undefined): FieldInput | undefined {
  if ('text' in value) return { TextValue: value.text };
  if ('choices' in value) return { SelectChoices: [...value.choices] };
  const id = attachment(value.file);
  return id === undefined ? undefined : { RegistrationAttachmentId: id };
}

/** Whether a field has a value already. */
export function isSameValue(live: FieldInput | undefined, wanted: FieldInput | undefined): boolean {
  return live !== undefined && wanted !== undefined && JSON.stringify(live) === JSON.stringify(wanted);
}
