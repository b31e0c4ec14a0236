import { authorities, codeCategories, coverageOf, type KnownCode } from '@smslint/rules';

/** How many codes of an authority, and of one category where it is given, are covered, and how. */
export interface CoverageTotal {
  readonly authority: string;
  readonly authorityName: string;
  /** Absent: all of the authority's codes. */
  readonly category?: string;
  readonly codes: number;
  readonly caught: number;
  readonly undecidable: number;
  readonly missing: number;
  /** Those of which a person checks something, whether a rule catches them or not. */
  readonly checked: number;
}

/** The totals of each authority: by category, then of all its codes. */
export function coverageTotals(codes: readonly KnownCode[]): CoverageTotal[] {
  return authorities.flatMap((authority) => {
    const own = codes.filter((code) => code.authority === authority);
    const byCategory = codeCategories.map((category) => ({
      category,
      codes: own.filter((code) => code.category === category),
    }));
    return [...byCategory, { codes: own }].filter((group) => group.codes.length > 0).map(totalOf);
  });
}

function totalOf({ category, codes }: { category?: string; codes: readonly KnownCode[] }): CoverageTotal {
  const count = (coverage: string): number => codes.filter((code) => coverageOf(code) === coverage).length;
  return {
    authority: codes[0]?.authority ?? '',
    authorityName: codes[0]?.authorityName ?? '',
    ...(category !== undefined && { category }),
    codes: codes.length,
    caught: count('caught'),
    undecidable: count('undecidable'),
    missing: count('missing'),
    checked: codes.filter(({ check }) => check !== undefined).length,
  };
}

/** What a person checks for these codes: each sentence once, by its name. */
export function checksOf(codes: readonly KnownCode[]): ReadonlyMap<string, string> {
  return new Map(codes.flatMap(({ check }) => (check === undefined ? [] : [[check.name, check.sentence]])));
}
