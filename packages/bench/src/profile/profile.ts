import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { programs } from '../contestants/processes.js';
import { writeYamlFiles } from '../generate/corpus.js';
import { runNode } from '../measure/run-process.js';
import { functionsOf, packagesOf, type CpuProfile, type HotSpot } from './hot-spots.js';

/* Profiles lint of a corpus, and prints where the time goes; --keep FILE keeps the profile, for the tools of Chromium. */
const { values } = parseArgs({ options: { files: { type: 'string', default: '200' }, keep: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'smslint-profile-'));
try {
  writeYamlFiles(join(folder, 'corpus'), Number(values.files), { seed: 5, badPercent: 10 });
  const path = values.keep === undefined ? join(folder, 'lint.cpuprofile') : resolve(values.keep);
  const args = [programs.dist, 'lint', '--no-config', '--fail-on', 'none', 'corpus'];
  const toFile = ['--cpu-prof', '--cpu-prof-dir', dirname(path), '--cpu-prof-name', basename(path)];
  await runNode([...toFile, ...args], { cwd: folder });
  const profile = JSON.parse(readFileSync(path, 'utf8')) as CpuProfile;
  print('function', functionsOf(profile));
  print('package or folder', packagesOf(profile));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(what: string, spots: readonly HotSpot[]): void {
  const rows = spots
    .slice(0, 10)
    .map(({ name, time, share }) => [name, time.toFixed(0), `${(share * 100).toFixed(1)} %`]);
  console.log(`${markdownTable([[what, 'self ms', 'share'], ...rows], { align: ['l', 'r', 'r'] })}\n`);
}
