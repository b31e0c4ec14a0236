import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeUtf8 } from '@smslint/core';
import { readReport, ReportFault } from '@smslint/report';
import type { DetailedReport } from '@smslint/rules';
import { isSystemError, reasonOf, UsageError } from '../usage-error.js';

/**
 * Reads a report that was saved as JSON.
 * @throws UsageError where it cannot be read, or is none
 */
export async function readSavedReport(path: string, cwd: string): Promise<DetailedReport> {
  const { text, problem } = decodeUtf8(await bytesOf(path, cwd));
  if (problem) throw new UsageError(`${path} is no saved report: ${problem.message}`, problem.fix);
  try {
    return readReport(text);
  } catch (error) {
    if (error instanceof ReportFault) throw new UsageError(`${path} is no saved report: ${error.message}`);
    throw error;
  }
}

async function bytesOf(path: string, cwd: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`Cannot read ${path}: ${reasonOf(error)}.`);
    throw error;
  }
}
