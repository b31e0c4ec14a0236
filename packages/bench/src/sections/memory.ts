import { join } from 'node:path';
import { programs } from '../contestants/processes.js';
import { writeJsonLines, writeYamlFiles } from '../generate/corpus.js';
import { needsOf } from '../measure/run-process.js';
import { machineText } from './machine.js';
import type { Row, Section, Size } from './section.js';

const recipe = { seed: 3, badPercent: 10 };

/**
 * Measures the time and the peak of memory of whole runs, once each: a tenth of the corpus, then all of it. The folder
 * is written to.
 */
export async function measureMemory({ corpus }: Size, folder: string): Promise<Section> {
  const machine = machineText();
  const rows: Row[] = [];
  for (const count of tenthAnd(corpus.files)) {
    const requests = join(folder, `files-${count}`);
    writeYamlFiles(requests, count, recipe);
    rows.push(await rowOf(`${count} YAML files`, [requests]));
  }
  for (const count of tenthAnd(corpus.lines)) {
    const path = join(folder, `lines-${count}.sms.jsonl`);
    await writeJsonLines(path, count, recipe);
    rows.push(await rowOf(`${count} lines of JSON`, [path]));
  }
  return {
    title: 'Scale: whole runs, 10 % of the requests bad, JSON report, ms and MB at the peak',
    method: 'each once, one after the other; the peak is the greatest resident size that the system saw',
    machine,
    rows,
  };
}

function tenthAnd(count: number): number[] {
  return count === 0 ? [] : [...new Set([Math.max(1, Math.floor(count / 10)), count])];
}

async function rowOf(name: string, paths: readonly string[]): Promise<Row> {
  const { time, peak } = await needsOf([
    programs.dist,
    'lint',
    '--no-config',
    '--fail-on',
    'none',
    '--format',
    'json',
    ...paths,
  ]);
  return { name, median: time, lower: time, upper: time, peak };
}
