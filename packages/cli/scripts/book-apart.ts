import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Takes the compiled book out of the program: as a file of JSON it is read when it is wanted, and the engine need not look through it
 * for where the code goes on.
 */
export function bookApart(files: Map<string, string>): Plugin {
  return {
    name: 'book-apart',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]rules[\\/]src[\\/]generated[\\/]\w+\.ts$/ }, ({ path }) => {
        const contents = readFileSync(path, 'utf8');
        return { contents: contents.replace(/JSON\.parse\('((?:\\.|[^'\\])*)'\)/, (_, literal: string) => {
          const name = `${/\w+(?=\.ts$)/.exec(path)?.[0] ?? ''}.json`;
          files.set(name, literal.replace(/\\(.)/g, '$1'));
          return `JSON.parse(readFileSync(new URL('${name}', import.meta.url), 'latin1'))`;
        }).replace(/^/, "import { readFileSync } from 'node:fs';"), loader: 'ts' };
      });
    },
  };
}
