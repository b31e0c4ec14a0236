import { readReport, ReportFault } from '@smslint/report';
import type { DetailedReport } from '@smslint/rules';
import { readSavedText } from '../read-saved.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads a report that was saved as JSON.
 * @throws UsageError where it cannot be read, or is none
 */
export async function readSavedReport(path: string, cwd: string): Promise<DetailedReport> {
  const refusal = `${path} is no saved report`;
  const text = await readSavedText(path, cwd, refusal);
  try {
    return readReport(text);
  } catch (error) {
    if (error instanceof ReportFault) throw new UsageError(`${refusal}: ${error.message}`);
    throw error;
  }
}
