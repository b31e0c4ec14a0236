import type { Request } from '@smslint/core';
import { registrationFields } from '../registration/fields.js';
import { fillRegistrations } from '../registration/registrations.js';

/** The fields of a request's registrations: those that it has a value for, and those that a person may give. */
export function fieldPaths(request: Request): { readonly filled: readonly string[]; readonly open: readonly string[] } {
  const { registrations } = fillRegistrations(request);
  const filled = registrations.flatMap((one) => one.filled.map(({ field }) => field.path));
  const open = registrations
    .flatMap(({ type }) => registrationFields[type])
    .filter(({ path, kind }) => kind !== 'ATTACHMENT' && !filled.includes(path))
    .map(({ path }) => path);
  return { filled, open };
}
