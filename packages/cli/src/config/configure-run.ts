import { resolve } from 'node:path';
import { counted } from '@smslint/rules/words';
import type { InputSettings } from '../inputs.js';
import type { Io } from '../io.js';
import { nameOf } from '../read-input.js';
import { visible } from '../visible.js';
import { readConfiguration, type ConfigArguments, type Configuration } from './configuration.js';

/** What a run reads, without what its configurations leave out, and what holds for each file. */
export interface ConfiguredRun {
  readonly configuration: Configuration;
  /** Absolute. */
  readonly files: readonly string[];
}

/**
 * Reads the configurations of a run. Says on standard error which files they leave out, where somebody named one, as a hook
 * does, or where nothing is left: a run that looks at nothing should not look like one that finds nothing.
 * @param files absolute paths; that of standard input too
 * @throws UsageError with every fault of the configurations
 */
export async function configureRun(
  input: InputSettings,
  files: readonly string[],
  args: ConfigArguments,
  io: Io,
): Promise<ConfiguredRun> {
  const configuration = await readConfiguration(files, args, io);
  const ignored = new Set(files.filter((path) => configuration(path).ignoredBy !== undefined));
  const named = new Set('stdinName' in input ? files : input.paths.map((path) => resolve(io.cwd, path)));
  reportIgnored(
    ignored.size === files.length ? files : files.filter((path) => ignored.has(path) && named.has(path)),
    configuration,
    io,
  );
  return { configuration, files: files.filter((path) => !ignored.has(path)) };
}

function reportIgnored(paths: readonly string[], configuration: Configuration, io: Io): void {
  if (paths.length === 0) return;
  const places = [...new Set(paths.map((path) => configuration(path).ignoredBy ?? ''))].join(', ');
  const names = paths.length > 3 ? '' : `: ${paths.map((path) => nameOf(path, io.cwd)).join(', ')}`;
  io.stderr.write(visible(`smslint: ${counted(paths.length, 'file')} left out by ${places}${names}.`) + '\n');
}
