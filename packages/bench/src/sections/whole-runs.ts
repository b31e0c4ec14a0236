import { join } from 'node:path';
import { installed } from '../contestants/processes.js';
import { writeJsonLines, writeYamlFiles } from '../generate/corpus.js';
import { inRounds } from '../measure/in-rounds.js';
import { needsOf, runNode } from '../measure/run-process.js';
import { machineText } from './machine.js';
import type { Row, Section, Size } from './section.js';

const recipe = { seed: 3, badPercent: 10 };

/** So few files that threads could cost more than they give. */
const few = 10;

const onThreads = [
  { words: '', concurrency: 'off' },
  { words: ', all cores', concurrency: 'auto' },
] as const;

/**
 * Measures the time and the peak of memory of whole runs on one thread and on all cores, once each: a tenth of the corpus, then all of
 * it, then as many lines of JSON; and how long those take of few files. The folder is written to.
 */
export async function measureFiles({ corpus, commands }: Size, folder: string): Promise<Section> {
  const machine = machineText();
  const rows: Row[] = [];
  if (corpus.files >= few) {
    const requests = join(folder, `files-${few}`);
    writeYamlFiles(requests, few, recipe);
    const contestants = onThreads.map(({ words, concurrency }) => ({
      name: `${few} YAML files${words}`,
      run: () => runNode(lintOf([requests], concurrency)),
    }));
    rows.push(...(await inRounds(contestants, commands)));
  }
  for (const [index, count] of tenthAnd(corpus.files).entries()) {
    const requests = join(folder, `files-${count}`);
    writeYamlFiles(requests, count, recipe);
    if (index === 0) rows.push(await twoAtOnce(`${count} YAML files, two runs at once`, lintOf([requests], 'off')));
    for (const { words, concurrency } of onThreads) {
      rows.push(await rowOf(`${count} YAML files${words}`, lintOf([requests], concurrency)));
    }
  }
  if (corpus.files > 0) {
    const path = join(folder, 'lines.sms.jsonl');
    await writeJsonLines(path, corpus.files, recipe);
    for (const { words, concurrency } of onThreads) {
      rows.push(await rowOf(`${corpus.files} lines of JSON in one file${words}`, lintOf([path], concurrency)));
    }
  }
  return {
    title: 'Files: whole runs, 10 % of the requests bad, JSON report, ms and MB at the peak',
    method: `each once, one after the other, ${few} files in turns; the peak is the greatest resident size that the system saw`,
    machine,
    rows,
  };
}

/** Measures the time and the peak of memory of a whole run over one large file of JSON Lines, on one thread. */
export async function measureLines({ corpus: { lines } }: Size, folder: string): Promise<Section> {
  const machine = machineText();
  const path = join(folder, 'large.sms.jsonl');
  await writeJsonLines(path, lines, recipe);
  return {
    title: 'JSON Lines: a whole run over one file, 10 % of the requests bad, JSON report, ms and MB at the peak',
    method: 'once, on one thread; the peak is the greatest resident size that the system saw',
    machine,
    rows: [await rowOf(`${lines} lines of JSON`, lintOf([path], 'off'))],
  };
}

function tenthAnd(count: number): number[] {
  return count === 0 ? [] : [...new Set([Math.max(1, Math.floor(count / 10)), count])];
}

/** What the cores of the machine are worth: on two whole ones, two runs take as long as one. */
async function twoAtOnce(name: string, args: readonly string[]): Promise<Row> {
  const begun = performance.now();
  await Promise.all([runNode(args), runNode(args)]);
  const time = performance.now() - begun;
  return { name, median: time, lower: time, upper: time };
}

async function rowOf(name: string, args: readonly string[]): Promise<Row> {
  const { time, peak } = await needsOf(args);
  return { name, median: time, lower: time, upper: time, peak };
}

function lintOf(paths: readonly string[], concurrency: string): string[] {
  const options = ['--no-config', '--fail-on', 'none', '--format', 'json', '--concurrency', concurrency];
  return [installed(), 'lint', ...options, ...paths];
}
