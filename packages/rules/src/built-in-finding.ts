import type { Pointer, Problem, Range, RequestFile } from '@smslint/core';
import { builtInRules } from './built-in-rules.js';
import type { Finding } from './finding.js';

interface Place {
  readonly file: string;
  readonly document: number;
  readonly pointer: Pointer;
  readonly range: Range;
}

/** Makes the finding of a rule that stands in code. */
export function builtInFinding(
  id: keyof typeof builtInRules,
  message: string,
  fix: string | undefined,
  place: Place,
): Finding {
  const { severity, why } = builtInRules[id];
  return {
    ruleId: id,
    severity,
    message,
    ...(fix !== undefined && { fix }),
    ...place,
    sources: [],
    denialCodes: [],
    why,
    confidence: 'certain',
    observed: {},
  };
}

/** Makes the finding of a problem with the file itself. */
export function problemFinding(problem: Problem, { path, lines }: RequestFile, document: number): Finding {
  const { ruleId, message, fix, pointer, start, end } = problem;
  const range = lines.rangeBetween(start, end);
  return builtInFinding(ruleId, message, fix, { file: path, document, pointer, range });
}
