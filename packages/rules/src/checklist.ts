import { valueAt, type Request } from '@smslint/core';
import type { BookData } from './book/data-schema.js';
import { groupBy } from './group-by.js';
import { oncePer } from './once-per.js';
import { appliesTo, type Policy } from './policy.js';
import { authorities, type Authority } from './book/vocabulary.js';

type DenialCodes = BookData['denial-codes']['authorities'][Authority];

/** What a person must still look at, since no file shows it. */
export interface ChecklistItem {
  readonly check: string;
  /** The codes, of the request's provider (else of AWS), by which it would be denied. */
  readonly codes: readonly string[];
}

/** The checks that a person must still make for a request: those about what it has, and no rule can read. */
export function checklistFor(request: Request, { book }: Pick<Policy, 'book'>): ChecklistItem[] {
  const { checks, authorities: codesBy } = book.data['denial-codes'];
  const codes = codesByCheck(codesBy[authorityOf(request)]);
  const fills = (pointer: string): boolean => isFilled(valueAt(request, pointer));
  return Object.entries(checks)
    .filter(([, { fields, unless }]) => (fields.length === 0 || fields.some(fills)) && !unless.some(fills))
    .filter(([, check]) => appliesTo(check, request))
    .map(([name, { sentence }]) => ({ check: sentence, codes: codes.get(name) ?? [] }));
}

const codesByCheck = oncePer(({ codes }: DenialCodes) => {
  const byCheck = groupBy(Object.entries(codes), ([, { check }]) => check);
  return new Map([...byCheck].map(([check, all]) => [check, all.map(([code]) => code)]));
});

function authorityOf({ provider }: Request): Authority {
  return authorities.find((authority) => authority === provider) ?? 'aws';
}

/** A flag that is off says that there is nothing to look at. */
function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null && value !== false;
}
