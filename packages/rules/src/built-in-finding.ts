import type { Pointer, Problem, Range, RequestFile } from '@smslint/core';
import { builtInRules } from './built-in-rules.js';
import type { Finding } from './finding.js';
import { mendProblem } from './fixes/mend-problem.js';

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
export function problemFinding(problem: Problem, file: RequestFile, document: number): Finding {
  const { ruleId, message, fix, pointer, start, end } = problem;
  const range = file.lines.rangeBetween(start, end);
  const autofix = mendProblem(problem, file, document);
  const finding = builtInFinding(ruleId, message, fix, { file: file.path, document, pointer, range });
  return autofix ? { ...finding, autofix } : finding;
}
