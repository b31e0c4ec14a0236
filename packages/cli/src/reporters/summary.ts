import type { Report } from '@smslint/rules';
import type { Paint } from '../colour.js';
import { plural } from '../plural.js';

/** What was found in all: `2 errors, 1 warning in 3 requests of 2 files; 4 info, 1 suppressed`. */
export function summaryOf({ totals, suppressed }: Report): string {
  const { error, warning, info, requests, files } = totals;
  const more = [
    ...(info > 0 ? [`${info.toLocaleString('en-US')} info`] : []),
    ...(suppressed.length > 0 ? [`${suppressed.length.toLocaleString('en-US')} suppressed`] : []),
  ];
  const found = `${plural(error, 'error')}, ${plural(warning, 'warning')}`;
  const looked = `${plural(requests, 'request')} of ${plural(files, 'file')}`;
  return `${found} in ${looked}${more.length > 0 ? `; ${more.join(', ')}` : ''}`;
}

/** The last line of a report for people. */
export function summaryLine(report: Report, paint: Paint): string {
  const { error, warning } = report.totals;
  if (error > 0) return paint.bold(paint.red(`✖ ${summaryOf(report)}`));
  if (warning > 0) return paint.bold(paint.yellow(`⚠ ${summaryOf(report)}`));
  return paint.bold(paint.green(`✔ ${summaryOf(report)}`));
}
