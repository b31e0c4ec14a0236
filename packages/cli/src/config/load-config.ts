import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Limits } from '@smslint/core';
import { book, RuleBookError, type Book } from '@smslint/rules';
import { extendBook } from '@smslint/rules/authoring';
import type { FailOn } from '../thresholds.js';
import { configFaults } from './config-faults.js';
import { readLineage, type ReadOptions } from './extends.js';
import { repositoryOf } from './find-config.js';
import { createMatcher, readPattern, type FilePattern } from './globs.js';
import type { Plugins } from './plugins.js';
import { elementsOf, type ConfigFile } from './read-config.js';
import { scopesOf, type Scope } from './scopes.js';
import { readTeamRules, type TeamRules } from './team-rules.js';

/** A value of a configuration, and where it stands, as `file:line`. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: string;
}

/** A configuration with all that it extends, sound and ready to be asked about files. */
export interface LoadedConfig {
  /** As messages name it. */
  readonly name: string;
  /** The folder from which its globs are taken. Absolute. */
  readonly folder: string;
  /** The files that it is made of, as messages name them, itself last. */
  readonly files: readonly string[];
  /** The policy book, with the team's own rules. */
  readonly book: Book;
  readonly profile: Sourced<string> | undefined;
  readonly failOn: Sourced<FailOn> | undefined;
  readonly minScore: Sourced<number> | undefined;
  readonly maxWarnings: Sourced<number> | undefined;
  /** How much of a file is read, where the configuration says so. */
  readonly limits: Readonly<Partial<Record<keyof Limits, Sourced<number>>>>;
  /** The folders with the team's own rules, and the modules with facts for them. Absolute. */
  readonly teamFolders: readonly Sourced<string>[];
  readonly plugins: readonly Sourced<string>[];
  /** The profiles that another one, named later, has overruled. */
  readonly overruled: readonly Sourced<string>[];
  /** Changes to rules, in their order. */
  readonly scopes: readonly Scope[];
  readonly ignore: readonly Sourced<FilePattern>[];
  /** Where the file at a path, with `/`, from the folder is left out, as `file:line`; undefined where it is not. */
  readonly ignores: (path: string) => string | undefined;
}

/** What a configuration may do. */
export interface LoadOptions extends ReadOptions {
  readonly allowPlugins: boolean;
}

/** Reads a configuration with all that it names. Gives every fault as `file:line:column message` where there is any. */
export async function loadConfig(path: string, options: LoadOptions): Promise<LoadedConfig | { faults: string[] }> {
  const folder = dirname(path);
  const lineage = await readLineage(path, repositoryOf(folder) ?? folder, options);
  const files = lineage.layers.flatMap((layer) => ('file' in layer ? [layer.file] : []));
  const team = await readTeamRules(files, options);
  const plugins = await pluginsOf(files, options);
  const extended = extend(team, plugins);
  const [ownBook, bookFaults] = 'faults' in extended ? [book, extended.faults] : [extended.book, []];
  const unread = bookFaults.length === 0 && team.faults.length === 0 ? [] : namesIn(team);
  const faults = [
    ...lineage.faults,
    ...team.faults,
    ...plugins.faults,
    // What a plugin would have brought is not known.
    ...bookFaults.filter((fault) => plugins.faults.length === 0 || !fault.includes(' unknown fact ')),
    ...files.flatMap((file) => configFaults(file, ownBook, unread)),
  ];
  if (faults.length > 0) return { faults: inOrder(faults) };
  const profiles = lineage.layers.flatMap((layer) =>
    'profile' in layer ? [{ value: layer.profile, origin: layer.origin }] : [],
  );
  const ignore = files.flatMap(({ config, origin }) =>
    elementsOf(config.ignore, ['ignore']).map((one) => ({ value: readPattern(one.value), origin: origin(one.path) })),
  );
  return {
    name: files.at(-1)?.name ?? path,
    folder,
    files: files.map(({ name }) => name),
    book: ownBook,
    profile: profiles.at(-1),
    overruled: profiles.slice(0, -1),
    teamFolders: team.places,
    plugins: plugins.places,
    failOn: lastOf(files, 'failOn'),
    minScore: lastOf(files, 'minScore'),
    maxWarnings: lastOf(files, 'maxWarnings'),
    limits: limitsIn(files),
    scopes: files.flatMap(scopesOf),
    ignore,
    ignores: ignorerOf(ignore),
  };
}

/** Faults in the order of their places, file by file. */
function inOrder(faults: readonly string[]): string[] {
  const parts = [...new Set(faults)].map((fault) => {
    const [, file = '', line, column] = /^(.*?)(?::(\d+):(\d+))? /.exec(fault) ?? [];
    return { fault, file, line: Number(line), column: Number(column) };
  });
  const files = parts.map(({ file }) => file);
  return parts
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column)
    .map(({ fault }) => fault);
}

/** Facts come from code, which runs only where whoever runs smslint says so: whoever writes a configuration may be a stranger. */
async function pluginsOf(files: readonly ConfigFile[], options: LoadOptions): Promise<Plugins> {
  const naming = files.filter(({ config }) => config.plugins !== undefined);
  const none = { facts: {}, code: [], places: [], faults: [] };
  if (naming.length === 0) return none;
  if (options.allowPlugins) return (await import('./plugins.js')).loadPlugins(files, options);
  const message = 'plugins run code of their own: they are loaded with --allow-plugins alone';
  return { ...none, faults: naming.map(({ at }) => at({ path: ['plugins'], message, isKey: true })) };
}

/** The book with the team's rules; the book itself where there are none, so that runs share what is kept for it. */
function extend(team: TeamRules, { facts, code }: Plugins): { book: Book } | { faults: readonly string[] } {
  if (team.folders.length === 0 && code.length === 0) return { book };
  try {
    const content = extendBook(book, team.folders, facts);
    const { rules, cues, teamRules = {} } = content;
    const added = {
      rules: rules.filter(({ id }) => Object.hasOwn(teamRules, id)),
      cues: {
        heads: cues.heads.slice(book.cues.heads.length),
        groups: cues.groups.slice(book.cues.groups.length),
      },
      code,
    };
    const hash = createHash('sha256').update(`${book.version}${JSON.stringify(added)}`);
    return { book: { ...content, version: hash.digest('hex').slice(0, 12) } };
  } catch (error) {
    if (error instanceof RuleBookError) return { faults: error.faults };
    throw error;
  }
}

function ignorerOf(ignore: LoadedConfig['ignore']): LoadedConfig['ignores'] {
  const excepts = ignore.filter(({ value }) => value.excludes);
  const ignorers = ignore
    .filter(({ value }) => !value.excludes)
    .map((one) => ({ origin: one.origin, matches: createMatcher([one, ...excepts].map(({ value }) => value)) }));
  return (path) => ignorers.find(({ matches }) => matches(path))?.origin;
}

/** The rules that a team's folders seem to hold: a file has the name of its rule. */
function namesIn({ folders }: TeamRules): string[] {
  return folders.flatMap(({ files }) => files.map(({ path }) => basename(path).replace(/\.ya?ml$/, '')));
}

/** Each limit as it is said last. */
function limitsIn(files: readonly ConfigFile[]): LoadedConfig['limits'] {
  const said = files.flatMap(({ config: { limits = {} }, origin }) =>
    Object.entries(limits).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, { value, origin: origin(['limits', name]) }] as const],
    ),
  );
  return Object.fromEntries(said);
}

function lastOf<K extends 'failOn' | 'minScore' | 'maxWarnings'>(
  files: readonly ConfigFile[],
  key: K,
): Sourced<NonNullable<ConfigFile['config'][K]>> | undefined {
  const last = files.findLast(({ config }) => config[key] !== undefined);
  const value = last?.config[key];
  return last && value !== undefined ? { value, origin: last.origin([key]) } : undefined;
}
