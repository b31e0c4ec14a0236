import { createHash } from 'node:crypto';
import {
  acceptFindings,
  builtInRules,
  isFirm,
  type AcceptedFinding,
  type BaselineEntry,
  type Book,
  type Finding,
  type JudgedFile,
  type StaleEntry,
} from '@smslint/rules';
import { oneOf } from '../one-of.js';
import { UsageError } from '../usage-error.js';
import type { SuppressionChange } from './suppression-settings.js';

/** The name of a text in the baseline. */
export function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

/**
 * The baseline as a run is to change it.
 * @param stale its entries that are of no more use
 * @param knownRules those that can find something
 * @throws UsageError where a rule to be accepted is none
 */
export function changeBaseline(
  entries: readonly BaselineEntry[],
  judged: readonly JudgedFile[],
  stale: readonly StaleEntry[],
  knownRules: readonly string[],
  { accepts, reason, prunes }: SuppressionChange,
): AcceptedFinding[] {
  const rules = accepts === 'errors-and-warnings' ? undefined : accepts.map((rule) => acceptable(rule, knownRules));
  return acceptFindings(
    entries,
    judged,
    {
      accepts: ({ ruleId, severity }: Finding) => rules?.includes(ruleId) ?? severity !== 'info',
      reason,
      drops: new Set(prunes ? stale.map(({ origin }) => origin) : []),
    },
    hash,
  );
}

/** The rules that can find something in a run, by its books. */
export function rulesOf(books: ReadonlySet<Book>): string[] {
  return [...Object.keys(builtInRules), ...[...books].flatMap(({ rules }) => rules.map(({ id }) => id))];
}

function acceptable(rule: string, knownRules: readonly string[]): string {
  const known = oneOf('rule', knownRules, rule, 'smslint rules lists them.');
  if (isFirm(known)) throw new UsageError(`${known} cannot be suppressed.`, 'Mend what it finds.');
  return known;
}
