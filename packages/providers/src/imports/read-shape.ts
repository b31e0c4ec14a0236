import type { z } from 'zod';
import { ImportFault, type SavedData } from './imported.js';

/**
 * Reads foreign data by a schema.
 * @throws ImportFault with the file and the path of what is not as it should be
 */
export function readShape<Schema extends z.ZodType>(schema: Schema, { name, value }: SavedData): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ImportFault(`${name}: ${pathText(issue?.path ?? [])}${issue?.message ?? 'unexpected'}.`);
}

/** A path as JavaScript writes it, cut where somebody else chose a long name. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 80)}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? '' : `${text}: `;
}
