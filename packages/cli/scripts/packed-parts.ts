import { basename } from 'node:path';
import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild';
import { groupBy } from '../../rules/src/group-by.js';

type Program = BuildResult<{ metafile: true; write: false }>;
type Outputs = Program['metafile']['outputs'];

/** The program in files that can be written. */
export interface Packed {
  /** The text of each file, by its name. */
  readonly files: ReadonlyMap<string, string>;
  /** The file of each part that lies with others, as the program requires both; of several the first. */
  readonly fileOf: Readonly<Record<string, string>>;
}

/** Parts of which none is ever needed without the others: they become one function, in which they call each other directly. */
interface Group {
  /** The paths of the parts. */
  readonly members: readonly string[];
  /** Those of them that other groups require. */
  readonly required: readonly string[];
}

/**
 * Makes functions of the parts into which the bundler split a program, of parts that are needed by the same sources one, and puts
 * those that are needed together in one file: a few files are read sooner than many, and Node 20 can keep compiled what is no module
 * of ECMAScript alone.
 * @param packs for each file of several parts, the sources of which it holds what they import: a part may lie in several. All other
 * parts have files of their own
 */
export async function packParts(
  { metafile: { outputs }, outputFiles }: Program,
  packs: Readonly<Record<string, readonly string[]>>,
  options: BuildOptions,
): Promise<Packed> {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const groups = groupsOf(outputs, [...new Set(Object.values(packs).flat())]);
  const textOf = new Map(
    await Promise.all(groups.map(async (group) => [group, await groupText(group, outputs, texts, options)] as const)),
  );
  const written = (some: readonly Group[]): string => {
    const functions = some.map((group, number) => `g${number}=${textOf.get(group) ?? ''}`);
    const names = some.flatMap(({ required }, number) => required.map((path) => `"${nameOf(path)}":g${number}`));
    return `const ${functions.join(',\n')};\nmodule.exports={${names.join(',')}};`;
  };

  const files = new Map<string, string>();
  const fileOf: Record<string, string> = {};
  for (const [file, sources] of Object.entries(packs)) {
    const needed = new Set(sources.flatMap((source) => [...neededBy(source, outputs)]));
    const some = groups.filter(({ members: [first = ''] }) => needed.has(first));
    files.set(file, written(some));
    for (const path of some.flatMap(({ required }) => required)) fileOf[nameOf(path)] ??= `./${file}`;
  }
  for (const group of groups)
    for (const path of group.required.filter((one) => fileOf[nameOf(one)] === undefined))
      files.set(basename(path), written([group]));
  return { files, fileOf };
}

/** As parts require each other. */
function nameOf(path: string): string {
  return `./${basename(path)}`;
}

/** The output of a source, with all that it imports. */
function neededBy(source: string, outputs: Outputs): ReadonlySet<string> {
  const start = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source);
  if (start === undefined) throw new Error(`No part of the program begins with ${source}.`);
  const needed = new Set<string>();
  const follow = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: other, kind } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[other]) follow(other);
  };
  follow(start);
  return needed;
}

/** Parts that are needed by the same of some sources are a group, and each of the others is one. */
function groupsOf(outputs: Outputs, sources: readonly string[]): Group[] {
  const needs = sources.map((source) => neededBy(source, outputs));
  const neededFor = (path: string): string => needs.flatMap((needed, at) => (needed.has(path) ? [at] : [])).join(' ');
  const members = groupBy(Object.keys(outputs), (path) => neededFor(path) || path);
  return [...members.values()].map((paths) => {
    const isElsewhere = (path: string): boolean => !paths.includes(path);
    const isRequired = (path: string): boolean =>
      Boolean(outputs[path]?.entryPoint) ||
      Object.entries(outputs).some(([other, { imports }]) =>
        imports.some((one) => one.path === path && (isElsewhere(other) || one.kind === 'dynamic-import')),
      );
    return { members: paths, required: paths.filter(isRequired) };
  });
}

/**
 * A function of a group's parts, which provides what others require of them. Brackets around it have the engine compile it at once,
 * since it is called at once.
 */
async function groupText(
  { members, required }: Group,
  outputs: Outputs,
  texts: ReadonlyMap<string, string>,
  options: BuildOptions,
): Promise<string> {
  const names = new Set(members.map(nameOf));
  const parts: Plugin = {
    name: 'parts',
    setup(bundler) {
      bundler.onResolve({ filter: /^\.\// }, ({ path }) =>
        names.has(path) ? { path, namespace: 'part' } : { path, external: true },
      );
      bundler.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: withoutImports(texts.get(basename(path)) ?? ''),
      }));
    },
  };
  const made = await build({
    ...options,
    stdin: { contents: providing(required, outputs) },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.url': 'importMetaUrl' },
    plugins: [parts],
    logLevel: 'warning',
  });
  return `(function(provide,require,loadPart,importModule,importMetaUrl){${made.outputFiles[0]?.text.trim() ?? ''}\n})`;
}

/** The text of a part that loads others by functions: a script that is not loaded by Node itself cannot import. */
function withoutImports(text: string): string {
  const own = /\b(?:loadPart|importModule)\b/.exec(text);
  if (own) throw new Error(`A part has a ${own[0]} of its own, that would stand for ours.`);
  return text.replaceAll('import("./', 'loadPart("./').replace(/(?<![.\w$])import\(/g, 'importModule(');
}

/** A module that provides what some parts export. */
function providing(paths: readonly string[], outputs: Outputs): string {
  const imports: string[] = [];
  const provided = paths.map((path, part) => {
    const names = outputs[path]?.exports ?? [];
    const taken = names.map((name, at) => `${name} as p${part}_${at}`);
    imports.push(`import { ${taken.join(', ')} } from '${nameOf(path)}';`);
    const getters = names.map((name, at) => `get ${name}() { return p${part}_${at}; }`);
    return `'${nameOf(path)}': () => ({ ${getters.join(', ')} }),`;
  });
  return `${imports.join('\n')}\nprovide({ ${provided.join('\n')} });`;
}
