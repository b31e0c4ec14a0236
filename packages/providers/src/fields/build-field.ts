import type { Code, Field } from './field.js';

/** What is said of a field besides its name, its place and its values. */
export type FieldRest = Partial<Pick<Field, 'requirement' | 'when' | 'length' | 'count'>>;

/** Builds fields of a kind; a field is required unless something else is said. */
export function fieldOf(kind: Field['kind'], code: Code): (path: string, pointer: string, rest?: FieldRest) => Field {
  return (path, pointer, rest) => ({ path, pointer, kind, requirement: 'REQUIRED', code, ...rest });
}
