import type { SavedData } from '@smslint/providers/aws';
import { exitCodes } from '../exit-code.js';
import { importSaved } from '../import/import-saved.js';
import { readImportSettings, type ImportArguments, type ImportSettings } from '../import/import-settings.js';
import { importLines, requestFile } from '../import/request-file.js';
import type { Io } from '../io.js';
import { readSavedAnswer } from '../read-saved.js';
import { visible } from '../visible.js';
import { writeWhole } from '../write-whole.js';

/**
 * Makes a request of what a provider's API says, or somebody saved of it.
 * @throws UsageError
 */
export async function importRequest(args: ImportArguments, io: Io): Promise<number> {
  const { source, target } = readImportSettings(args, io.cwd);
  if ('files' in source) {
    const saved = await Promise.all(source.files.map((name) => readSavedAnswer(name, io.cwd)));
    return write(saved, source.files, target, io);
  }
  const { live, wanted } = source;
  const [{ callAws }, { fetchWanted, regionIn }] = await Promise.all([
    import('../aws/call-aws.js'),
    import('../import/import-live.js'),
  ]);
  return callAws(live, io, async (aws) => {
    const account = await aws.accountIn(regionIn(wanted));
    const data = await aws.showing(callsFor, () => fetchWanted(account, wanted));
    return write(data, [`the answers of its API in ${account.region}`], target, io);
  });
}

/** A number, its keywords, the fields of a campaign and its brand, and what each is tied to. */
const callsFor = 6;

async function write(
  data: readonly SavedData[],
  sources: readonly string[],
  target: ImportSettings['target'],
  io: Io,
): Promise<number> {
  const imported = importSaved(data);
  const text = requestFile(imported, imported.provider, sources);
  if (target) await writeWhole(target.path, text, target.shown, io.cwd);
  else io.stdout.write(text);
  const lines = [...(target ? [`Written: ${target.shown}.`] : []), ...importLines(imported)];
  for (const line of lines) io.stderr.write(`${visible(`smslint: ${line}`)}\n`);
  return exitCodes.clean;
}
