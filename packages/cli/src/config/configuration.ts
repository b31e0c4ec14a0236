import { dirname, relative, resolve, sep } from 'node:path';
import type { Limits } from '@smslint/core';
import { book, engines, type Book, type EngineName, type Ruling } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Io } from '../io.js';
import { readLimits } from '../limit-options.js';
import { oneOf } from '../one-of.js';
import { profileNamed } from '../profile-named.js';
import { nameOf } from '../read-input.js';
import { UsageError } from '../usage-error.js';
import { createFinder, type ConfigFinder } from './find-config.js';
import type { LoadedConfig } from './load-config.js';

/** The arguments, as yargs reads them, that say which configuration holds, and what it may do. */
export interface ConfigArguments {
  /** A path, or false where none is to be read. */
  readonly config?: string | false | undefined;
  readonly 'allow-plugins'?: boolean | undefined;
  readonly 'allow-outside'?: boolean | undefined;
  readonly profile?: string | undefined;
  /** False where ignore comments set nothing aside. */
  readonly 'ignore-comments'?: boolean | undefined;
  /** False where requests that are links out of the working directory are not read. */
  readonly 'outside-links'?: boolean | undefined;
  /** What runs the rules; it makes no difference to what is found. */
  readonly engine?: string | undefined;
  /** How much of a file is read, each as NAME=NUMBER. */
  readonly limit?: readonly string[] | undefined;
}

/** Whether requests are read that are links out of the working directory. */
export function followsOut({ 'outside-links': links }: Pick<ConfigArguments, 'outside-links'>): boolean {
  return links !== false;
}

/** What holds for one file. */
export interface FileSettings {
  /** How its requests are judged. */
  readonly ruling: Ruling;
  /** Where its configuration leaves it out, as `file:line`; undefined where it does not. */
  readonly ignoredBy: string | undefined;
  /** Its configuration; undefined where there is none. */
  readonly config: LoadedConfig | undefined;
}

/** What holds for a file of the run, by its path, absolute or from the working directory. */
export type Configuration = (path: string) => FileSettings;

/**
 * Reads the configurations of some files.
 * @param paths absolute, or from the working directory; those that the configuration may be asked about
 * @throws UsageError with every fault of every one of them
 */
export async function readConfiguration(
  paths: readonly string[],
  { profile, engine: engineName, config: given, 'ignore-comments': comments, limit, ...allowed }: ConfigArguments,
  { cwd }: Pick<Io, 'cwd'>,
): Promise<Configuration> {
  if (profile !== undefined) profileNamed(profile);
  const engine = engineName === undefined ? undefined : oneOf('engine', engines, engineName);
  const said: Given = { profile, engine, withoutComments: comments === false, limits: readLimits(limit) };
  const find = finderFor(given, cwd);
  const configOf = (path: string): string | undefined => find(dirname(resolve(cwd, path)));
  const found = [...new Set(paths.flatMap((path) => configOf(path) ?? []))];
  const loaded = found.length === 0 ? new Map<string, LoadedConfig>() : await loadAll(found, allowed, cwd);
  return (path) => {
    const place = configOf(path);
    return settingsFor(resolve(cwd, path), place === undefined ? undefined : loaded.get(place), said);
  };
}

/** What holds in a folder, for the commands that look at no request. */
export async function readConfigurationOf(
  folder: string,
  args: ConfigArguments,
  io: Pick<Io, 'cwd'>,
): Promise<FileSettings> {
  const path = resolve(folder, 'any.sms.yaml');
  return (await readConfiguration([path], args, io))(path);
}

/** The policy book of all requests of a run; that of the house where they have several. */
export function sharedBook(of: readonly { readonly file: string }[], configuration: Configuration): Book {
  const [first, ...others] = new Set(of.map(({ file }) => configuration(file).ruling.book));
  return others.length === 0 ? (first ?? book) : book;
}

function finderFor(given: string | false | undefined, cwd: string): ConfigFinder {
  if (given === false) return () => undefined;
  if (given === undefined) return createFinder(cwd);
  if (given === '') throw new UsageError('--config needs the path of a file.', 'Or give --no-config.');
  const path = resolve(cwd, given);
  return () => path;
}

async function loadAll(
  paths: readonly string[],
  allowed: Pick<ConfigArguments, 'allow-outside' | 'allow-plugins'>,
  cwd: string,
): Promise<Map<string, LoadedConfig>> {
  // Most runs have no configuration, and start the sooner for not loading what reads one.
  const { loadConfig } = await import('./load-config.js');
  const loaded = new Map<string, LoadedConfig>();
  const faults: string[] = [];
  for (const path of paths) {
    const config = await loadConfig(path, {
      cwd,
      allowOutside: allowed['allow-outside'] === true,
      allowPlugins: allowed['allow-plugins'] === true,
    });
    if ('faults' in config) faults.push(...config.faults);
    else loaded.set(path, config);
  }
  if (faults.length === 0) return loaded;
  const all = [...new Set(faults)];
  const names = paths.length === 1 ? nameOf(paths[0] ?? '', cwd) : 'the configurations';
  throw new UsageError(
    `${counted(all.length, 'fault')} in ${names}:`,
    'smslint schema config says what may stand in a configuration; --no-config leaves it out.',
    all,
  );
}

/** What the command line says of how every file is judged. */
interface Given {
  readonly profile: string | undefined;
  readonly engine: EngineName | undefined;
  readonly withoutComments: boolean;
  readonly limits: Partial<Limits>;
}

function settingsFor(path: string, config: LoadedConfig | undefined, given: Given): FileSettings {
  if (!config) return { ruling: rulingOf(book, given, []), ignoredBy: undefined, config };
  const fromFolder = relative(config.folder, path).split(sep).join('/');
  const overrides = config.scopes.filter(({ isFor }) => isFor(fromFolder)).map(({ override }) => override);
  return {
    ruling: rulingOf(
      config.book,
      { ...given, profile: given.profile ?? config.profile?.value, limits: limitsFrom(given, config) },
      overrides,
    ),
    ignoredBy: config.ignores(fromFolder),
    config,
  };
}

/** Those of the command line before those of the configuration. */
function limitsFrom(given: Given, config: LoadedConfig): Partial<Limits> {
  const configured = Object.entries(config.limits).map(([name, { value }]) => [name, value] as const);
  return { ...Object.fromEntries(configured), ...given.limits };
}

function rulingOf(
  own: Book,
  { profile, engine, withoutComments, limits }: Given,
  overrides: Ruling['overrides'],
): Ruling {
  return {
    book: own,
    ...(profile !== undefined && { profile }),
    ...(engine && { engine }),
    ...(withoutComments && { withoutComments }),
    ...(Object.keys(limits).length > 0 && { limits }),
    overrides,
  };
}
