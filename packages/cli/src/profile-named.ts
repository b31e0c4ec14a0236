import { book, type Profile } from '@smslint/rules';
import { oneOf } from './one-of.js';

/**
 * The profile of the policy book that has a name.
 * @throws UsageError
 */
export function profileNamed(name: string): Profile | undefined {
  const names = book.profiles.map((profile) => profile.name);
  const known = oneOf('profile', names, name);
  return book.profiles.find((profile) => profile.name === known);
}
