import type { Report } from '@smslint/rules';
import type { ReporterOptions } from './reporter.js';

/** All that merge-reports needs of a run. */
export function blob(_report: Report, options: Pick<ReporterOptions, 'blob'>): string {
  return options.blob();
}
