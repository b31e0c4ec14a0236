/* Compiles the policy book in rules/ into one module that loads at once, and fails on any fault in it. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { RuleBookError } from '../src/book/book.js';
import { loadBook } from '../src/book/load-book.js';

const bookFolder = fileURLToPath(new URL('../../../rules', import.meta.url));
const output = new URL('../src/generated/', import.meta.url);
mkdirSync(output, { recursive: true });

const paths = fastGlob.sync('**/*.yaml', { cwd: bookFolder }).sort();
const files = paths.map((path) => ({ path, text: readFileSync(`${bookFolder}/${path}`, 'utf8') }));
try {
  const content = loadBook(files);
  const json = JSON.stringify(content);
  const version = createHash('sha256').update(json).digest('hex').slice(0, 12);
  // JSON.parse reads a long string faster than the engine reads a literal of its size.
  const literal = JSON.stringify(JSON.stringify({ version, ...content }));
  write(
    'book.ts',
    `import type { Book } from '../book/book.js';\n\n/** The policy book, compiled from rules/. */\nexport const book = JSON.parse(${literal}) as Book;\n`,
  );
} catch (error) {
  if (!(error instanceof RuleBookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function write(name: string, text: string): void {
  writeFileSync(new URL(name, output), text);
}
