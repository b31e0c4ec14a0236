import type { Report, Safety } from '@smslint/rules';
import { counted, numberText } from '@smslint/rules/words';
import type { Paint } from '../colour.js';

/** What was found in all: `2 errors, 1 warning in 3 requests of 2 files; 4 info, 1 suppressed`. */
export function summaryOf({ totals, suppressed }: Report): string {
  const { error, warning, info, requests, files } = totals;
  const more = [
    ...(info > 0 ? [`${numberText(info)} info`] : []),
    ...(suppressed.length > 0 ? [`${numberText(suppressed.length)} suppressed`] : []),
  ];
  const found = `${counted(error, 'error')}, ${counted(warning, 'warning')}`;
  const looked = `${counted(requests, 'request')} of ${counted(files, 'file')}`;
  return `${found} in ${looked}${more.length > 0 ? `; ${more.join(', ')}` : ''}`;
}

/** What can be mended without a person: `3 problems fixable with --fix, 2 more with --fix --unsafe`; empty where nothing is. */
function fixableOf({ findings }: Report): string {
  const count = (safety: Safety): number => findings.filter(({ autofix }) => autofix?.safety === safety).length;
  const [safe, unsafe] = [count('safe'), count('unsafe')];
  if (safe === 0) return unsafe === 0 ? '' : `${counted(unsafe, 'problem')} fixable with --fix --unsafe`;
  const more = unsafe === 0 ? '' : `, ${numberText(unsafe)} more with --fix --unsafe`;
  return `${counted(safe, 'problem')} fixable with --fix${more}`;
}

/** The last lines of a report for people. */
export function summaryLine(report: Report, paint: Paint): string {
  const fixable = fixableOf(report);
  return verdictOf(report, paint) + (fixable === '' ? '' : `\n${paint.dim(`  ${fixable}`)}`);
}

function verdictOf(report: Report, paint: Paint): string {
  const { error, warning } = report.totals;
  if (error > 0) return paint.bold(paint.red(`✖ ${summaryOf(report)}`));
  if (warning > 0) return paint.bold(paint.yellow(`⚠ ${summaryOf(report)}`));
  return paint.bold(paint.green(`✔ ${summaryOf(report)}`));
}
