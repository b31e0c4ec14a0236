import {
  bareJsonOf,
  bareParseOf,
  jsonLinesOf,
  readingLinesOf,
  readingOf,
  smslintOf,
} from '../contestants/functions.js';
import { ajvOf, eslintOf, jsYamlOf, spectralOf } from '../contestants/peers.js';
import { yamlAt } from '../generate/corpus.js';
import { requestAt, type Recipe } from '../generate/request.js';
import { inRounds } from '../measure/in-rounds.js';
import { machineText } from './machine.js';
import { rowsOf } from './rows-of.js';
import type { Section, Size } from './section.js';

/** Measures functions on the same requests in one warm process, by a bare parse. */
export async function measureThroughput({ files, rounds, warmUps }: Size): Promise<Section> {
  const machine = machineText();
  const texts = textsOf(files, { seed: 1, badPercent: 0 });
  const lines = Array.from({ length: files }, (_none, index) =>
    JSON.stringify(requestAt(index, { seed: 1, badPercent: 0 })),
  );
  const contestants = [
    bareParseOf(texts),
    smslintOf(texts),
    smslintOf(texts, { engine: 'json-rules-engine', name: 'smslint, full book, by json-rules-engine' }),
    smslintOf(textsOf(files, { seed: 1, badPercent: 10 }), { name: 'smslint, full book, 10 % bad' }),
    smslintOf(textsOf(files, { seed: 1, badPercent: 100 }), { name: 'smslint, full book, 100 % bad' }),
    jsonLinesOf(lines),
    readingOf(texts),
    readingLinesOf(lines),
    bareJsonOf(lines),
    spectralOf(texts),
    eslintOf(texts),
    ajvOf(texts),
    jsYamlOf(texts),
  ];
  const timings = await inRounds(contestants, { rounds, warmUps, clock: 'processor' });
  return {
    title: `Throughput: ${files} good requests in one warm process, ms a request`,
    method: `${rounds} rounds over all requests, by turns, after ${warmUps} that do not count; time of the processor; ratios to the bare parse with positions`,
    machine,
    rows: rowsOf(timings).map((row) => ({
      ...row,
      median: row.median / files,
      lower: row.lower / files,
      upper: row.upper / files,
    })),
  };
}

function textsOf(count: number, recipe: Recipe): string[] {
  return Array.from({ length: count }, (_none, index) => yamlAt(index, recipe));
}
