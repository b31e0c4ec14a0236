import { valueAt, type Request } from '@smslint/core';
import { authorities, type Authority } from './book/rule-schema.js';
import { appliesTo, type Policy } from './policy.js';

/** What a person must still look at, since no file shows it. */
export interface ChecklistItem {
  readonly check: string;
  /** The codes, of the request's provider (else of AWS), by which it would be denied. */
  readonly codes: readonly string[];
}

/** The checks that a person must still make for a request: those about what it has, and no rule can read. */
export function checklistFor(request: Request, { book }: Pick<Policy, 'book'>): ChecklistItem[] {
  const { checks, authorities: codesBy } = book.data['denial-codes'];
  const codes = Object.entries(codesBy[authorityOf(request)].codes);
  const fills = (pointer: string): boolean => isFilled(valueAt(request, pointer));
  return Object.entries(checks)
    .filter(([, { fields, unless }]) => (fields.length === 0 || fields.some(fills)) && !unless.some(fills))
    .filter(([, check]) => appliesTo(check, request))
    .map(([name, { sentence }]) => {
      return { check: sentence, codes: codes.flatMap(([code, { check }]) => (check === name ? [code] : [])) };
    });
}

function authorityOf({ provider }: Request): Authority {
  return authorities.find((authority) => authority === provider) ?? 'aws';
}

/** A flag that is off says that there is nothing to look at. */
function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && value !== false;
}
