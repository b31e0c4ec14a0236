import { resolve } from 'node:path';
import type { InputSettings } from '../inputs.js';
import type { Io } from '../io.js';
import { plural } from '../plural.js';
import { nameOf } from '../read-input.js';
import { visible } from '../visible.js';
import { readConfiguration, type ConfigArguments, type Configuration } from './configuration.js';

/** What a run reads, without what its configurations leave out, and what holds for each file. */
export interface ConfiguredRun {
  readonly configuration: Configuration;
  readonly input: InputSettings;
  /** Absolute. */
  readonly paths: readonly string[];
}

/**
 * Reads the configurations of a run. Says on standard error which files they leave out, where somebody named one, as a hook
 * does, or where nothing is left: a run that looks at nothing should not look like one that finds nothing.
 * @throws UsageError with every fault of the configurations
 */
export async function configureRun(
  input: InputSettings,
  found: readonly string[],
  args: ConfigArguments,
  io: Io,
): Promise<ConfiguredRun> {
  const isStdin = 'stdinName' in input;
  const all = isStdin ? [resolve(io.cwd, input.stdinName)] : found;
  const configuration = await readConfiguration(all, args, io);
  const ignored = all.filter((path) => configuration(path).ignoredBy !== undefined);
  const named = isStdin ? all : input.paths.map((path) => resolve(io.cwd, path));
  reportIgnored(
    ignored.length === all.length ? ignored : ignored.filter((path) => named.includes(path)),
    configuration,
    io,
  );
  return {
    configuration,
    input: isStdin && ignored.length > 0 ? { paths: [] } : input,
    paths: found.filter((path) => !ignored.includes(path)),
  };
}

function reportIgnored(paths: readonly string[], configuration: Configuration, { cwd, stderr }: Io): void {
  if (paths.length === 0) return;
  const places = [...new Set(paths.map((path) => configuration(path).ignoredBy ?? ''))].join(', ');
  const names = paths.length > 3 ? '' : `: ${paths.map((path) => nameOf(path, cwd)).join(', ')}`;
  stderr.write(visible(`smslint: ${plural(paths.length, 'file')} left out by ${places}${names}.`) + '\n');
}
