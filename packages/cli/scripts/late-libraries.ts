import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

const namespace = 'late-library';

/**
 * Has libraries that most runs do without loaded where a function or class of theirs is first used, those that are no part of Node from
 * files of their own; and modules of the program, of which functions alone are used. The files are for the caller to bundle, as
 * CommonJS, which can be loaded in the midst of a function.
 * @param names which libraries, those of Node without `node:`, and the paths of modules
 * @param files is filled: the file for each library, relative to the bundle, by its entry
 */
export function lateLibraries(names: readonly string[], files: Map<string, string>): Plugin {
  return {
    name: namespace,
    setup(bundler) {
      bundler.onResolve({ filter: /^[^./]/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        // What other libraries require may be of another version.
        const name = path.replace(/^node:/, '');
        if (!names.includes(name) || kind !== 'import-statement' || pluginData === namespace) return undefined;
        if (isBuiltin(path)) return { path: `node:${name}`, namespace };
        const found = await bundler.resolve(path, { importer, resolveDir, kind, pluginData: namespace });
        if (found.errors.length > 0) return { errors: found.errors };
        const file = `late/${path.replace('/', '-')}.cjs`;
        const other = [...files].find(([entry, taken]) => taken === file && entry !== found.path);
        if (other) return { errors: [{ text: `${path} is used in two versions: ${other[0]} and ${found.path}` }] };
        files.set(found.path, file);
        return { path: found.path, namespace };
      });
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!names.includes(path)) return undefined;
        const file = `late/${basename(path, '.ts')}.cjs`;
        files.set(path, file);
        return { contents: facade(`require('./${file}')`, await usableExports(path)) };
      });
      bundler.onLoad({ filter: /.*/, namespace }, async ({ path }) => ({
        contents: facade(
          isBuiltin(path) ? withDefault(`require('${path}')`) : `require('./${files.get(path) ?? ''}')`,
          await usableExports(path),
        ),
      }));
    },
  };
}

/** The names of what a module exports and can be stood for: its functions and classes, and an object that is its default. */
async function usableExports(entry: string): Promise<string[]> {
  const all = (await import(isBuiltin(entry) ? entry : pathToFileURL(entry).href)) as Record<string, unknown>;
  return Object.keys(all).filter(
    (name) => typeof all[name] === 'function' || (name === 'default' && typeof all[name] === 'object'),
  );
}

/** A module of Node as those import it who ask for its default, which is all of it. */
function withDefault(module: string): string {
  return `((module) => Object.create(module, { default: { value: module } }))(${module})`;
}

/** A module that stands for a library: it looks up what it hands on when that is called, made or asked for a property. */
function facade(loading: string, names: readonly string[]): string {
  const handedOn = names.map((name) =>
    name === 'default' ? `export default late('default');` : `export const ${name} = /* @__PURE__ */ late('${name}');`,
  );
  return `
    let loaded;
    const load = () => (loaded ??= ${loading});
    const late = (name) => new Proxy(function () {}, {
      apply: (_, self, args) => Reflect.apply(load()[name], self, args),
      construct: (_, args) => Reflect.construct(load()[name], args),
      get: (_, key) => load()[name][key],
    });
    ${handedOn.join('\n')}`;
}
