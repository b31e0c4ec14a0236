import type { Finding } from '@smslint/rules';
import { UsageError } from '../usage-error.js';

/** Says that a request would be turned down: for what, and what to do instead. */
export function refusal(findings: readonly Finding[]): UsageError {
  const together = (texts: readonly (string | undefined)[]): string =>
    [...new Set(texts.filter((text) => text !== undefined))].join(' ');
  return new UsageError(together(findings.map(({ message }) => message)), together(findings.map(({ fix }) => fix)));
}
