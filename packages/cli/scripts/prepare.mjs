/*
 * Makes the bundle where npm takes this repository for a package: a git dependency, or the clone of a pre-commit hook.
 * pnpm runs this too, when it sets up the house, which needs no bundle.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const { packageManager: pnpm } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const byPnpm = process.env.npm_config_user_agent?.startsWith('pnpm/');

if (!byPnpm && !existsSync(new URL('../bundle/bin.js', import.meta.url))) {
  run(`npx -y ${pnpm} install --frozen-lockfile --prod=false --filter smslint...`);
  run(`npx -y ${pnpm} --filter smslint run bundle`);
}

function run(command) {
  // npm hands these down from an installation for everybody (-g), which this is not.
  const handedDown = ['global', 'location', 'prefix', 'local_prefix', 'global_prefix'];
  const without = Object.fromEntries(handedDown.map((name) => [`npm_config_${name}`, undefined]));
  execSync(command, { cwd: fileURLToPath(root), env: { ...process.env, ...without }, stdio: 'inherit' });
}
