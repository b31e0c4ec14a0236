import { suggest } from '@smslint/core';
import type { StaleEntry, Staleness } from '@smslint/rules';
import { visible } from '../visible.js';

/** Says which entries of the baseline are stale, why, and what to do about them: lines for standard error. */
export function staleLines(stale: readonly StaleEntry[], shown: string, knownRules: readonly string[]): string[] {
  if (stale.length === 0) return [];
  const entries = stale.length === 1 ? 'entry' : 'entries';
  return [
    `smslint: ${stale.length.toLocaleString('en-US')} stale ${entries} in ${visible(shown)}:`,
    ...stale.map((entry) => `  ${visible(lineOf(entry, knownRules))}`),
    'Remove what is stale with --prune-suppressions, or let it pass with --pass-on-unpruned-suppressions.',
  ];
}

function lineOf(entry: StaleEntry, knownRules: readonly string[]): string {
  const { rule, request, file, document, pointer, origin, why } = entry;
  const where = request === undefined ? `${file}, request ${document + 1}` : `${request} in ${file}`;
  const meant = why === 'rule-unknown' ? suggest(rule, knownRules) : undefined;
  const question = meant === undefined ? '' : `; did you mean ${meant}?`;
  return `${origin} ${rule} at ${pointer} of ${where}: ${reasons[why]}${question}`;
}

const reasons: Readonly<Record<Staleness, string>> = {
  'rule-unknown': 'no rule has that name',
  'rule-off': 'the configuration turns the rule off',
  'file-gone': 'the file is not there any more',
  'request-gone': 'the file holds no such request any more',
  'text-edited': 'the text was edited, and is found again',
  'set-aside': 'a comment or the configuration sets it aside',
  'not-found': 'nothing is found there any more',
};
