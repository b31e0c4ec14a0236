import { applyEdits, type RequestFile } from '@smslint/core';
import type { Finding } from '../finding.js';
import type { FileResult } from '../lint.js';
import { atOnce, editsOf, mendingsOf, type Mending } from './choose-fixes.js';
import { isBetter } from './is-better.js';
import type { Safety } from '../book/vocabulary.js';

/** How a file is judged and read again while it is fixed. */
export interface Workshop {
  /** Judges the file as the next one of its run, without remembering it. */
  readonly lint: (file: RequestFile) => Promise<FileResult>;
  /** Reads the file with another text. */
  readonly read: (text: string) => RequestFile;
}

/** A file after fixing, with the number of findings that were mended. */
export interface Fixed {
  readonly file: RequestFile;
  readonly count: number;
}

/** Fixes of one place wait for one another, a pass each; no place needs so many. */
const mostPasses = 20;

/**
 * Mends what can be mended in a file, in passes: each makes the fixes that do not overlap, and judges again. A fix after
 * which its rule finds the same, or another finding as bad comes up, is not kept. Whoever fixes the result finds nothing more
 * to fix.
 */
export async function fixFile(file: RequestFile, allowed: readonly Safety[], workshop: Workshop): Promise<Fixed> {
  const texts = new Set([file.text]);
  const refused = new Set<string>();
  let tried = texts.size;
  let result = await workshop.lint(file);
  let count = 0;
  while (texts.size <= mostPasses) {
    const mendings = mendingsOf(result.findings, allowed, result.file).filter((one) => !refused.has(nameOf(one)));
    const chosen = atOnce(mendings);
    if (chosen.length === 0) {
      if (refused.size === 0 || tried === texts.size) break;
      // What was no better at first may be now.
      refused.clear();
      tried = texts.size;
      continue;
    }
    const kept = await keepBetter(result, chosen, workshop);
    // Fixes that take one another back would go on for ever.
    const isNew = kept.made.length > 0 && !texts.has(kept.result.file.text);
    for (const mending of chosen) if (!isNew || !kept.made.includes(mending)) refused.add(nameOf(mending));
    if (!isNew) continue;
    texts.add(kept.result.file.text);
    result = kept.result;
    count += kept.made.length;
  }
  return { file: result.file, count };
}

interface Kept {
  readonly made: readonly Mending[];
  readonly result: FileResult;
}

/** Makes all mendings, or where that is no better, one after the other those that are. */
async function keepBetter(before: FileResult, mendings: readonly Mending[], { lint, read }: Workshop): Promise<Kept> {
  const make = (made: readonly Mending[]): Promise<FileResult> =>
    lint(read(applyEdits(before.file.text, editsOf(made))));
  const all = await make(mendings);
  if (
    isBetter(
      before,
      mendings.map(({ finding }) => finding),
      all,
    )
  )
    return { made: mendings, result: all };
  let kept: Kept = { made: [], result: before };
  for (const mending of mendings.length > 1 ? mendings : []) {
    const made = [...kept.made, mending];
    const result = await make(made);
    if (isBetter(kept.result, [mending.finding], result)) kept = { made, result };
  }
  return kept;
}

/** A fix is the same wherever it has moved to in the file. */
function nameOf({ finding: { document, ruleId, pointer }, edits }: Mending): string {
  return JSON.stringify([document, ruleId, pointer, edits.map(({ text }) => text)]);
}

/** The result for a file that was fixed: the fixes that were not kept are not offered again. */
export function withoutFixes(result: FileResult, allowed: readonly Safety[]): FileResult {
  const findings = result.findings.map((finding): Finding => {
    const { autofix, ...rest } = finding;
    return autofix && allowed.includes(autofix.safety) ? rest : finding;
  });
  return { ...result, findings };
}
