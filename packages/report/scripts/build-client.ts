/*
 * Bundles what runs in the browser, and the styles, into a module of two strings: the page is one file, and its
 * security policy names both by their hashes.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const page = path('../src/page');

// The theme first, since all others use it; what changes on paper last.
const sheets = readdirSync(page, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && file !== 'theme.css' && !file.endsWith('print.css'))
  .sort();
const styles = ['theme.css', ...sheets, 'print/print.css']
  .map((file) => `@import './${file.replaceAll('\\', '/')}';`)
  .join('\n');

const common: BuildOptions & { readonly write: false } = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  target: ['chrome123', 'firefox120', 'safari17.5'],
  // The program of a git dependency is made from the sources, before other packages are built.
  alias: {
    '@smslint/core/unseen': path('../../core/src/unseen.ts'),
    '@smslint/rules/words': path('../../rules/src/words.ts'),
  },
};
const script = await build({
  ...common,
  entryPoints: [`${page}/client.tsx`],
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
});
const style = await build({ ...common, stdin: { contents: styles, resolveDir: page, loader: 'css' } });

mkdirSync(path('../src/generated'), { recursive: true });
writeFileSync(
  path('../src/generated/client.ts'),
  [
    '/** What runs in the browser. */',
    // The bundle stands in a script element, which the text `</script` would end.
    `export const clientScript = ${JSON.stringify(textOf(script).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'))};`,
    '',
    '/** How the page looks. */',
    `export const pageStyles = ${JSON.stringify(textOf(style).replaceAll('</style', '<\\/style'))};`,
    '',
  ].join('\n'),
);

function textOf({ outputFiles }: { readonly outputFiles: readonly { readonly text: string }[] }): string {
  return outputFiles.map(({ text }) => text).join('');
}
