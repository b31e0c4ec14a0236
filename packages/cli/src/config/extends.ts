import { suggest, syntaxOf } from '@smslint/core';
import { book } from '@smslint/rules';
import { nameOf } from '../read-input.js';
import { elementsOf, readConfig, type ConfigFile } from './read-config.js';
import { isPath, packageConfigs, resolvePackage, resolvePath, type Reference } from './reference.js';

/** What a configuration is made of: files, and profiles that they name, the later over the earlier. */
type Layer = { readonly profile: string; readonly origin: string } | { readonly file: ConfigFile };

/** All that a configuration builds on, itself last, with what is wrong on the way. */
export interface Lineage {
  readonly layers: readonly Layer[];
  readonly faults: readonly string[];
}

/** How the files of a configuration are read. */
export interface ReadOptions {
  /** The folder to which messages relate paths. */
  readonly cwd: string;
  readonly allowOutside: boolean;
}

/** Reads a configuration with all that it extends; a file that is reached twice counts where it is reached last. */
export async function readLineage(
  path: string,
  bounds: string,
  options: ReadOptions,
  chain: readonly string[] = [],
  known = new Map<string, Lineage>(),
): Promise<Lineage> {
  const before = known.get(path);
  if (before) return before;
  const file = readConfig(path, nameOf(path, options.cwd), bounds);
  const faults = [...file.faults];
  const below: Layer[] = [];
  for (const { value: name, path: place } of elementsOf(file.config.extends, ['extends'])) {
    if (profiles.includes(name)) {
      below.push({ profile: name, origin: file.origin(place) });
      continue;
    }
    const found = resolveExtended(name, file, options);
    const fault = 'fault' in found ? found.fault : circleOf(found.path, [...chain, path], options);
    if ('fault' in found || fault !== undefined) {
      faults.push(file.at({ path: place, message: fault ?? '' }));
      continue;
    }
    const lineage = await readLineage(found.path, found.bounds, options, [...chain, path], known);
    below.push(...lineage.layers);
    faults.push(...lineage.faults);
  }
  const lineage = { layers: lastOfEach([...below, { file }]), faults: [...new Set(faults)] };
  known.set(path, lineage);
  return lineage;
}

const profiles: readonly string[] = book.profiles.map(({ name }) => name);

function resolveExtended(name: string, from: ConfigFile, { allowOutside }: ReadOptions): Reference {
  if (name.trim() !== name) return { fault: `${JSON.stringify(name)} has spaces around it` };
  const found = isPath(name)
    ? resolvePath(name, 'file', { from, allowOutside })
    : resolvePackage(name, { from, allowOutside }, packageConfigs);
  if ('fault' in found) return isPath(name) ? found : { fault: `${found.fault}, and ${profileHint(name)}` };
  if (['yaml', 'json'].includes(syntaxOf(found.path) ?? '')) return found;
  return { fault: `${name} is no configuration: expected a file that ends in .yaml, .yml or .json, and holds data` };
}

function profileHint(name: string): string {
  const meant = suggest(name, profiles);
  if (/\.(?:ya?ml|json)$/.test(name)) return `a path begins with ./; did you mean ./${name}?`;
  return `no profile has that name; ${meant === undefined ? `known are ${profiles.join(', ')}` : `did you mean ${meant}?`}`;
}

function circleOf(path: string, chain: readonly string[], { cwd }: ReadOptions): string | undefined {
  const from = chain.indexOf(path);
  if (from < 0) return undefined;
  return `this leads in a circle: ${[...chain.slice(from), path].map((one) => nameOf(one, cwd)).join(' → ')}`;
}

/** A file twice over says no more than the second time: what stood between is overruled in the same way. */
function lastOfEach(layers: readonly Layer[]): Layer[] {
  const keyOf = (layer: Layer): string => ('file' in layer ? layer.file.path : `profile ${layer.profile}`);
  return layers.filter((layer, index) => layers.findLastIndex((other) => keyOf(other) === keyOf(layer)) === index);
}
