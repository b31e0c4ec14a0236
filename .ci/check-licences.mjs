/* Holds the licence of every library that smslint runs with, or has in its bundle, to those that are known to go with its own. */
import { spawnSync } from 'node:child_process';

/** Each lets a program under another licence hold the library, with its notice, which bundle/LICENCES.txt gives. */
const known = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

const { stdout, status } = spawnSync('npx -y pnpm@10.34.9 licenses list --prod --json', {
  shell: true,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (status !== 0) throw new Error(`pnpm licenses ended with ${String(status)}: ${stdout.slice(0, 500)}`);

const libraries = Object.entries(JSON.parse(stdout)).flatMap(([licence, all]) =>
  all.map(({ name, versions }) => ({ name: `${name} ${versions.join(', ')}`, licence })),
);
// An answer without the libraries that everybody has would be none.
if (!libraries.some(({ name }) => name.startsWith('zod '))) throw new Error('pnpm lists no libraries.');
const unknown = libraries.filter(({ licence }) => !known.has(licence));
for (const { name, licence } of unknown) console.log(`FAULT ${name}: ${licence} is not among ${[...known].join(', ')}`);
console.log(
  `${String(libraries.length)} libraries at run time, ${String(unknown.length)} with a licence that is not known`,
);
process.exitCode = unknown.length > 0 ? 1 : 0;
