import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** `import { one, type Other } from 'name'` or an export of the like, as the formatter writes them. */
const statement = /^(import|export)( type)? \{([^{}]*)\} from '([^'\n]+)';/gm;

/**
 * Has our sources import from the module where a thing is, and not from the index of its package: through an index every part of the
 * program would reach all that the index knows, and the bundler would put it into the first file of a run.
 * @param indexes the path of each index, by the name under which it is imported
 */
export function directImports(indexes: Readonly<Record<string, string>>): Plugin {
  const places = new Map(Object.entries(indexes).map(([name, path]) => [name, placesIn(path)]));
  const paths = new Set(Object.values(indexes));
  const direct = (written: string, verb: string, type: string | undefined, names: string, from: string): string => {
    const known = places.get(from);
    if (!known) return written;
    if (type !== undefined) return '';
    return namesIn(names)
      .map(({ name, as }) => {
        const place = known.get(name);
        if (!place) throw new Error(`${from} has no ${name}.`);
        return `${verb} { ${place.name} as ${as} } from ${JSON.stringify(place.path)};`;
      })
      .join(' ');
  };
  return {
    name: 'direct-imports',
    setup: (bundler) => {
      bundler.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        if (paths.has(path) || path.includes('node_modules')) return undefined;
        const text = readFileSync(path, 'utf8');
        return { contents: text.replace(statement, direct), loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** Where what an index exports is, by its name: the path of a module, and the name in there. */
function placesIn(index: string): Map<string, { path: string; name: string }> {
  const found = new Map<string, { path: string; name: string }>();
  for (const [, verb, type, names = '', from = ''] of readFileSync(index, 'utf8').matchAll(statement)) {
    if (verb !== 'export' || type !== undefined) continue;
    const path = join(dirname(index), from);
    for (const { name, as } of namesIn(names)) found.set(as, { path, name });
  }
  return found;
}

/** The names of a statement that are values, and what they are called there. */
function namesIn(names: string): { name: string; as: string }[] {
  return names
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('type '))
    .map((one) => {
      const [name = one, as = name] = one.split(' as ');
      return { name, as };
    });
}
