import type { Finding, Severity } from '@smslint/rules';
import type { Result } from 'sarif';
import { oneLine } from '../visible.js';

/** What SARIF calls a severity. */
export const levels: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

/** How sure GitHub shows a rule to be. */
export const precisions: Readonly<Record<Finding['confidence'], string>> = { certain: 'very-high', likely: 'medium' };

/** Words of unknown origin as a plain message, in which viewers make links of `[words](address)`. */
export function plainText(words: string): string {
  return oneLine(words).replaceAll('](', '] (');
}
