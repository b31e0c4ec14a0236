/*
 * Bundles the program with all its libraries into `bundle/`, which needs nothing but Node: what the package smslint runs,
 * since a bundle starts sooner, and what the root's package, and through it pre-commit and the Docker image, install. It
 * starts from the sources: only the compiled book must be there.
 */
import { realpathSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { bundledLicences } from './bundled-licences.js';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const folder = path('../bundle');

/** One version for all that import it: that which measures plain text without taking it apart, most of the time of --help. */
const newerStringWidth: Plugin = {
  name: 'newer-string-width',
  setup: (bundler) => {
    // Those that require it need an older one, which is CommonJS.
    bundler.onResolve({ filter: /^string-width$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: realpathSync(path('../node_modules/string-width/index.js')) } : undefined,
    );
  },
};

rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: path('..'),
  entryPoints: { bin: path('../src/bin.ts'), worker: path('../src/elsewhere/worker.ts') },
  outdir: folder,
  bundle: true,
  metafile: true,
  // What a command does not use is not loaded.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // The UMD builds of some libraries hide what they require.
  mainFields: ['module', 'main'],
  plugins: [newerStringWidth],
  alias: {
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
  legalComments: 'none',
  logLevel: 'warning',
});
writeFileSync(
  path('../bundle/LICENCES.txt'),
  bundledLicences(Object.keys(metafile.inputs).map((input) => path(`../${input}`))),
);
