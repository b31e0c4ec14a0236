import type { ConfigArguments } from './config/configuration.js';
import type { Io } from './io.js';
import type { LintedFile } from './lint-content.js';
import { lintRequests, type RunSettings } from './lint-requests.js';
import { UsageError } from './usage-error.js';
import { visible } from './visible.js';

/**
 * Lints the one file that a command takes, and says on standard error what is to be said of the run.
 * @param command its name, for messages
 * @throws UsageError where it is not one file, or cannot be opened
 */
export async function lintOneFile(
  command: string,
  settings: RunSettings,
  args: ConfigArguments,
  io: Io,
): Promise<LintedFile> {
  const { results, notes } = await lintRequests(command, settings, args, io);
  for (const note of notes) io.stderr.write(`${visible(`smslint: ${note}`)}\n`);
  const [first, ...others] = results;
  if (!first)
    throw new UsageError(`No file is left for ${command}.`, 'The configuration leaves it out; --no-config lints it.');
  if (others.length > 0)
    throw new UsageError(`${command} takes one file, found ${results.length}.`, 'Give the path of one of them.');
  if (first.failure !== undefined) throw new UsageError(`${first.path} could not be opened: ${first.failure}.`);
  return first;
}
