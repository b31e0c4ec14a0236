/** A module of the bundle as a function of what it needs of its surroundings. */
export type Part = (
  exports: unknown,
  require: (name: string) => unknown,
  module: { exports: unknown },
  load: (name: string) => Promise<unknown>,
  importModule: (name: string) => Promise<unknown>,
  importMetaUrl: string,
) => void;

/** Where the parts of the program lie. */
export interface Bundle {
  /** The file with which the run begins: what it needs of others is taken from there where it is there. */
  readonly first: string;
  /** The file in which a part lies with others, by the part's name; a part that is not here has a file of its own. */
  readonly fileOf: Readonly<Record<string, string>>;
  /** The address of the program's file, to which others are relative. */
  readonly url: string;
  /** Loads a file of the bundle: the parts that it holds by name, or a library. */
  readonly loadFile: (name: string) => unknown;
  /** Loads a module of Node. */
  readonly requireOfNode: (name: string) => unknown;
  /** Imports a module that is none of the bundle's, such as a plugin. */
  readonly importModule: (name: string) => Promise<unknown>;
}

/** Gives the way to require a part of the program, each made when it is first required. */
export function partsOf({
  first,
  fileOf,
  url,
  loadFile,
  requireOfNode,
  importModule,
}: Bundle): (name: string) => unknown {
  const made = new Map<string, { exports: unknown }>();
  const files = new Map<string, unknown>();
  const fileNamed = (name: string): unknown => {
    const content = files.get(name) ?? loadFile(name);
    files.set(name, content);
    return content;
  };
  const partsIn = (name: string): Readonly<Record<string, Part>> => fileNamed(name) as Record<string, Part>;
  const requirePart = (name: string): unknown => {
    if (!name.startsWith('./')) return requireOfNode(name);
    if (name.startsWith('./late/')) return fileNamed(name);
    const before = made.get(name);
    if (before) return before.exports;
    const part = partsIn(first)[name] ?? partsIn(fileOf[name] ?? name)[name];
    if (!part) throw new Error(`The bundle has no ${name}.`);
    const module = { exports: {} };
    made.set(name, module);
    part(module.exports, requirePart, module, load, importModule, url);
    return module.exports;
  };
  const load = async (name: string): Promise<unknown> => Promise.resolve(requirePart(name));
  return requirePart;
}
