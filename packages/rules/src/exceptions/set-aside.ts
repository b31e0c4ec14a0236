import { documentAt, type RequestFile } from '@smslint/core';
import { builtInRules } from '../built-in-rules.js';
import type { Finding, SuppressedFinding } from '../finding.js';
import { changesFor, inFull, type Ruling } from '../ruling.js';
import { groupBy } from '../group-by.js';
import { applyComments } from './ignore-comments.js';
import { isAdjustable, isFirm } from './firm-rules.js';
import { applyPlacedOverrides } from './placed-overrides.js';

/** Findings, those that an exception silences set apart. */
export interface SetAside {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Applies every kind of exception to the findings of a file: its comments, the configuration at single places, the baseline. */
export function setAside(file: RequestFile, found: readonly Finding[], ruling: Ruling): SetAside {
  const afterComments = ruling.withoutComments
    ? { findings: found, suppressed: [] }
    : applyComments(file, found, ruling);
  const afterOverrides = applyPlacedOverrides(file, afterComments.findings, ruling);
  const afterBaseline = applyBaseline(file, atTheirLevels(file, afterOverrides.findings, ruling), ruling);
  return {
    findings: afterBaseline.findings,
    suppressed: [afterComments, afterOverrides, afterBaseline].flatMap(({ suppressed }) => suppressed),
  };
}

/** The findings of rules that stand in code, with the severities that the configuration gives them. */
function atTheirLevels(file: RequestFile, found: readonly Finding[], ruling: Ruling): Finding[] {
  return found.flatMap((finding) => {
    const { ruleId, document } = finding;
    if (!Object.hasOwn(builtInRules, ruleId) || !isAdjustable(ruleId)) return [finding];
    const { severity } = inFull(changesFor(documentAt(file, document)?.id, ruling)[ruleId] ?? {});
    return severity === 'off' ? [] : [{ ...finding, severity: severity ?? finding.severity }];
  });
}

function applyBaseline({ documents }: RequestFile, found: readonly Finding[], { baseline }: Ruling): SetAside {
  if (!baseline) return { findings: found, suppressed: [] };
  const candidates = groupBy(
    found.filter(({ ruleId }) => !isFirm(ruleId)),
    ({ document }) => document,
  );
  const accepted = new Map(
    documents.flatMap((document) => [...baseline(candidates.get(document.index) ?? [], document)]),
  );
  return {
    findings: found.filter((finding) => !accepted.has(finding)),
    suppressed: [...accepted].map(([finding, suppression]) => ({ ...finding, suppression })),
  };
}
