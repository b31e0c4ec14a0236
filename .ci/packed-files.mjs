import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const always = ['LICENSE', 'README.md', 'package.json'];

/** What else is in a package than what the compiler makes of its sources. */
const others = {
  cli: [
    'bundle/LICENCES.txt',
    'bundle/bin.js',
    'bundle/book.json',
    'bundle/command-line.js',
    'bundle/drafts.json',
    'bundle/examples.json',
    'bundle/first.js',
    'bundle/help/100.txt',
    'bundle/help/120.txt',
    'bundle/help/80.txt',
    'bundle/lint.js',
    'bundle/package.json',
    'bundle/worker.js',
    'dist/config.schema.json',
    'dist/request.schema.json',
  ],
};

/** The parts into which the bundler splits the program, and libraries that are loaded late: by their names it is known which, not how many. */
const part = /^bundle\/(?:[\w-]+-[A-Z0-9]{8}\.js|late\/[\w@.-]+\.cjs)$/;

/** Sources of which nothing is published: declarations stand for libraries that have none. */
const kept = /\.(?:test|d)\.tsx?$|(?:^|\/)testing\/|^rule-pages\//;

const endings = ['.js', '.js.map', '.d.ts'];

/** All that the package in a folder of packages holds, file by file. */
export function expectedFiles(name) {
  const made = sourcesOf(name)
    .filter((file) => !kept.test(file))
    .flatMap((file) => endings.map((ending) => `dist/${file.replace(/\.tsx?$/, ending)}`));
  return [...always, ...(others[name] ?? []), ...made].sort();
}

/** What a tarball holds that it should not, and what it lacks. */
export function packedFaults(name, tarball) {
  const { stdout } = spawnSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  const packed = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(/^package\//, ''));
  const expected = new Set(expectedFiles(name));
  const whole = new Set(packed);
  return [
    ...packed
      .filter((file) => !expected.has(file) && !(name === 'cli' && part.test(file)))
      .map((file) => `holds ${file}`),
    ...[...expected].filter((file) => !whole.has(file)).map((file) => `lacks ${file}`),
  ];
}

/** Takes away what the compiler made of sources that are gone; it leaves that where it is. */
export function removeLeftOvers(name) {
  const folder = join('packages', name, 'dist');
  if (!existsSync(folder)) return;
  const made = new Set(sourcesOf(name).flatMap((file) => endings.map((ending) => file.replace(/\.tsx?$/, ending))));
  for (const file of filesIn(folder))
    if (endings.some((ending) => file.endsWith(ending)) && !made.has(file)) rmSync(join(folder, file));
}

function sourcesOf(name) {
  return filesIn(join('packages', name, 'src')).filter((file) => /\.tsx?$/.test(file));
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
