import type { Baseline, StaleEntry } from '@smslint/rules';
import type { Io } from '../io.js';
import type { LintRun } from '../lint-files.js';
import type { LintSettings } from '../lint-settings.js';
import type { Selection } from '../selection.js';
import type { SuppressionsFile } from './suppressions-file.js';

/** What became of a run, and of the baseline that it was under. */
interface UnderBaseline {
  readonly run: LintRun;
  /** The entries of the baseline that are of no more use. */
  readonly stale: readonly StaleEntry[];
  /** What to say of them, by lines; none where they are to pass. */
  readonly complaints: readonly string[];
}

/**
 * Lints under the baseline in a file. Most runs have none, and do without its code.
 * @throws UsageError
 */
export async function underBaseline(
  file: SuppressionsFile | undefined,
  { input, scope, suppressions }: Pick<LintSettings, 'input' | 'scope' | 'suppressions'>,
  { oldNames }: Selection,
  io: Io,
  lintAll: (baseline?: Baseline) => Promise<LintRun>,
): Promise<UnderBaseline> {
  if (!file) return { run: await lintAll(), stale: [], complaints: [] };
  const { lintUnderBaseline, reachOf } = await import('./index.js');
  // A run over what has changed looks at no folder as a whole.
  const searched = 'paths' in input && scope === undefined ? input.paths : [];
  const settings = { file, settings: suppressions, reachOf: reachOf(searched, io.cwd), oldNames, io };
  return lintUnderBaseline(settings, lintAll);
}
