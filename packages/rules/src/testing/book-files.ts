import { stringify } from 'yaml';
import { RuleBookError, type BookFile } from '../book/book.js';
import type { BookData } from '../book/data-schema.js';
import { loadBook } from '../book/load-book.js';
import { book } from '../generated/book.js';
import { profileFile, ruleFile } from './policies.js';

/** The path of the one rule in the book of the tests. */
export const rulePath = 'keywords/some-rule.yaml';

/** The codes of the small book, of every authority. */
const fewCodes = [
  'HELP_MESSAGE_NON_COMPLIANT',
  'BRAND_URL_INVALID',
  'SECURITY_REVIEW_FAILED',
  '30531',
  '611',
  '1101',
  '3001A',
];

/** The denial codes of the small book, with the checks that they name. */
export function smallDenialCodes(): BookData['denial-codes'] {
  const all = structuredClone(book.data['denial-codes']);
  const named = new Set<string | undefined>();
  for (const authority of Object.values(all.authorities)) {
    authority.codes = Object.fromEntries(Object.entries(authority.codes).filter(([code]) => fewCodes.includes(code)));
    for (const { check } of Object.values(authority.codes)) named.add(check);
  }
  return { ...all, checks: Object.fromEntries(Object.entries(all.checks).filter(([name]) => named.has(name))) };
}

/** A small sound book by path: one rule, one profile, the data of the real book for one country and a few codes. */
function soundBook(): Record<string, string> {
  const { CA } = book.data.countries.countries;
  const countries = { ...book.data.countries, countries: { CA } };
  const data = Object.entries({ ...book.data, countries, 'denial-codes': smallDenialCodes() }).map(([name, value]) => [
    `data/${name}.yaml`,
    JSON.stringify(value, null, 1),
  ]);
  return {
    'good-requests/long-code.sms.yaml': stringify(book.goodRequests['long-code']),
    'profiles/test.yaml': stringify(profileFile()),
    'cues/rates.yaml': stringify({ id: 'rates', title: 'Rates may apply', phrases: { en: ['rates may apply'] } }),
    [rulePath]: stringify(ruleFile()),
    ...(Object.fromEntries(data) as Record<string, string>),
  };
}

/** The files of the small book with changes by path; undefined takes a file away. */
export function bookFiles(changes: Readonly<Record<string, string | undefined>> = {}): BookFile[] {
  const files: Record<string, string | undefined> = { ...soundBook(), ...changes };
  return Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]));
}

/** The faults of the small book with changes. */
export function faultsOf(changes: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    loadBook(bookFiles(changes));
    return [];
  } catch (error) {
    if (error instanceof RuleBookError) return error.faults;
    throw error;
  }
}

/** The faults of the small book when its rule has changes. */
export function faultsOfRule(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return faultsOf({ [rulePath]: stringify(ruleFile(changes)) });
}

/** The faults of the small book when its profile has changes. */
export function faultsOfProfile(changes: Readonly<Record<string, unknown>>): readonly string[] {
  return faultsOf({ 'profiles/test.yaml': stringify(profileFile(changes)) });
}
