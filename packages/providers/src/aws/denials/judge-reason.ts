import type { Finding, SuppressedFinding } from '@smslint/rules';
import type { DenialId } from './denial-kinds.js';
import type { Reason } from './reasons.js';

/** Whether the request still has what a version was denied for, as far as a file can show it. */
export type Outcome = 'there' | 'mended' | 'undecidable';

/** What rules find in a request, now and when it was submitted. */
export interface RuleEvidence {
  /** What they find in the request as it is now, what was set aside too. */
  readonly findings: readonly (Finding | SuppressedFinding)[];
  /** The ids of those that fire on what was submitted; undefined where that is not known. */
  readonly submitted: ReadonlySet<string> | undefined;
}

/** What became of a reason. */
export interface JudgedReason {
  readonly reason: Reason;
  readonly outcome: Outcome;
  /** What it is reported as where no rule finds it now. */
  readonly kind: DenialId | undefined;
  /** What the rules of the code find in the request now. */
  readonly found: readonly (Finding | SuppressedFinding)[];
  /** The ids of the rules that find it now, or in what was submitted: lint has told, or would have. */
  readonly foreseenBy: readonly string[];
  /** `unsure` where no rule finds it now, and what was submitted is not known. */
  readonly isForeseen: boolean | 'unsure' | 'impossible';
}

/** Holds a reason against what the rules that carry its code find. */
export function judgeReason(reason: Reason, { findings, submitted }: RuleEvidence): JudgedReason {
  const carriers = new Set(reason.known?.rules.map(({ id }) => id));
  const found = findings.filter(({ ruleId }) => carriers.has(ruleId));
  const before = [...carriers].filter((id) => submitted?.has(id) === true);
  const foreseenBy = [...new Set([...found.map(({ ruleId }) => ruleId), ...before])].sort();
  const judged = { reason, found, foreseenBy };
  if (found.length > 0) return { ...judged, outcome: 'there', kind: undefined, isForeseen: true };
  const open = { ...judged, outcome: 'undecidable' } as const;
  if (!reason.known) return { ...open, kind: 'denied-unknown-code', isForeseen: false };
  if (carriers.size === 0) return { ...open, kind: 'denied-undecidable', isForeseen: 'impossible' };
  if (before.length > 0) return { ...judged, outcome: 'mended', kind: 'denied-mended', isForeseen: true };
  return submitted
    ? { ...open, kind: 'denied-unforeseen', isForeseen: false }
    : { ...open, kind: 'denied-not-found', isForeseen: 'unsure' };
}
