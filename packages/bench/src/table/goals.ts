import { growthNames } from '../sections/growth.js';
import type { Results, Row } from '../sections/section.js';

/** A promise of the house, and the figure that keeps or breaks it. */
export interface Goal {
  readonly text: string;
  readonly atMost: number;
  readonly unit: '×' | 'MB';
  /** The figure, or undefined where it has not been measured. */
  readonly figure: (results: Results) => number | undefined;
}

const startUpOf = (command: string) => (results: Results) =>
  // The bundle is what is installed: where there is one, it counts.
  (find(results['start-up']?.rows, `${command} (bundle)`) ?? find(results['start-up']?.rows, `${command} (dist)`))
    ?.ratio;
const throughputOf = (name: string) => (results: Results) => find(results.throughput?.rows, name)?.ratio;
const growthOf = (name: string) => (results: Results) => find(results.growth?.rows, name)?.ratio;
/** Whole runs on all cores, by those on one thread. */
const coresAt = (files: number) => (results: Results) => {
  const one = find(results.files?.rows, `${files} YAML files`);
  const all = find(results.files?.rows, `${files} YAML files, all cores`);
  return one && all && all.median / one.median;
};
const peakOf = (section: 'files' | 'lines', name: string) => (results: Results) =>
  find(results[section]?.rows, name)?.peak;

/** What is promised, in the order of the document. */
export const goals: readonly Goal[] = [
  {
    text: 'lint of one good file, by bare Node',
    atMost: 2,
    unit: '×',
    figure: startUpOf('smslint lint, one good file'),
  },
  { text: '`--version`, by bare Node', atMost: 1.4, unit: '×', figure: startUpOf('smslint --version') },
  { text: '`--help`, by bare Node', atMost: 1.4, unit: '×', figure: startUpOf('smslint --help') },
  {
    text: 'good YAML files, full book, by their bare parse',
    atMost: 0.5,
    unit: '×',
    figure: throughputOf('smslint, full book'),
  },
  { text: 'the same as JSONL, by the time of YAML', atMost: 0.6, unit: '×', figure: jsonLinesByYaml },
  { text: 'all cores by one thread, 10,000 files, 2 cores', atMost: 1 / 1.6, unit: '×', figure: coresAt(10_000) },
  { text: 'all cores by one thread, 10 files', atMost: 1, unit: '×', figure: coresAt(10) },
  { text: '10 x files', atMost: 10.5, unit: '×', figure: growthOf(growthNames.files) },
  { text: '300 rules by 40', atMost: 6, unit: '×', figure: growthOf(growthNames.rules) },
  { text: '10 x text', atMost: 10.5, unit: '×', figure: growthOf(growthNames.text) },
  { text: 'peak at 10,000 YAML files', atMost: 350, unit: 'MB', figure: peakOf('files', '10000 YAML files') },
  {
    text: 'the same, all cores',
    atMost: 350,
    unit: 'MB',
    figure: peakOf('files', '10000 YAML files, all cores'),
  },
  {
    text: 'peak at 1,000,000 lines of JSON',
    atMost: 350,
    unit: 'MB',
    figure: peakOf('lines', '1000000 lines of JSON'),
  },
];

function jsonLinesByYaml(results: Results): number | undefined {
  const yaml = throughputOf('smslint, full book')(results);
  const lines = throughputOf('smslint, full book, JSONL')(results);
  return yaml === undefined || lines === undefined ? undefined : lines / yaml;
}

function find(rows: readonly Row[] | undefined, name: string): Row | undefined {
  return rows?.find((row) => row.name === name);
}
