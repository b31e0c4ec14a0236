import type { Written } from '../../fields/field.js';
import type { FieldValue } from '../answers/shapes.js';

/** What a field of a registration holds; undefined where it is empty, or a file. */
export function writtenOf({ SelectChoices, TextValue }: FieldValue): Written | undefined {
  if (SelectChoices === undefined) return TextValue;
  return SelectChoices.length === 1 ? SelectChoices[0] : SelectChoices;
}
