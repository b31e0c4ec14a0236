/*
 * Bundles the program with all its libraries into `bundle/`, which needs nothing but Node: what the package smslint runs,
 * since a bundle starts sooner, and what the root's package, and through it pre-commit and the Docker image, install. It
 * starts from the sources: only the compiled book must be there.
 */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { requestShape } from '../../core/src/request-shape.js';
import { readCommandLine } from '../src/command-line.js';
import { readyWidths } from '../src/ready-help.js';
import { testIo } from '../src/testing/io.js';
import { bookApart } from './book-apart.js';
import { bundledLicences } from './bundled-licences.js';
import { directImports } from './direct-imports.js';
import { lateLibraries } from './late-libraries.js';
import { packParts } from './packed-parts.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../bundle');

/** Stands in for a library, for all that import it, and answers most by itself; those that require it may need another version. */
function plain(library: RegExp, standIn: string): Plugin {
  return {
    name: standIn,
    setup: (bundler) => {
      bundler.onResolve({ filter: library }, ({ kind, importer }) =>
        kind === 'import-statement' && importer !== path(standIn) ? { path: path(standIn) } : undefined,
      );
    },
  };
}

/** Holds the shape of a request ready, without the schema of which it is made. */
function readyShape(module: string): Plugin {
  return {
    name: 'ready-shape',
    setup: (bundler) => {
      bundler.onLoad({ filter: /[\\/]request-shape\.ts$/ }, ({ path: file }) =>
        file === module
          ? { contents: `export const requestShape = ${JSON.stringify(requestShape)};`, loader: 'js' }
          : undefined,
      );
    },
  };
}

/**
 * What most runs do without: other ways to run rules, files that are no plain YAML, languages and alphabets beyond the usual; and of
 * Node what many parts import and few runs use.
 */
const late = [
  ...[
    'diff',
    'fastest-levenshtein',
    'franc-min',
    'json-rules-engine',
    'jsonc-parser',
    'sms-segments-calculator',
    'string-width',
    'tldts',
    'yaml',
  ],
  ...['crypto', 'fs/promises', 'os'],
  // What is wrong with what is no request, which takes the schema, its library and the names of countries.
  path('../../core/src/check-by-schema.ts'),
  // Addresses that are more than plain ones.
  path('../../rules/src/facts/address-engine.ts'),
];
const lateFiles = new Map<string, string>();
const dataFiles = new Map<string, string>();

/** The indexes of our packages. */
const indexes = {
  '@smslint/core': path('../../core/src/index.ts'),
  '@smslint/report': path('../../report/src/index.ts'),
  '@smslint/rules/authoring': path('../../rules/src/authoring.ts'),
  '@smslint/rules': path('../../rules/src/index.ts'),
};

/** Where a run and a thread begin, and what lies with others in a file. */
const entries = { main: './program.js', thread: './judge.js' };
const firstFiles = { lint: './lint.js', other: './first.js' };
const packs = {
  'first.js': ['src/bin.ts', 'src/package-info.ts', 'src/ready-help.ts'],
  'command-line.js': ['src/command-line.ts'],
  'lint.js': ['src/bin.ts', 'src/commands/lint.ts', 'src/reporters/stylish.ts', 'src/elsewhere/worker.ts'],
};

rmSync(folder, { recursive: true, force: true });
// Names stay, for whoever reads what an error says.
const texts = {
  target: 'node20.19',
  // Node has them, though the alphabets that they know grow; where they are not, expressions would be made anew by each call.
  supported: { 'regexp-unicode-property-escapes': true },
  minifyWhitespace: true,
  minifySyntax: true,
} as const;
const shared: BuildOptions & { metafile: true } = {
  absWorkingDir: path('..'),
  bundle: true,
  metafile: true,
  platform: 'node',
  // The UMD builds of some libraries hide what they require.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  ...texts,
};
const program = await build({
  ...shared,
  entryPoints: { program: path('../src/bin.ts'), judge: path('../src/elsewhere/worker.ts') },
  outdir: folder,
  write: false,
  // What a command does not use is not loaded.
  splitting: true,
  format: 'esm',
  plugins: [
    plain(/^string-width$/, 'plain-string-width.ts'),
    plain(/^assert$/, 'plain-assert.ts'),
    lateLibraries(late, lateFiles),
    bookApart(dataFiles),
    readyShape(path('../../core/src/request-shape.ts')),
    directImports(indexes),
  ],
  // The facade of a late library requires it from its file.
  external: ['./late/*'],
  alias: {
    '@smslint/core/unseen': path('../../core/src/unseen.ts'),
    '@smslint/providers': path('../../providers/src'),
    '@smslint/report/text': path('../../report/src/text'),
    '@smslint/rules/words': path('../../rules/src/words.ts'),
    '@smslint/rules/drafts': path('../../rules/src/drafts/index.ts'),
    ...indexes,
  },
});
const libraries = await build({
  ...shared,
  entryPoints: Object.fromEntries([...lateFiles].map(([entry, file]) => [file.replace(/\.cjs$/, ''), entry])),
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  write: false,
  format: 'cjs',
});
const starter = await build({
  ...shared,
  entryPoints: [path('start.ts')],
  outdir: folder,
  write: false,
  format: 'cjs',
});
const { files, fileOf } = await packParts(program, packs, texts);
const bundled = `const bundled=${JSON.stringify({ entries, first: firstFiles, fileOf })};`;
const written = new Map([
  ...files,
  ...libraries.outputFiles.map(({ path: file, text }) => [relative(folder, file), text] as const),
  ['bin.js', `${bundled}${starter.outputFiles[0]?.text ?? ''}`],
  ['worker.js', 'require("./bin.js");'],
]);
mkdirSync(join(folder, 'late'), { recursive: true });
for (const [name, text] of written) {
  const ascii = inAscii(text);
  writeFileSync(join(folder, name), `${name === 'bin.js' ? '#!/usr/bin/env node\n' : ''}${ascii}`);
}
for (const [name, text] of dataFiles) writeFileSync(join(folder, name), text);
chmodSync(join(folder, 'bin.js'), 0o755);
// Its files are CommonJS, which starts sooner.
writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
// As terminals of the usual widths show it.
mkdirSync(join(folder, 'help'));
for (const width of readyWidths) writeFileSync(join(folder, 'help', `${width}.txt`), await helpAt(width));

const inputs = [program, libraries, starter].flatMap(({ metafile }) => Object.keys(metafile.inputs));
// What the bill of materials is made of.
mkdirSync(path('../dist'), { recursive: true });
writeFileSync(
  path('../dist/.metafile.json'),
  JSON.stringify({
    // What stands for a library is none.
    inputs: Object.fromEntries(
      Object.entries({ ...program.metafile.inputs, ...libraries.metafile.inputs }).filter(
        ([input]) => !input.startsWith('late-library:'),
      ),
    ),
    outputs: { ...program.metafile.outputs, ...libraries.metafile.outputs },
  }),
);
writeFileSync(
  path('../bundle/LICENCES.txt'),
  bundledLicences(inputs.map((input) => path(`../${input.replace(/^late-library:/, '')}`))),
);

/** The help of the program on a terminal of some columns. */
async function helpAt(columns: number): Promise<string> {
  const io = testIo('/', { columns });
  const run = await readCommandLine(['--help'], io);
  await run();
  return io.out();
}

/**
 * Code without letters beyond ASCII, of which one would make the engine keep two bytes for each letter of it. The bundler leaves them
 * in regular expressions alone, and in templates that are taken raw to make some: there an escape is the same.
 */
function inAscii(code: string): string {
  const escaped = /\\[^\0-\x7f]/.exec(code);
  if (escaped)
    throw new Error(`A backslash before a letter beyond ASCII: ${code.slice(escaped.index, escaped.index + 40)}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
