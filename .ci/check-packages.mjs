/*
 * Packs each package that is published and checks the tarballs: that each file in them is one that is meant to be, and no other;
 * publint for the manifest, attw for the types.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packedFaults, removeLeftOvers } from './packed-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'smslint-pack-'));
let failed = false;

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed = true;
}

try {
  const isPublished = (name) => !JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8')).private;
  for (const name of readdirSync('packages').filter(isPublished)) {
    removeLeftOvers(name);
    const before = new Set(readdirSync(folder));
    run('pnpm', ['--dir', `packages/${name}`, 'pack', '--pack-destination', folder]);
    const [tarball] = readdirSync(folder).filter((file) => !before.has(file));
    const faults = tarball === undefined ? ['was not packed'] : packedFaults(name, join(folder, tarball));
    for (const fault of faults) console.log(`FAULT the package of ${name} ${fault}`);
    if (faults.length > 0) failed = true;
  }
  const tarballs = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  if (tarballs.length < 3) throw new Error(`expected at least three tarballs, found ${tarballs.length}`);
  for (const tarball of tarballs) {
    run('publint', ['--strict', join(folder, tarball)]);
    run('attw', [
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'package.json',
      'request.schema.json',
      'config.schema.json',
      '--',
      join(folder, tarball),
    ]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
