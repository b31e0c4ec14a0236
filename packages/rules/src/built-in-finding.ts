import type { Pointer, Problem, RequestFile } from '@smslint/core';
import { builtInRules } from './built-in-rules.js';
import type { Finding } from './finding.js';

interface Place {
  readonly file: RequestFile;
  readonly document: number;
  readonly pointer: Pointer;
  /** Offsets in the file's text. */
  readonly start: number;
  readonly end: number;
}

/** Makes the finding of a rule that stands in code. */
export function builtInFinding(
  id: keyof typeof builtInRules,
  message: string,
  fix: string | undefined,
  place: Place,
): Finding {
  const { severity, why } = builtInRules[id];
  const { file, document, pointer, start, end } = place;
  return {
    ruleId: id,
    severity,
    message,
    ...(fix !== undefined && { fix }),
    file: file.path,
    document,
    pointer,
    range: file.lines.rangeBetween(start, end),
    sources: [],
    denialCodes: [],
    why,
    confidence: 'certain',
    observed: {},
  };
}

/** Makes the finding of a problem with the file itself. */
export function problemFinding(
  { ruleId, message, fix, pointer, start, end }: Problem,
  file: RequestFile,
  document: number,
): Finding {
  return builtInFinding(ruleId, message, fix, { file, document, pointer, start, end });
}
