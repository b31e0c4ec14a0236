import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** The libraries that the published packages depend on, as a table in Markdown: from what is installed, so without a network. */
export async function libraryTable() {
  const found = new Map();
  for (const name of readdirSync('packages')) {
    const manifest = read(join('packages', name));
    if (manifest.private) continue;
    for (const library of Object.keys(manifest.dependencies ?? {}))
      if (!library.startsWith('@smslint/')) found.set(library, join('packages', name, 'node_modules', library));
  }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => rowOf(realpathSync(folder)));
  const table = ['| library | version | licence | installed | brings |', '| --- | --- | --- | --- | --- |', ...rows];
  return format(table.join('\n'), { ...(await resolveConfig('docs/dependencies.md')), parser: 'markdown' });
}

function rowOf(folder) {
  const { name, version, license, dependencies = {} } = read(folder);
  const kilobytes = Math.ceil(sizeOf(folder) / 1000).toLocaleString('en');
  const brings = Object.keys(dependencies).length;
  return `| ${name} | ${version} | ${license} | ${kilobytes} kB | ${brings === 0 ? '' : String(brings)} |`;
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
