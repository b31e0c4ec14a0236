import type { Baseline, BaselineEntry } from '@smslint/rules';
import type { Io } from '../io.js';
import type { Audience, RunEnd } from '../lint-requests.js';
import type { LintSettings } from '../lint-settings.js';
import type { Selection } from '../selection.js';
import type { SuppressionsFile } from './suppressions-file.js';

/** Lints every file of a run, under a baseline where there is one, and gives what is to be said about the run itself, and whether it went to its end. */
export type LintAll = (
  audience: Audience,
  baseline?: Baseline,
  entries?: readonly BaselineEntry[],
) => Promise<Pick<RunEnd, 'notes' | 'isWhole'>>;

/**
 * Lints under the baseline in a file. Most runs have none, and do without its code.
 * @throws UsageError
 */
export async function underBaseline(
  file: SuppressionsFile | undefined,
  { input, scope, suppressions }: Pick<LintSettings, 'input' | 'scope' | 'suppressions'>,
  { files, whole, oldNames }: Selection,
  io: Io,
  lintAll: LintAll,
  audience: Audience,
): Promise<RunEnd> {
  if (!file) return { ...(await lintAll(audience)), stale: [], complaints: [] };
  const { lintUnderBaseline, reachOf, staleInPart } = await import('./index.js');
  // A run over what has changed, or over a shard, looks at no folder as a whole.
  const searched = 'paths' in input && scope === undefined && !whole ? input.paths : [];
  const isKnown = whole ? staleInPart(files, io.cwd) : () => true;
  const settings = { file, settings: suppressions, reachOf: reachOf(searched, io.cwd), oldNames, isKnown, io };
  return lintUnderBaseline(settings, lintAll, audience);
}
