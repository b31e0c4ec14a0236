import { counted } from '@smslint/rules/words';
import { createPaint, wantsColour } from '../colour.js';
import { readConfigurationOf, type ConfigArguments } from '../config/configuration.js';
import type { LoadedConfig } from '../config/load-config.js';
import { exitCodes } from '../exit-code.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { visible } from '../visible.js';

/** The arguments of the command check-config. */
export interface CheckConfigArguments extends ConfigArguments {
  readonly file?: string | undefined;
  readonly color?: boolean | undefined;
}

/**
 * Checks a configuration, the given one or that of the working directory, and says what in it has no use.
 * @throws UsageError with every fault, or where there is no configuration
 */
export async function checkConfig({ file, color, ...args }: CheckConfigArguments, io: Io): Promise<number> {
  if (file !== undefined && args.config !== undefined) {
    throw new UsageError('A file and --config name two configurations.', 'Keep one of them.');
  }
  const { config } = await readConfigurationOf(io.cwd, { ...args, ...(file !== undefined && { config: file }) }, io);
  if (!config) {
    throw new UsageError(
      'No configuration holds for this folder.',
      'smslint.config.yaml is looked for in it and above; or name one: smslint check-config <file>.',
    );
  }
  const { unusedIn } = await import('../config/unused.js');
  const notes = await unusedIn(config, io.cwd);
  const paint = createPaint(wantsColour(color, io));
  const verdict = paint.green(`✔ ${visible(config.name)} is sound`);
  const lines = [...notes.map(visible), ...(notes.length > 0 ? [''] : []), `${verdict}: ${contentOf(config)}`];
  io.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.clean;
}

/** What a configuration holds, in a few words. */
function contentOf({ files, profile, scopes, ignore, book: { teamRules = {} } }: LoadedConfig): string {
  const changed = new Set(scopes.flatMap(({ override }) => Object.keys(override.rules)));
  const own = Object.keys(teamRules).length;
  return [
    ...(files.length > 1 ? [`builds on ${files.slice(0, -1).map(visible).join(', ')}`] : []),
    profile === undefined ? 'each request judged by the profile of its provider' : `profile ${profile.value}`,
    `${counted(changed.size, 'rule')} changed`,
    ...(own > 0 ? [`${counted(own, 'rule')} of your own`] : []),
    ...(ignore.length > 0 ? [`${counted(ignore.length, 'glob')} left out`] : []),
  ].join(', ');
}
