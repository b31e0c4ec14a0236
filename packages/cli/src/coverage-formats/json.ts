import { coverageOf, type KnownCode } from '@smslint/rules';
import { coverageTotals } from './totals.js';

/** The coverage for other programs: totals, then one object a code. */
export function coverageJson(codes: readonly KnownCode[]): string {
  const listed = codes.map((known) => {
    const { authority, code, category, meaning, fields, resubmit, mend, rules, undecidable, check } = known;
    return {
      ...{ authority, code, category, meaning, fields, resubmit, mend },
      coverage: coverageOf(known),
      rules: rules.map(({ id }) => id),
      ...(undecidable !== undefined && { undecidable }),
      ...(check !== undefined && { check: check.sentence }),
    };
  });
  return `${JSON.stringify({ totals: coverageTotals(codes), codes: listed }, null, 2)}\n`;
}
