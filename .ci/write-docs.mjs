/*
 * Fills the marked places of the documents with the real output of commands and the real text of files:
 *   <!-- output: smslint … -->  …  <!-- /output -->        <!-- file: path -->  …  <!-- /file -->
 * With --check it writes nothing and fails where a document has drifted.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const check = process.argv.includes('--check');
const documents = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith('.md'),
);
const marked = /<!-- (output|file): (.+?) -->\n[\s\S]*?<!-- \/\1 -->/g;

const drifted = documents.filter((name) => {
  const text = readFileSync(name, 'utf8');
  const filled = text.replace(marked, (_whole, kind, what) => {
    const [language, content] = kind === 'output' ? ['text', outputOf(what)] : ['yaml', readFileSync(what, 'utf8')];
    return `<!-- ${kind}: ${what} -->\n\n\`\`\`${language}\n${content.trimEnd()}\n\`\`\`\n\n<!-- /${kind} -->`;
  });
  if (filled === text) return false;
  if (!check) writeFileSync(name, filled);
  return true;
});
console.log(
  drifted.length === 0
    ? 'The documents are as the commands say.'
    : `${check ? 'Drifted' : 'Written'}: ${drifted.join(', ')}`,
);
process.exitCode = check && drifted.length > 0 ? 1 : 0;

function outputOf(command) {
  const [, ...args] = command.split(' ');
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, COLUMNS: '100' };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['packages/cli/dist/bin.js', ...args], {
    encoding: 'utf8',
    env,
  });
  if (status === null || status > 1) throw new Error(`${command}: exit ${status}\n${stderr}`);
  return stdout
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
