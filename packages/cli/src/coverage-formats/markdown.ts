import type { KnownCode } from '@smslint/rules';
import { code, plain } from '@smslint/report/text/markup';
import { checksOf, coverageTotals } from './totals.js';

/** The coverage as Markdown: the totals, one table an authority, and what a person checks. */
export function coverageMarkdown(codes: readonly KnownCode[]): string {
  const totals = coverageTotals(codes).map((total) => {
    const category = total.category === undefined ? '**all**' : plain(total.category);
    const { authorityName, codes: all, caught, undecidable, missing, checked } = total;
    return row(plain(authorityName), category, ...[all, caught, undecidable, missing, checked].map(String));
  });
  const names = [...new Set(codes.map(({ authorityName }) => authorityName))];
  const checks = [...checksOf(codes)].map(([name, sentence]) => row(code(name), plain(sentence)));
  return [
    '# Denial codes',
    table(['authority', 'category', 'codes', 'caught', 'undecidable', 'missing', 'a person checks'], totals),
    ...names.flatMap((name) => {
      const own = codes.filter(({ authorityName }) => authorityName === name).map(codeRow);
      return [`## ${plain(name)}`, table(['code', 'caught by', 'a person checks'], own)];
    }),
    ...(checks.length > 0 ? ['## What a person checks', table(['check', 'what to look at'], checks)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function codeRow({ code: name, rules, undecidable, check }: KnownCode): string {
  const caught = rules.map(({ id }) => code(id)).join(', ');
  const why = undecidable === undefined ? 'nothing yet' : `undecidable: ${plain(undecidable)}`;
  return row(code(name), caught || why, check === undefined ? '' : code(check.name));
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
