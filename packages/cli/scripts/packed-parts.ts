import { basename } from 'node:path';
import { transform, type BuildResult, type TransformOptions } from 'esbuild';

type Program = BuildResult<{ metafile: true; write: false }>;

/** The program in files that can be written. */
export interface Packed {
  /** The text of each file, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of each part that lies with others, as the program requires both; of several the first. */
  readonly fileOf: Readonly<Record<string, string>>;
}

/**
 * Makes functions of the parts into which the bundler split a program, and puts those that are needed together in one file: a few
 * files are read sooner than many, and Node 20 can keep compiled what is no module of ECMAScript alone.
 * @param packs for each file of several parts, the sources of which it holds what they import: a part may lie in several. All other
 * parts have files of their own
 */
export async function packParts(
  { metafile: { outputs }, outputFiles }: Program,
  packs: Readonly<Record<string, readonly string[]>>,
  options: TransformOptions,
): Promise<Packed> {
  const paths = Object.keys(outputs);
  /** The outputs of some sources, with all that they import. */
  const neededBy = (sources: readonly string[]): string[] => {
    const needed = new Set<string>();
    const follow = (path: string): void => {
      if (needed.has(path)) return;
      needed.add(path);
      for (const { path: other, kind } of outputs[path]?.imports ?? [])
        if (kind === 'import-statement' && outputs[other]) follow(other);
    };
    for (const source of sources) {
      const path = paths.find((one) => outputs[one]?.entryPoint === source);
      if (path === undefined) throw new Error(`No part of the program begins with ${source}.`);
      follow(path);
    }
    return [...needed];
  };
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const written = async (some: readonly string[]): Promise<string> => {
    const parts = some.map(async (path) => partText(basename(path), texts.get(basename(path)) ?? '', options));
    return `module.exports={${(await Promise.all(parts)).join(',\n')}};`;
  };

  const files = new Map<string, string>();
  const fileOf: Record<string, string> = {};
  for (const [file, sources] of Object.entries(packs)) {
    const needed = neededBy(sources);
    files.set(file, await written(needed));
    for (const path of needed) fileOf[`./${basename(path)}`] ??= `./${file}`;
  }
  for (const path of paths.filter((one) => fileOf[`./${basename(one)}`] === undefined))
    files.set(basename(path), await written([path]));
  return { files, fileOf };
}

/** A part as a property: brackets around a function have the engine compile it at once, since it is called at once. */
async function partText(name: string, text: string, options: TransformOptions): Promise<string> {
  const { code } = await transform(text.replace(/^#!.*/, ''), {
    ...options,
    format: 'cjs',
    define: { 'import.meta.url': 'importMetaUrl' },
  });
  // A script that is not loaded by Node itself cannot import.
  const loaded = code
    .replaceAll('import("./', 'load("./')
    .replace(/(?<![.\w$])import\(/g, 'importModule(')
    .trim();
  return `"./${name}":(function(exports,require,module,load,importModule,importMetaUrl){${loaded}\n})`;
}
