import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { InputError } from './inputs.mjs';

/**
 * Finds the program that the input `version` speaks of, and installs it first where it is not there yet.
 * @param {readonly string[]} version its lines
 * @param {string} directory where smslint is to run
 * @param {string} temporary a folder to install in
 * @returns {string} the path of a script for Node
 * @throws {InputError}
 */
export function findProgram(version, directory, temporary) {
  if (version.length === 1 && version[0] === 'installed') return programIn(directory);
  const folder = mkdtempSync(join(temporary, 'smslint-'));
  // A project of its own: settings for npm that lie in the repository are not heeded.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = version.length > 0 ? version : [versionOfAction()];
  installWithNpm(
    packages.map((name) => packageOf(name, directory)),
    folder,
  );
  return programIn(folder);
}

/** @param {string} folder */
function programIn(folder) {
  const { resolve: find } = createRequire(join(folder, 'package.json'));
  let manifest;
  try {
    manifest = find('smslint/package.json');
  } catch {
    throw new InputError(
      `smslint is not in node_modules of ${folder}. Install it there before this step, or leave the input version out.`,
    );
  }
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.smslint);
}

/**
 * What npm is to install: a file, where the name can be nothing else (a change to the repository could add a file or folder
 * that is named as a version), a package as npm takes it, or else a version of smslint.
 * @param {string} name
 * @param {string} directory
 */
function packageOf(name, directory) {
  if (/^(\.{0,2}|[a-z]:)[/\\]/i.test(name)) return resolve(directory, name);
  return /[@:/\\]/.test(name) ? name : `smslint@${name}`;
}

function versionOfAction() {
  return JSON.parse(readFileSync(new URL('../../cli/package.json', import.meta.url), 'utf8')).version;
}

/**
 * @param {readonly string[]} packages
 * @param {string} folder
 */
function installWithNpm(packages, folder) {
  const [command, ...before] = npmCommand();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr, error } = spawnSync(command, [...before, 'install', ...quiet, '--', ...packages], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  throw new InputError(`Cannot install ${packages.join(' ')}: ${(error?.message ?? `${stdout}${stderr}`).trim()}`);
}

/**
 * npm without a shell, in which the name of a package could say more: on Windows it is a script that needs one.
 * @returns {[string, ...string[]]}
 */
function npmCommand() {
  const script = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js');
  return existsSync(script) ? [process.execPath, script] : ['npm'];
}
