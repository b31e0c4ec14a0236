import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Names each library that some files belong to, with its licence and the text of it.
 * @param files absolute paths; those outside of any `node_modules` are our own
 * @throws Error where a library does not say its licence
 */
export function bundledLicences(files: readonly string[]): string {
  const folders = new Set(files.filter((file) => /[\\/]node_modules[\\/]/.test(file)).map(folderOf));
  const notices = new Map([...folders].map(noticeOf));
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1));
  return `The libraries within this bundle, and their licences.\n\n${sorted.map(([, text]) => text).join('\n')}`;
}

/** The folder of the package: the nearest one whose package.json has a name and a version. */
function folderOf(file: string): string {
  let folder = dirname(file);
  while (manifestOf(folder)?.version === undefined) folder = dirname(folder);
  return folder;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

function manifestOf(folder: string): Manifest | undefined {
  const path = join(folder, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
}

function noticeOf(folder: string): [name: string, text: string] {
  const { name, version, license } = manifestOf(folder) ?? {};
  const library = `${name ?? ''} ${version ?? ''}`;
  if (license === undefined) throw new Error(`${library} in ${folder} says no licence.`);
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [library, [`${'-'.repeat(80)}\n${library} (${license})\n`, ...texts, ''].join('\n')];
}
