import type { Book } from '@smslint/rules';
import type { Drafts } from '@smslint/rules/drafts';

/** What questions are asked by and requests drafted from. */
export interface Desk {
  readonly book: Book;
  readonly drafts: Drafts;
}

/** The names of the countries by code, as the book has them. */
export function countryNames({ book }: Desk): ReadonlyMap<string, string> {
  return new Map(Object.entries(book.data.countries.countries).map(([code, entry]) => [code, entry?.name ?? code]));
}
