import type { Safety } from '@smslint/rules';
import { UsageError } from '../usage-error.js';

/** The arguments that ask for fixes, as yargs reads them. */
export interface FixArguments {
  readonly fix?: boolean | undefined;
  readonly unsafe?: boolean | undefined;
  readonly 'fix-dry-run'?: boolean | undefined;
  readonly stdin?: boolean | undefined;
}

/** Which fixes are made, and where the result goes. */
export interface FixSettings {
  readonly allowed: readonly Safety[];
  /** `files`: the files are rewritten; `diff` and `text`: standard output gets what would change, or the fixed input. */
  readonly result: 'files' | 'diff' | 'text';
}

/**
 * Reads from the arguments whether and how to fix; undefined where it is not asked for.
 * @throws UsageError
 */
export function readFixSettings({ fix, unsafe, 'fix-dry-run': dryRun, stdin }: FixArguments): FixSettings | undefined {
  if (fix === true && dryRun === true)
    throw new UsageError('--fix and --fix-dry-run exclude each other.', 'Keep --fix to write the files.');
  if (fix !== true && dryRun !== true) {
    if (unsafe === true) throw new UsageError('--unsafe needs --fix or --fix-dry-run.');
    return undefined;
  }
  const allowed: readonly Safety[] = unsafe === true ? ['safe', 'unsafe'] : ['safe'];
  return { allowed, result: dryRun === true ? 'diff' : stdin === true ? 'text' : 'files' };
}
