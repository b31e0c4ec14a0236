/*
 * Writes the bill of materials of the bundle, in CycloneDX 1.6, to the path given, or to reports/smslint.cdx.json: from what
 * the bundler says that it put in, checked by the schema of CycloneDX, and beside the licences that the bundle gives.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

const path = process.argv[2] ?? 'reports/smslint.cdx.json';
mkdirSync(dirname(path), { recursive: true });
const { status, stderr } = spawnSync(
  process.execPath,
  [
    '.config/node_modules/@cyclonedx/cyclonedx-esbuild/bin/cyclonedx-esbuild-cli.js',
    ...['--build-working-dir', 'packages/cli', '--spec-version', '1.6', '--output-reproducible', '--validate'],
    ...['--output-file', path, 'packages/cli/dist/.metafile.json'],
  ],
  { encoding: 'utf8' },
);
if (status !== 0 || /skip/i.test(stderr)) throw new Error(`No bill of materials, or none that was checked: ${stderr}`);

const { components } = JSON.parse(readFileSync(path, 'utf8'));
const listed = new Set(components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`));
const bundled = [...readFileSync('packages/cli/bundle/LICENCES.txt', 'utf8').matchAll(/^-{80}\n(.+) \(.+\)$/gm)];
const missing = bundled
  .map(([, library]) => library)
  .filter((library) => !listed.has(library) && !library.startsWith('smslint '));
if (bundled.length === 0 || missing.length > 0) throw new Error(`Not in the bill of materials: ${missing.join(', ')}`);
console.log(
  `${path}: ${String(components.length)} components, with all ${String(bundled.length)} libraries of the bundle`,
);
