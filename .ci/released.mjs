/* Asks npm when the versions of our libraries came out, those that are not known yet, and keeps the days for docs/dependencies.md. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { installedLibraries, releasedFile } from './libraries.mjs';

const known = existsSync(releasedFile) ? JSON.parse(readFileSync(releasedFile, 'utf8')) : {};
const days = {};
for (const { name, version } of installedLibraries()) {
  const key = `${name}@${version}`;
  days[key] = known[key] ?? dayOf(name, version);
}
writeFileSync(releasedFile, `${JSON.stringify(days, null, 2)}\n`);
console.log(
  `${String(Object.keys(days).length)} libraries, ${String(Object.keys(days).filter((key) => !(key in known)).length)} of them asked about.`,
);

function dayOf(name, version) {
  const { status, stdout, stderr } = spawnSync('npm', ['view', name, 'time', '--json'], { encoding: 'utf8' });
  const time = status === 0 ? JSON.parse(stdout)[version] : undefined;
  if (typeof time !== 'string') throw new Error(`npm does not say when ${name} ${version} came out. ${stderr}`);
  return time.slice(0, 10);
}
