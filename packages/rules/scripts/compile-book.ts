/*
 * Compiles the policy book in rules/ into one module that loads at once, and the drafts in rules/drafts, which only some
 * commands need, into another. Fails on any fault in them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { RuleBookError } from '../src/book/book.js';
import { takeApart } from '../src/book/compiled-book.js';
import { loadBook } from '../src/book/load-book.js';
import { loadDrafts } from '../src/drafts/load-drafts.js';

const bookFolder = fileURLToPath(new URL('../../../rules', import.meta.url));
const output = new URL('../src/generated/', import.meta.url);
mkdirSync(output, { recursive: true });

const paths = fastGlob.sync('**/*.yaml', { cwd: bookFolder }).sort();
const files = paths.map((path) => ({ path, text: readFileSync(`${bookFolder}/${path}`, 'utf8') }));
const isDraft = ({ path }: { readonly path: string }): boolean => path.startsWith('drafts/');
try {
  const content = loadBook(files.filter((file) => !isDraft(file)));
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12);
  const { compiled, examples } = takeApart({ version, ...content });
  writeModule(
    'examples',
    `import type { BookExamples } from '../book/compiled-book.js';\n\n/** Reads the examples of the policy book, compiled from rules/. */`,
    `export const readExamples = (): BookExamples => ${parsed(examples)} as BookExamples;`,
  );
  writeModule(
    'book',
    `import type { Book } from '../book/book.js';\nimport { putTogether, type CompiledBook } from '../book/compiled-book.js';\nimport { readExamples } from './examples.js';\n\n/** The policy book, compiled from rules/. */`,
    `export const book: Book = putTogether(${parsed(compiled)} as CompiledBook, readExamples);`,
  );
  writeModule(
    'drafts',
    `import type { Drafts } from '../drafts/draft-schema.js';\n\n/** The drafts, compiled from rules/drafts. */`,
    `export const drafts = ${parsed(loadDrafts(files.filter(isDraft)))} as Drafts;`,
  );
} catch (error) {
  if (!(error instanceof RuleBookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function writeModule(name: string, head: string, declaration: string): void {
  writeFileSync(new URL(`${name}.ts`, output), `${head}\n${declaration}\n`);
}

/** An expression for a value: JSON.parse reads a long string faster than the engine reads a literal of its size. */
function parsed(value: object): string {
  return `JSON.parse(${quoted(inAscii(JSON.stringify(value)))})`;
}

/** JSON without letters beyond ASCII: one of them would make the engine keep, and read, two bytes for each letter of it. */
function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A text as a literal. JSON is full of double quotes, and each would need a backslash between double quotes. */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, String.raw`\$&`)}'`;
}
