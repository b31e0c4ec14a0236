import type { Book } from '@smslint/rules';
import type { Drafts } from '@smslint/rules/drafts';

/** What questions are asked by and requests drafted from. */
export interface Desk {
  readonly book: Book;
  readonly drafts: Drafts;
}

/** The names of the countries by code, as the book has them, in the order of the names. */
export function countryNames({ book }: Desk): ReadonlyMap<string, string> {
  const named = Object.entries(book.data.countries.countries).map(
    ([code, entry]) => [code, entry?.name ?? code] as const,
  );
  return new Map(named.sort(([, one], [, other]) => (one < other ? -1 : 1)));
}
