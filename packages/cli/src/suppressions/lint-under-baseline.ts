import { dirname, resolve } from 'node:path';
import {
  createBaseline,
  watchForStale,
  type BaselineEntry,
  type Book,
  type Reach,
  type StaleEntry,
} from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Io } from '../io.js';
import type { LintedFile } from '../lint-content.js';
import type { Audience, RunEnd } from '../lint-requests.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';
import { changeBaseline, hash, rulesOf } from './change-baseline.js';
import { parseSuppressions, readSuppressions } from './read-suppressions.js';
import { staleLines } from './stale-words.js';
import type { SuppressionSettings } from './suppression-settings.js';
import { shownFrom, type SuppressionsFile } from './suppressions-file.js';
import { suppressionsText } from './suppressions-text.js';
import type { LintAll } from './under-baseline.js';

/** What there is to lint under. */
interface Surroundings {
  readonly file: SuppressionsFile;
  readonly settings: SuppressionSettings;
  /** Where a file stands that an entry names. */
  readonly reachOf: (file: string) => Reach;
  /** The absolute paths that renamed files had before, by the new ones. */
  readonly oldNames: ReadonlyMap<string, string>;
  /** Whether the run can know that an entry is stale. */
  readonly isKnown: (entry: StaleEntry) => boolean;
  readonly io: Io;
}

/** What a run made of a baseline, and the books by which it judged. */
interface UnderBaseline extends RunEnd {
  readonly books: ReadonlySet<Book>;
}

/**
 * Lints under the baseline. Where its file is to change, it is rewritten, and the run is as though it had been so before.
 * @throws UsageError
 */
export async function lintUnderBaseline(
  { file, settings, reachOf, oldNames, isKnown, io }: Surroundings,
  lintAll: LintAll,
  audience: Audience,
): Promise<RunEnd> {
  const under = async (entries: readonly BaselineEntry[], heed: Audience): Promise<UnderBaseline> => {
    const watch = watchForStale(entries, reachOf);
    const books = new Set<Book>();
    const hear: Audience = (part) => {
      watch.add(part);
      books.add(part.ruling.book);
      return heed(part);
    };
    const { notes, isWhole } = await lintAll(hear, createBaseline(entries, hash), entries);
    // What was not judged may hold what an entry is for.
    const stale = isWhole ? watch.stale().filter(isKnown) : [];
    const complaints = settings.passesOnStale ? [] : staleLines(stale, file.shown, rulesOf(books));
    return { notes, isWhole, stale, complaints, books };
  };
  const { text = suppressionsText([]), entries: written } = readSuppressions(file, io.cwd);
  const entries = withNewNames(written, oldNames, io.cwd);
  if (!settings.change) return under(entries, audience);

  const judged: LintedFile[] = [];
  const before = await under(entries, (part) => judged.push(part) > 0);
  const accepted = changeBaseline(entries, judged, before.stale, rulesOf(before.books), settings.change);
  const folder = dirname(file.path);
  const nextText = suppressionsText(
    accepted.map((one) => ({ ...one, file: shownFrom(resolve(io.cwd, one.file), folder) })),
  );
  const tell = (what: string): unknown => io.stderr.write(`smslint: ${visible(file.shown)} ${what}.\n`);
  // Git may write the lines of a checkout with CRLF.
  if (nextText === text.replaceAll('\r\n', '\n')) {
    tell('needs no change');
    for (const part of judged) if (!(await audience(part))) break;
    return before;
  }
  await writeWhole(file.path, nextText, file.shown, io.cwd);
  tell(
    `is rewritten: ${counted(accepted.length, 'finding')} accepted, ${entries.length.toLocaleString('en-US')} before`,
  );
  return under(parseSuppressions(nextText, file, io.cwd), audience);
}

/** The entries of files that were renamed follow them. */
function withNewNames(
  entries: readonly BaselineEntry[],
  oldNames: ReadonlyMap<string, string>,
  cwd: string,
): readonly BaselineEntry[] {
  if (oldNames.size === 0) return entries;
  const newNames = new Map([...oldNames].reverse().map(([renamed, old]) => [old, renamed]));
  return entries.map((entry) => {
    const renamed = newNames.get(resolve(cwd, entry.file));
    return renamed === undefined ? entry : { ...entry, file: shownFrom(renamed, cwd) };
  });
}
