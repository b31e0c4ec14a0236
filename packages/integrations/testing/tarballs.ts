import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfHouse, house } from './house.js';
import { madeOnce } from './made-once.js';
import { succeed } from './process.js';
import { writeFiles } from './repository.js';

/** Packs the packages as they would be published, and returns the paths of the tarballs; they have to be built. */
export async function packTarballs(): Promise<string[]> {
  const folder = await madeOnce('tarballs', (destination) => {
    const { packageManager } = JSON.parse(fileOfHouse('package.json')) as { packageManager: string };
    const pack = ['--filter', 'smslint...', '--recursive', 'pack', '--pack-destination', destination];
    succeed('npx', ['-y', packageManager, ...pack], { cwd: house });
  });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(folder, name));
}

/** What people start smslint by, as they would install it beside. */
const tools = ['lefthook@2.2.1', 'husky@9.1.7', 'lint-staged@16.4.0'];

/** The path of an npm project in which the tarballs are installed, and the tools, without running their scripts. Nobody changes it. */
export async function installedProject(): Promise<string> {
  const tarballs = await packTarballs();
  return madeOnce('project', (folder) => {
    writeFiles(folder, { 'package.json': '{ "private": true }\n' });
    const quick = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
    succeed('npm', ['install', '--save-dev', ...quick, ...tarballs, ...tools], { cwd: folder });
  });
}

/** Makes a folder an npm project of a test's own in which the tarballs are installed. */
export async function installTarballs(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(await installedProject(), folder, { recursive: true, verbatimSymlinks: true });
}
