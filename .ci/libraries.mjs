import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** When each version came out, as `released.mjs` has asked. */
export const releasedFile = '.ci/released.json';

/** The manifests of the libraries that the published packages depend on, with their folders, in order: from what is installed. */
export function installedLibraries() {
  const found = new Map();
  for (const name of readdirSync('packages')) {
    const manifest = read(join('packages', name));
    if (manifest.private) continue;
    for (const library of Object.keys(manifest.dependencies ?? {}))
      if (!library.startsWith('@smslint/')) found.set(library, join('packages', name, 'node_modules', library));
  }
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder.map(([, link]) => {
    const folder = realpathSync(link);
    return { ...read(folder), folder };
  });
}

/** The libraries as a table in Markdown, without a network. */
export async function libraryTable() {
  const released = JSON.parse(readFileSync(releasedFile, 'utf8'));
  const rows = installedLibraries().map((library) => rowOf(library, released));
  const head = [
    '| library | version | released | licence | installed | brings |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const table = [...head, ...rows];
  return format(table.join('\n'), { ...(await resolveConfig('docs/dependencies.md')), parser: 'markdown' });
}

function rowOf({ name, version, license, folder, dependencies = {} }, released) {
  const day = released[`${name}@${version}`];
  if (day === undefined)
    throw new Error(`${releasedFile} does not say when ${name} ${version} came out: npm run released asks.`);
  const kilobytes = Math.ceil(sizeOf(folder) / 1000).toLocaleString('en');
  const brings = Object.keys(dependencies).length;
  return `| ${name} | ${version} | ${day} | ${license} | ${kilobytes} kB | ${brings === 0 ? '' : String(brings)} |`;
}

function read(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { private: true };
}

function sizeOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? sizeOf(path) : statSync(path).size), 0);
}
