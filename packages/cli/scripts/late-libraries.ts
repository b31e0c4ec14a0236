import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const namespace = 'late-library';

/**
 * Has libraries that most runs do without loaded where a function or class of theirs is first used, from files of their own. The
 * files are for the caller to bundle, as CommonJS, which can be loaded in the midst of a function.
 * @param names which libraries
 * @param files is filled: the file for each library, relative to the bundle, by its entry
 */
export function lateLibraries(names: readonly string[], files: Map<string, string>): Plugin {
  return {
    name: namespace,
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // What other libraries require may be of another version.
        if (!names.includes(path) || kind !== 'import-statement' || pluginData === namespace) return undefined;
        const found = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: namespace });
        if (found.errors.length > 0) return { errors: found.errors };
        const file = `late/${path.replace('/', '-')}.cjs`;
        const other = [...files].find(([entry, taken]) => taken === file && entry !== found.path);
        if (other) return { errors: [{ text: `${path} is used in two versions: ${other[0]} and ${found.path}` }] };
        files.set(found.path, file);
        return { path: found.path, namespace };
      });
      bundler.onLoad({ filter: /.*/, namespace }, async ({ path }) => ({
        contents: facade(`./${files.get(path) ?? ''}`, await usableExports(path)),
      }));
    },
  };
}

/** The names of the functions and classes of a module. */
async function usableExports(entry: string): Promise<string[]> {
  const all = (await import(pathToFileURL(entry).href)) as Record<string, unknown>;
  return Object.keys(all).filter((name) => typeof all[name] === 'function');
}

/** A module that stands for a library: it looks up what it hands on when that is called, made or asked for a property. */
function facade(file: string, names: readonly string[]): string {
  const handedOn = names.map((name) =>
    name === 'default' ? `export default late('default');` : `export const ${name} = late('${name}');`,
  );
  return `
    let loaded;
    const load = () => (loaded ??= require('${file}'));
    const late = (name) => new Proxy(function () {}, {
      apply: (_, self, args) => Reflect.apply(load()[name], self, args),
      construct: (_, args) => Reflect.construct(load()[name], args),
      get: (_, key) => load()[name][key],
    });
    ${handedOn.join('\n')}`;
}
