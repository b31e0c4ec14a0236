/*
 * Fills the marked places of the documents with the real output of commands and the real text of files:
 *   <!-- output: smslint … -->  …  <!-- /output -->        <!-- file: path -->  …  <!-- /file -->
 * puts the table of libraries between <!-- libraries --> and <!-- /libraries -->, and writes docs/rules from the policy book, a page a rule; a page whose rule is gone goes too.
 * With --check it writes nothing and fails where a document has drifted.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { pageChanges, pagesFolder, rulePages } from '../packages/cli/dist/rule-pages/index.js';
import { book } from '../packages/rules/dist/index.js';
import { libraryTable } from './libraries.mjs';

const check = process.argv.includes('--check');
const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const libraries = await libraryTable();
const ofLibraries = /<!-- libraries -->[\s\S]*?<!-- \/libraries -->/;
const marked = /<!-- (output|file): (.+?) -->\n[\s\S]*?<!-- \/\1 -->/g;

const filled = documents.filter((name) => {
  const text = readFileSync(name, 'utf8');
  const withLibraries = text.replace(ofLibraries, () => `<!-- libraries -->\n\n${libraries}\n<!-- /libraries -->`);
  const whole = withLibraries.replace(marked, (_whole, kind, what) => {
    const [language, content] =
      kind === 'output' ? ['text', outputOf(what)] : [languageOf(what), readFileSync(what, 'utf8')];
    return `<!-- ${kind}: ${what} -->\n\n\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n\n<!-- /${kind} -->`;
  });
  if (whole === text) return false;
  if (!check) writeFileSync(name, whole);
  return true;
});
const drifted = [...filled, ...(await writePages())];
console.log(
  drifted.length === 0
    ? 'The documents are as the commands say.'
    : `${check ? 'Drifted' : 'Written'}: ${drifted.join(', ')}`,
);
process.exitCode = check && drifted.length > 0 ? 1 : 0;

/** Brings the pages of the rules up to date, and returns those that were not. */
async function writePages() {
  mkdirSync(pagesFolder, { recursive: true });
  const pathOf = (file) => `${pagesFolder}/${file}`;
  const found = new Map(readdirSync(pagesFolder).map((file) => [file, readFileSync(pathOf(file), 'utf8')]));
  return pageChanges(await rulePages(book), found).map(({ file, text }) => {
    if (text === undefined) {
      if (!check) rmSync(pathOf(file));
      return `${pathOf(file)} (its rule is gone)`;
    }
    if (!check) writeFileSync(pathOf(file), text);
    return pathOf(file);
  });
}

/** What a file is written in, for the colours of a code block; hooks of git have no extension. */
function languageOf(path) {
  const extension = extname(path).slice(1);
  // Markdown as text: prettier would align its tables.
  return { '': 'sh', yml: 'yaml', md: 'text', txt: 'text', sarif: 'json' }[extension] ?? extension;
}

function outputOf(command) {
  const [, ...args] = command.split(' ');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '100' };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['packages/cli/bundle/bin.js', ...args], {
    encoding: 'utf8',
    env,
  });
  if (status === null || status > 1) throw new Error(`${command}: exit ${status}\n${stderr}`);
  return stdout
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
