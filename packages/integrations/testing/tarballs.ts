import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileOfHouse, house } from './house.js';
import { succeed } from './process.js';
import { writeFiles } from './repository.js';

/** Packs the packages as they would be published, and returns the paths of the tarballs; they have to be built. */
export function packTarballs(folder: string): string[] {
  const { packageManager } = JSON.parse(fileOfHouse('package.json')) as { packageManager: string };
  const pack = ['--filter', 'smslint...', '--recursive', 'pack', '--pack-destination', folder];
  succeed('npx', ['-y', packageManager, ...pack], { cwd: house });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => join(folder, name));
}

/** Makes a folder an npm project in which packages are installed, without running their scripts. */
export function installPackages(folder: string, packages: readonly string[]): void {
  writeFiles(folder, { 'package.json': '{ "private": true }\n' });
  const quick = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  succeed('npm', ['install', '--save-dev', ...quick, ...packages], { cwd: folder });
}
