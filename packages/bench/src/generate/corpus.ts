import { once } from 'node:events';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { stringify } from 'yaml';
import { requestAt, type Recipe } from './request.js';

/** A request as a person would write it: YAML, long texts folded. */
export function yamlAt(index: number, recipe: Recipe): string {
  return `# Request ${index} of a generated corpus\n${stringify(requestAt(index, recipe), { lineWidth: 120, singleQuote: true })}`;
}

/** Writes a corpus of YAML files, a thousand a folder, and returns their paths in order. */
export function writeYamlFiles(folder: string, count: number, recipe: Recipe): string[] {
  return Array.from({ length: count }, (_none, index) => {
    const inner = join(folder, String(Math.floor(index / 1000)).padStart(4, '0'));
    if (index % 1000 === 0) mkdirSync(inner, { recursive: true });
    const path = join(inner, `request-${String(index).padStart(7, '0')}.sms.yaml`);
    writeFileSync(path, yamlAt(index, recipe));
    return path;
  });
}

/** Writes a corpus as one JSONL file, a request a line, as fast as the disk takes it. */
export async function writeJsonLines(path: string, count: number, recipe: Recipe): Promise<void> {
  const output = createWriteStream(path);
  for (let index = 0; index < count; index++)
    if (!output.write(`${JSON.stringify(requestAt(index, recipe))}\n`)) await once(output, 'drain');
  output.end();
  await finished(output);
}
