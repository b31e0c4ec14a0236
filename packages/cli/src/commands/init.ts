import { book } from '@smslint/rules';
import { drafts } from '@smslint/rules/drafts';
import { exitCodes } from '../exit-code.js';
import { closingLines } from '../init/closing.js';
import { wholeFiles } from '../init/file-lines.js';
import { readyFromFlags } from '../init/from-flags.js';
import { readInitSettings, type InitArguments, type InitSettings } from '../init/init-settings.js';
import { changed } from '../init/plan-files.js';
import type { ReadyFiles } from '../init/ready-files.js';
import { Stopped } from '../init/terminal.js';
import { uninterrupted, writeFiles } from '../init/write-files.js';
import { widthOf, type Io } from '../io.js';
import { visible } from '../visible.js';

/** What shells use for a program that was interrupted. */
const interrupted = 130;

/**
 * Drafts a request, and what else a repository needs to have it checked.
 * @throws UsageError
 */
export async function init(args: InitArguments, io: Io): Promise<number> {
  const settings = readInitSettings(args, io);
  try {
    const ready = await makeReady(settings, io);
    if (settings.isDryRun) {
      io.stdout.write(wholeFiles(changed(ready.files)));
      return exitCodes.clean;
    }
    const written = changed(ready.files);
    await uninterrupted(() => writeFiles(written));
    const lines = closingLines(ready, written, widthOf(io.stdout));
    io.stdout.write(lines.map((line) => `${visible(line)}\n`).join(''));
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    io.stderr.write('smslint: stopped; nothing was written.\n');
    return interrupted;
  }
}

async function makeReady(settings: InitSettings, io: Io): Promise<ReadyFiles> {
  const desk = { book, drafts };
  if (!settings.asks) return readyFromFlags(settings, desk, io);
  // Prompts are loaded for those who are asked.
  const [{ openTerminal }, { readyFromTerminal }] = await Promise.all([
    import('../init/clack-terminal.js'),
    import('../init/from-terminal.js'),
  ]);
  const terminal = openTerminal(io);
  return terminal ? readyFromTerminal(settings, terminal, desk, io) : readyFromFlags(settings, desk, io);
}
