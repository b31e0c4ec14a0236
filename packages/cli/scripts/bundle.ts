/*
 * Bundles the program with all its libraries into `bundle/`, which needs nothing but Node: what the package smslint runs,
 * since a bundle starts sooner, and what the root's package, and through it pre-commit and the Docker image, install. It
 * starts from the sources: only the compiled book must be there.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { bundledLicences } from './bundled-licences.js';
import { lateLibraries } from './late-libraries.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../bundle');

/** One version of it for all, behind one that knows most texts by itself. */
const plainStringWidth: Plugin = {
  name: 'plain-string-width',
  setup: (bundler) => {
    // Those that require it need an older one, which is CommonJS.
    bundler.onResolve({ filter: /^string-width$/ }, ({ kind, importer }) =>
      kind === 'import-statement' && importer !== path('plain-string-width.ts')
        ? { path: path('plain-string-width.ts') }
        : undefined,
    );
  },
};

/** What most runs do without: other ways to run rules, files that are no plain YAML, languages and alphabets beyond the usual. */
const late = ['franc-min', 'json-rules-engine', 'sms-segments-calculator', 'string-width', 'yaml'];
const lateFiles = new Map<string, string>();

rmSync(folder, { recursive: true, force: true });
const shared: BuildOptions & { metafile: true } = {
  absWorkingDir: path('..'),
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node20.19',
  // The UMD builds of some libraries hide what they require.
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
};
const program = await build({
  ...shared,
  entryPoints: { bin: path('../src/bin.ts'), worker: path('../src/elsewhere/worker.ts') },
  outdir: folder,
  // What a command does not use is not loaded.
  splitting: true,
  format: 'esm',
  plugins: [plainStringWidth, lateLibraries(late, lateFiles)],
  // The facade of a late library requires it from its file.
  external: ['./late/*'],
  alias: {
    '@smslint/core/unseen': path('../../core/src/unseen.ts'),
    '@smslint/core': path('../../core/src/index.ts'),
    '@smslint/providers': path('../../providers/src'),
    '@smslint/report/text': path('../../report/src/text'),
    '@smslint/report': path('../../report/src/index.ts'),
    '@smslint/rules/words': path('../../rules/src/words.ts'),
    '@smslint/rules/drafts': path('../../rules/src/drafts/index.ts'),
    '@smslint/rules': path('../../rules/src/index.ts'),
  },
  // Libraries in CommonJS ask for the modules of Node by `require`.
  banner: {
    js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
  },
});
const libraries = await build({
  ...shared,
  entryPoints: Object.fromEntries([...lateFiles].map(([entry, file]) => [file.replace(/\.cjs$/, ''), entry])),
  outdir: folder,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
});
const inputs = [program, libraries].flatMap(({ metafile }) => Object.keys(metafile.inputs));
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
