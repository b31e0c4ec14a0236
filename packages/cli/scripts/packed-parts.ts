import { basename } from 'node:path';
import { transform, type BuildResult, type TransformOptions } from 'esbuild';

type Program = BuildResult<{ metafile: true; write: false }>;

/** The program in files that can be written. */
export interface Packed {
  /** The parts that every run needs, as the properties of an object. */
  readonly firstParts: string;
  /** The text of each other file, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of each part that lies with others, as the program requires both. */
  readonly fileOf: Readonly<Record<string, string>>;
}

/**
 * Makes functions of the parts into which the bundler split a program, and puts those that are needed together in one file: a few
 * files are read sooner than many, and Node 20 can keep compiled what is no module of ECMAScript alone.
 * @param first the sources of which all that they import comes at once
 * @param packs for each file of several parts, the sources of which it holds what they import; what several of them need comes in
 * `shared.js`
 */
export async function packParts(
  { metafile: { outputs }, outputFiles }: Program,
  first: readonly string[],
  packs: Readonly<Record<string, readonly string[]>>,
  options: TransformOptions,
): Promise<Packed> {
  const paths = Object.keys(outputs);
  const taken = new Set<string>();
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
  /** Those of some outputs that are in no file yet. */
  const take = (some: readonly string[]): string[] => {
    const left = some.filter((path) => !taken.has(path));
    for (const path of left) taken.add(path);
    return left;
  };
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const written = async (some: readonly string[]): Promise<string> =>
    (
      await Promise.all(some.map(async (path) => partText(basename(path), texts.get(basename(path)) ?? '', options)))
    ).join(',\n');

  const firstParts = await written(take(neededBy(first)));
  const files = new Map<string, string>();
  const fileOf: Record<string, string> = {};
  const all = Object.entries(packs).map(([file, sources]) => [file, neededBy(sources)] as const);
  const shared = paths.filter((path) => all.filter(([, needed]) => needed.includes(path)).length > 1);
  for (const [file, needed] of [['shared.js', shared] as const, ...all]) {
    const some = take(needed);
    files.set(file, `module.exports={${await written(some)}};`);
    for (const path of some) fileOf[`./${basename(path)}`] = `./${file}`;
  }
  for (const path of paths.filter((one) => !taken.has(one)))
    files.set(basename(path), `module.exports={${await written([path])}};`);
  return { firstParts, files, fileOf };
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
