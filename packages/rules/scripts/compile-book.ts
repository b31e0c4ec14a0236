/*
 * Compiles the policy book in rules/ into one module that loads at once, and the drafts in rules/drafts, which only some
 * commands need, into another. Fails on any fault in them.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { RuleBookError, type Book } from '../src/book/book.js';
import { takeApart } from '../src/book/later-parts.js';
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
  writeBook({ version, ...content });
  const drafts = loadDrafts(files.filter(isDraft));
  writeModule('drafts', 'Drafts', '../drafts/draft-schema.js', 'The drafts, compiled from rules/drafts.', drafts);
} catch (error) {
  if (!(error instanceof RuleBookError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function writeModule(name: string, type: string, from: string, comment: string, value: object): void {
  writeFileSync(
    new URL(`${name}.ts`, output),
    `import type { ${type} } from '${from}';\n\n/** ${comment} */\nexport const ${name} = ${parsed(value)} as ${type};\n`,
  );
}

/** Writes the book in parts: most runs need neither its examples nor its reasons, which are half of it. */
function writeBook(book: Book): void {
  const { core, examples, reasons } = takeApart(book);
  writeFileSync(
    new URL('book.ts', output),
    `import { putTogether, type BookCore, type BookExamples, type BookReasons } from '../book/later-parts.js';

/** The policy book, compiled from rules/. */
export const book = putTogether(
  ${parsed(core)} as BookCore,
  () => ${parsed(examples)} as BookExamples,
  () => ${parsed(reasons)} as BookReasons,
);
`,
  );
}

/** JSON.parse reads a long string faster than the engine reads a literal of its size. */
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
