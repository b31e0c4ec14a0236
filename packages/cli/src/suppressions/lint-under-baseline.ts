import { dirname, resolve } from 'node:path';
import {
  createBaseline,
  staleEntries,
  type Baseline,
  type BaselineEntry,
  type JudgedFile,
  type Reach,
  type StaleEntry,
} from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Io } from '../io.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';
import { changeBaseline, hash, rulesOf } from './change-baseline.js';
import { parseSuppressions, readSuppressions } from './read-suppressions.js';
import { staleLines } from './stale-words.js';
import type { SuppressionSettings } from './suppression-settings.js';
import { shownFrom, type SuppressionsFile } from './suppressions-file.js';
import { suppressionsText } from './suppressions-text.js';

/** What there is to lint under. */
interface Surroundings {
  readonly file: SuppressionsFile;
  readonly settings: SuppressionSettings;
  /** Where a file stands that an entry names. */
  readonly reachOf: (file: string) => Reach;
  /** The absolute paths that renamed files had before, by the new ones. */
  readonly oldNames: ReadonlyMap<string, string>;
  readonly io: Io;
}

/** What became of a run under a baseline. */
interface UnderBaseline<Run> {
  readonly run: Run;
  /** The entries of the baseline that are of no more use. */
  readonly stale: readonly StaleEntry[];
  /** What to say of them, by lines; none where they are to pass. */
  readonly complaints: readonly string[];
}

/**
 * Lints under the baseline. Where its file is to change, it is rewritten, and the run is as though it had been so before.
 * @param lintAll lints every file of the run under a baseline
 * @throws UsageError
 */
export async function lintUnderBaseline<Run extends { readonly judged: readonly JudgedFile[] }>(
  { file, settings, reachOf, oldNames, io }: Surroundings,
  lintAll: (baseline: Baseline) => Promise<Run>,
): Promise<UnderBaseline<Run>> {
  const under = async (entries: readonly BaselineEntry[]): Promise<UnderBaseline<Run>> => {
    const run = await lintAll(createBaseline(entries, hash));
    const stale = staleEntries(entries, run.judged, reachOf);
    const complaints = settings.passesOnStale ? [] : staleLines(stale, file.shown, rulesOf(run.judged));
    return { run, stale, complaints };
  };
  const { text = suppressionsText([]), entries: written } = await readSuppressions(file, io.cwd);
  const entries = written.map((entry) => underNewName(entry, oldNames, io.cwd));
  const before = await under(entries);
  if (!settings.change) return before;

  const accepted = changeBaseline(entries, before.run.judged, before.stale, settings.change);
  const folder = dirname(file.path);
  const nextText = suppressionsText(
    accepted.map((one) => ({ ...one, file: shownFrom(resolve(io.cwd, one.file), folder) })),
  );
  const tell = (what: string): unknown => io.stderr.write(`smslint: ${visible(file.shown)} ${what}.\n`);
  // Git may write the lines of a checkout with CRLF.
  if (nextText === text.replaceAll('\r\n', '\n')) {
    tell('needs no change');
    return before;
  }
  await writeWhole(file.path, nextText, file.shown);
  tell(
    `is rewritten: ${counted(accepted.length, 'finding')} accepted, ${entries.length.toLocaleString('en-US')} before`,
  );
  return under(parseSuppressions(nextText, file, io.cwd));
}

/** An entry of a file that was renamed follows it. */
function underNewName(entry: BaselineEntry, oldNames: ReadonlyMap<string, string>, cwd: string): BaselineEntry {
  const before = resolve(cwd, entry.file);
  const renamed = [...oldNames].find(([, old]) => old === before);
  return renamed ? { ...entry, file: shownFrom(renamed[0], cwd) } : entry;
}
