import { coverageOf, type KnownCode } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Paint } from '../colour.js';
import { plainTable, type Column } from '../plain-table.js';
import { oneLine } from '../visible.js';
import { checksOf, coverageTotals } from './totals.js';

const counts = ['codes', 'caught', 'undecidable', 'missing', 'checked'] as const;

/** The coverage for people: a table by authority and category, what a person checks, and the totals. */
export function coverageText(codes: readonly KnownCode[], paint: Paint, width: number): string {
  if (codes.length === 0) return 'There is no such code.\n';
  const titled = (names: readonly string[]): Column[] => names.map((title) => ({ title: paint.dim(title) }));
  const tables = coverageTotals(codes).flatMap(({ authority, authorityName, category }) => {
    const own = codes.filter((code) => code.authority === authority && code.category === category);
    if (category === undefined) return [];
    const rows = own.map((code) => codeRow(code, paint));
    return [
      `${paint.bold(`${authorityName}: ${category}`)}\n${plainTable(titled(['code', 'a person checks', 'caught by']), rows, width)}`,
    ];
  });
  const checks = [...checksOf(codes)].map(([name, sentence]) => [name, oneLine(sentence)]);
  const totals = coverageTotals(codes).map((total) => [
    total.authorityName,
    total.category ?? paint.bold('all'),
    ...counts.map((name) => String(total[name])),
  ]);
  const numeric = counts.map((title) => ({ title: paint.dim(title), align: 'right' as const }));
  const caught = codes.filter((code) => coverageOf(code) === 'caught').length;
  return [
    ...tables,
    ...(checks.length > 0 ? [plainTable(titled(['check', 'what a person looks at']), checks, width)] : []),
    plainTable([...titled(['authority', 'category']), ...numeric], totals, width),
    `Rules catch ${caught.toLocaleString('en-US')} of ${counted(codes.length, 'code')}. Read one with smslint explain <code>.\n`,
  ].join('\n\n');
}

function codeRow({ code, rules, undecidable, check }: KnownCode, paint: Paint): string[] {
  const why = undecidable === undefined ? paint.red('nothing yet') : paint.dim(`undecidable: ${oneLine(undecidable)}`);
  const caught = rules.length > 0 ? rules.map(({ id }) => id).join(', ') : why;
  return [paint.bold(code), check?.name ?? '', caught];
}
