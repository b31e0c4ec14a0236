import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contestant } from '../measure/in-rounds.js';
import { runNode } from '../measure/run-process.js';

const { resolve } = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(resolve(`${name}/package.json`));

/** The program as it is built, and as one bundle. */
export const programs = {
  dist: join(folderOf('smslint'), 'dist/bin.js'),
  bundle: join(folderOf('smslint'), 'bundle/bin.js'),
} as const;

/** What is installed: the bundle, where it has been built. */
export function installed(): string {
  return existsSync(programs.bundle) ? programs.bundle : programs.dist;
}

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Commands from start to end: bare Node first, then smslint, as a bundle too where there is one, then peers.
 * @param cwd where they run: ESLint passes over files outside of it
 */
export function commandsOn(yaml: string, json: string, cwd: string): Contestant[] {
  const command = (name: string, args: readonly string[]): Contestant => ({ name, run: () => runNode(args, { cwd }) });
  const built = existsSync(programs.bundle) ? (['dist', 'bundle'] as const) : (['dist'] as const);
  return [
    command('bare Node', ['-e', '0']),
    ...built.flatMap((kind) => [
      command(`smslint --version (${kind})`, [programs[kind], '--version']),
      command(`smslint --help (${kind})`, [programs[kind], '--help']),
      command(`smslint lint, one good file (${kind})`, [programs[kind], 'lint', yaml]),
      command(`smslint lint --no-color -f json (${kind})`, [programs[kind], 'lint', '--no-color', '-f', 'json', yaml]),
    ]),
    command('Spectral, 40 checks, one file', [
      join(folderOf('@stoplight/spectral-cli'), 'dist/index.js'),
      'lint',
      '--ruleset',
      pathOf('../../peers/spectral.yaml'),
      yaml,
    ]),
    command('@eslint/json, one file', [
      join(folderOf('eslint'), 'bin/eslint.js'),
      '--config',
      pathOf('./eslint-config.mjs'),
      json,
    ]),
  ];
}
