import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
        let count = 0;
        const contents = readFileSync(path, 'utf8').replace(
          /JSON\.parse\('((?:\\.|[^'\\])*)'\)/g,
          (_, literal: string) => {
            count += 1;
            const name = `${basename(path, '.ts')}-${count}.json`;
            files.set(name, literal.replace(/\\(.)/g, '$1'));
            return `JSON.parse(readFileSync(new URL('${name}', import.meta.url), 'latin1'))`;
          },
        );
        return { contents: `import { readFileSync } from 'node:fs';\n${contents}`, loader: 'ts' };
      });
    },
  };
}
