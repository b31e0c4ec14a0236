import type { Report, Safety, Totals } from '@smslint/rules';
import { counted, numberText } from '@smslint/rules/words';
import type { Paint } from '../colour.js';

/** What a run found in all, as numbers. */
export interface Sum {
  readonly totals: Totals;
  readonly suppressed: number;
  readonly fixable: Readonly<Record<Safety, number>>;
}

/** Adds up what a run found, part by part, besides its totals. */
export class SumCount {
  private suppressed = 0;
  private readonly fixable = { safe: 0, unsafe: 0 };

  add({ findings, suppressed }: Pick<Report, 'findings' | 'suppressed'>): void {
    this.suppressed += suppressed.length;
    for (const { autofix } of findings) if (autofix) this.fixable[autofix.safety]++;
  }

  sum(totals: Totals): Sum {
    return { totals, suppressed: this.suppressed, fixable: this.fixable };
  }
}

/** What a report has in all. */
export function sumOf(report: Report): Sum {
  const count = new SumCount();
  count.add(report);
  return count.sum(report.totals);
}

/** What was found in all: `2 errors, 1 warning in 3 requests of 2 files; 4 info, 1 suppressed`. */
export function summaryOf({ totals, suppressed }: Sum): string {
  const { error, warning, info, requests, files } = totals;
  const more = [
    ...(info > 0 ? [`${numberText(info)} info`] : []),
    ...(suppressed > 0 ? [`${numberText(suppressed)} suppressed`] : []),
  ];
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}`;
  const looked = `${counted(requests, 'request')} of ${counted(files, 'file')}`;
  return `${found} in ${looked}${more.length > 0 ? `; ${more.join(', ')}` : ''}`;
}

/** What can be mended without a person: `3 problems fixable with --fix, 2 more with --fix --unsafe`; empty where nothing is. */
function fixableOf({ fixable: { safe, unsafe } }: Sum): string {
  if (safe === 0) return unsafe === 0 ? '' : `${counted(unsafe, 'problem')} fixable with --fix --unsafe`;
  const more = unsafe === 0 ? '' : `, ${numberText(unsafe)} more with --fix --unsafe`;
  return `${counted(safe, 'problem')} fixable with --fix${more}`;
}

/** The last lines of a report for people. */
export function summaryLine(sum: Sum, paint: Paint): string {
  const fixable = fixableOf(sum);
  return verdictOf(sum, paint) + (fixable === '' ? '' : `\n${paint.dim(`  ${fixable}`)}`);
}

function verdictOf(sum: Sum, paint: Paint): string {
  const { error, warning } = sum.totals;
  if (error > 0) return paint.bold(paint.red(`✖ ${summaryOf(sum)}`));
  if (warning > 0) return paint.bold(paint.yellow(`⚠ ${summaryOf(sum)}`));
  return paint.bold(paint.green(`✔ ${summaryOf(sum)}`));
}
