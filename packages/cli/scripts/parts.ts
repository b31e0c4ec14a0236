/** What a part gives to others, made when it is first asked for. */
type Provided = Readonly<Record<string, () => unknown>>;

/** Some modules of the bundle as a function of what they need of their surroundings; it provides what each of them exports. */
export type Parts = (
  provide: (provided: Provided) => void,
  require: (name: string) => unknown,
  loadPart: (name: string) => Promise<unknown>,
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
  const provided = new Map<string, () => unknown>();
  const files = new Map<string, unknown>();
  const fileNamed = (name: string): unknown => {
    const content = files.get(name) ?? loadFile(name);
    files.set(name, content);
    return content;
  };
  const partsIn = (name: string): Readonly<Record<string, Parts>> => fileNamed(name) as Record<string, Parts>;
  const provide = (parts: Provided): void => {
    for (const name in parts) {
      let exported: unknown;
      provided.set(name, () => (exported ??= parts[name]?.()));
    }
  };
  const requirePart = (name: string): unknown => {
    if (!name.startsWith('./')) return requireOfNode(name);
    if (name.startsWith('./late/')) return fileNamed(name);
    if (!provided.has(name)) {
      const make = partsIn(first)[name] ?? partsIn(fileOf[name] ?? name)[name];
      if (!make) throw new Error(`The bundle has no ${name}.`);
      make(provide, requirePart, loadPart, importModule, url);
    }
    return provided.get(name)?.();
  };
  const loadPart = async (name: string): Promise<unknown> => Promise.resolve(requirePart(name));
  return requirePart;
}
