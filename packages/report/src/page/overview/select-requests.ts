import type { PageRequest } from '../model.js';
import { typeName } from '../words.js';

/** What a reviewer wants to see of the requests; an empty text asks for nothing. */
export interface Filter {
  /** Words, each of which a request has in its name, brand, file, type, countries or the rules that found something. */
  readonly search: string;
  readonly verdict: '' | 'pass' | 'fail';
  readonly type: string;
  readonly country: string;
}

/** Shows all. */
export const noFilter: Filter = { search: '', verdict: '', type: '', country: '' };

/** By what the requests are sorted. */
export type SortKey = 'name' | 'score' | 'verdict' | 'type' | 'countries' | 'error' | 'warning' | 'open';

/** An order of the requests. */
export interface Sort {
  readonly by: SortKey;
  readonly isDescending: boolean;
}

/** The requests that a filter lets through. */
export function filtered(requests: readonly PageRequest[], filter: Filter): PageRequest[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return requests.filter(
    (request) =>
      (filter.verdict === '' || request.verdict === filter.verdict) &&
      (filter.type === '' || request.numberType === filter.type) &&
      (filter.country === '' || request.countries.includes(filter.country)) &&
      (words.length === 0 || hasAll(request, words)),
  );
}

function hasAll(request: PageRequest, words: readonly string[]): boolean {
  const { name, file, numberType, countries, content, findings, profile } = request;
  const text = [
    name,
    file,
    typeName(numberType),
    profile,
    content?.brand.name,
    content?.brand.legalName,
    ...countries,
    ...findings.map(({ rule }) => rule),
  ]
    .join('\n')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * The requests in an order; equal ones stay as they stand in the report.
 * @param openChecks how many checks of a request nobody has ticked
 */
export function sorted(
  requests: readonly PageRequest[],
  { by, isDescending }: Sort,
  openChecks: (request: PageRequest) => number,
): PageRequest[] {
  const order = isDescending ? -1 : 1;
  const valueOf = (request: PageRequest): string | number => {
    if (by === 'name') return request.name.toLowerCase();
    if (by === 'type') return typeName(request.numberType);
    if (by === 'countries') return request.countries.join();
    if (by === 'open') return openChecks(request);
    if (by === 'error' || by === 'warning') return countOf(request, by);
    return request[by];
  };
  return [...requests].sort((a, b) => order * compare(valueOf(a), valueOf(b)));
}

/** How many findings of a severity a request has. */
export function countOf({ findings }: Pick<PageRequest, 'findings'>, severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
