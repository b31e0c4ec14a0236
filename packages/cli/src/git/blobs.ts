import { runGit, type GitPlace } from './run-git.js';

/** Reads the content of files by the names that git gives to contents; each once. */
export async function readBlobs(names: readonly string[], place: GitPlace): Promise<Map<string, Buffer>> {
  const asked = [...new Set(names)];
  if (asked.length === 0) return new Map();
  return parseBatch(await runGit(['cat-file', '--batch'], place, asked.map((name) => `${name}\n`).join('')));
}

/** Reads what `git cat-file --batch` writes: a line `<name> blob <bytes>`, the content, a line break. */
function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [name = '', , size] = output.toString('latin1', at, end).split(' ');
    const start = end + 1;
    const length = Number(size);
    if (!Number.isInteger(length)) throw new Error(`git cat-file --batch: "${output.toString('latin1', at, end)}"`);
    blobs.set(name, output.subarray(start, start + length));
    at = start + length + 1;
  }
  return blobs;
}
