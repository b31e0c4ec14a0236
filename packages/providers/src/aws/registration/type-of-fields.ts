import type { FieldValue } from '../answers/shapes.js';
import { registrationFields, type RegistrationType } from './fields.js';

/** The type whose form has the most of some fields; undefined where none has any of them. */
export function registrationTypeOf(values: readonly FieldValue[]): RegistrationType | undefined {
  const counts = (Object.keys(registrationFields) as RegistrationType[]).map((type) => {
    const paths = new Set(registrationFields[type].map(({ path }) => path));
    return { type, count: values.filter(({ FieldPath }) => paths.has(FieldPath)).length };
  });
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? undefined : best.type;
}
