import type { Pointer } from '@smslint/core';
import type { Finding, KnownCode } from '@smslint/rules';
import type { RegistrationVersion } from '../answers/shapes.js';
import {
  feedbackFinding,
  reasonFinding,
  remarkFindings,
  ruleFindings,
  unexplained,
  type DeniedRequest,
} from './denial-findings.js';
import { judgeReason, type JudgedReason, type RuleEvidence } from './judge-reason.js';
import type { Review } from './read-reviews.js';
import { codeOf, reasonsOf, remarksOf } from './reasons.js';
import { resubmissionOf, type Resubmission } from './resubmission.js';
import { pointerFor } from './submitted.js';

/** What a denied version says to a request. */
export interface Verdict {
  readonly reasons: readonly JudgedReason[];
  readonly findings: readonly Finding[];
  readonly resubmission: Resubmission;
}

/** What is known of a request that was denied. */
export interface RequestEvidence extends RuleEvidence, Pick<DeniedRequest, 'document' | 'file'> {
  /** The codes of AWS that the policy book has. */
  readonly codes: readonly KnownCode[];
  readonly changed: readonly Pointer[] | undefined;
}

/** Puts each reason of a denied version on the place of the request that it is about. */
export function judgeVersion(
  { status, values }: Pick<Review, 'status' | 'values'>,
  version: RegistrationVersion,
  { codes, document, file, changed, ...evidence }: RequestEvidence,
): Verdict {
  const byCode = new Map(codes.filter(({ authority }) => authority === 'aws').map((known) => [known.code, known]));
  const fields = values.get(version.VersionNumber) ?? [];
  const remarks = remarksOf(fields, pointerFor(document.request, fields));
  const said = reasonsOf(version, remarks, byCode);
  const denied: DeniedRequest = { document, file, changed };

  const reasons = said.map((reason) => judgeReason(reason, evidence));
  const findings = [
    ...ruleFindings(reasons),
    ...reasons.flatMap((one) => (one.kind === undefined ? [] : [reasonFinding(one, one.kind, denied)])),
    ...remarks.flatMap((one) =>
      remarkFindings(one, one.denied !== undefined && byCode.has(codeOf(one.denied)), denied),
    ),
  ];
  const feedback = version.Feedback?.trim() ?? '';
  return {
    reasons,
    findings: [
      ...findings,
      ...(feedback === '' ? [] : [feedbackFinding(feedback, '', `version ${version.VersionNumber}`, denied)]),
      ...(findings.some(({ ruleId }) => ruleId !== 'denied-feedback')
        ? []
        : [unexplained(version.VersionNumber, denied)]),
    ],
    resubmission: resubmissionOf(status, version, said),
  };
}
