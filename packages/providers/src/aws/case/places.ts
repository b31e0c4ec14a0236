import { book } from '@smslint/rules';
import { lookup } from '../../lookup.js';

const { countries } = book.data.countries;
const { regions } = book.data.regions;
const { groups } = book.data['country-groups'];

/** A Region with its name, as the console's list shows both. */
export function regionText(code: string | undefined): string | undefined {
  const name = code === undefined ? undefined : lookup(regions, code);
  return name === undefined ? code : `${code ?? ''}, ${name}`;
}

/** Countries with their codes. */
export function countriesText(codes: readonly string[]): string {
  return codes.map((code) => `${lookup(countries, code)?.name ?? code} (${code})`).join(', ');
}

/** Those that AWS reaches with American numbers. */
export function isAmerican(code: string): boolean {
  return groups['us-and-territories'].includes(code);
}

/** Those whose numbers of a type are asked for in the console or by API, not by a case. */
export function fromConsole(codes: readonly string[], type: 'long-code' | 'short-code'): string[] {
  return codes.filter((code) => groups[`console-${type}`]?.includes(code) === true);
}

/** Those where a number of a type needs a registration first. */
export function registeredFirst(codes: readonly string[], type: 'long-code' | 'short-code'): string[] {
  return codes.filter((code) => lookup(countries, code)?.registration?.includes(type) === true);
}
