import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Takes what is compiled from the policy book out of the program: a file of JSON need not be looked through for where the code goes on.
 * @param files is filled: the text of each file, by its name
 */
export function bookApart(files: Map<string, string>): Plugin {
  return {
    name: 'book-apart',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]rules[\\/]src[\\/]generated[\\/]\w+\.ts$/ }, ({ path }) => {
        const name = `${basename(path, '.ts')}.json`;
        const code = readFileSync(path, 'utf8').replace(/JSON\.parse\('((?:\\.|[^'\\])*)'\)/, (_, literal: string) => {
          files.set(name, literal.replace(/\\(.)/g, '$1'));
          return `JSON.parse(readFileSync(new URL('${name}', import.meta.url), 'latin1'))`;
        });
        return { contents: `import { readFileSync } from 'node:fs';\n${code}`, loader: 'ts' };
      });
    },
  };
}
