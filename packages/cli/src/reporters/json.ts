import type { Report } from '@smslint/rules';
import type { ReporterOptions } from './reporter.js';

/** The report, with all that it takes to be read elsewhere, as version 1 of the JSON contract; `quiet` hides nothing from programs. */
export function json(report: Report, { detailed }: Pick<ReporterOptions, 'detailed'>): string {
  return `${JSON.stringify(detailed(report), null, 2)}\n`;
}
