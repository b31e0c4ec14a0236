import type { Autofix, Finding, SuppressedFinding, Suppression } from '@smslint/rules';
import type { Fix, Location, Result, Suppression as SarifSuppression } from 'sarif';
import { closedRange, type LineAt } from './file-lines.js';
import { sentencesOf } from './finding-text.js';
import { artifactLocation, physicalLocation, regionOf } from './sarif-place.js';
import { levels, plainText } from './sarif-text.js';

/** What a result says besides what its finding does. */
export interface ResultContext {
  /** The path of the file from the root of the repository. */
  readonly path: string;
  /** The lines of the file, by their numbers. */
  readonly lineAt: LineAt;
  /** Where the rule stands among those of the tool. */
  readonly ruleIndex: number | undefined;
  /** The request's own name, where it has one. */
  readonly requestId: string | null;
  readonly fingerprint: string;
  /** The hash of the finding's first line, as GitHub computes it. */
  readonly lineHash: string | undefined;
}

/** The most related places that GitHub shows of a result. */
const mostRelated = 100;

/** A finding as a result. */
export function describeResult(finding: Finding | SuppressedFinding, context: ResultContext): Result {
  const { ruleId, severity, fix, pointer, document, range, confidence, denialCodes, marks, autofix } = finding;
  const { path, lineAt, ruleIndex, requestId, fingerprint, lineHash } = context;
  const related = (marks ?? []).slice(0, mostRelated);
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: sentencesOf(finding).map(plainText).join('\n') },
    locations: [
      {
        physicalLocation: physicalLocation(path, closedRange(range, lineAt)),
        logicalLocations: [{ fullyQualifiedName: `${plainText(requestId ?? `request ${document + 1}`)}${pointer}` }],
      },
    ],
    ...(related.length > 0 && { relatedLocations: related.map((mark, index) => markLocation(mark, index, path)) }),
    partialFingerprints: {
      'smslint/v1': fingerprint,
      ...(lineHash !== undefined && { primaryLocationLineHash: lineHash }),
    },
    ...('suppression' in finding && { suppressions: [suppressionOf(finding.suppression)] }),
    ...(autofix && { fixes: [fixOf(autofix, fix, path)] }),
    properties: { request: requestId, document, pointer, confidence, ...(denialCodes.length > 0 && { denialCodes }) },
  };
}

function markLocation({ text, range }: NonNullable<Finding['marks']>[number], index: number, path: string): Location {
  return { id: index + 1, message: { text: plainText(text) }, physicalLocation: physicalLocation(path, range) };
}

/** A comment stands in the file; the configuration and the baseline do not. */
function suppressionOf(suppression: Suppression): SarifSuppression {
  const justification = plainText(suppression.reason);
  return { kind: suppression.kind === 'comment' ? 'inSource' : 'external', status: 'accepted', justification };
}

function fixOf({ safety, edits }: Autofix, description: string | undefined, path: string): Fix {
  const caution = safety === 'unsafe' ? 'A draft, to be read before it is taken over: ' : '';
  return {
    description: { text: caution + plainText(description ?? 'Mend it.') },
    artifactChanges: [
      {
        artifactLocation: artifactLocation(path),
        replacements: edits.map(({ range, text }) => ({ deletedRegion: regionOf(range), insertedContent: { text } })),
      },
    ],
  };
}
