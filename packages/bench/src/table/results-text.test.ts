import { expect, test } from 'vitest';
import type { Row, Section } from '../sections/section.js';
import { goals } from './goals.js';
import { resultsText } from './results-text.js';

const row = (name: string, median: number, ratio?: number): Row => ({
  name,
  median,
  lower: median,
  upper: median + 1,
  ...(ratio !== undefined && { ratio }),
});
const section = (rows: readonly Row[]): Section => ({
  title: 'A title',
  method: 'A method',
  machine: 'a machine',
  rows,
});

test('a goal is met, not met, or not measured', () => {
  const text = resultsText({
    'start-up': section([row('smslint --version (dist)', 150, 1.3), row('smslint --help (dist)', 150, 1.5)]),
  });
  expect(text).toMatch(/`--version`, by bare Node +\| +≤ 1.4 × \| +1.3 × \| met /);
  expect(text).toMatch(/`--help`, by bare Node +\| +≤ 1.4 × \| +1.5 × \| not met /);
  expect(text.match(/not measured/g)).toHaveLength(goals.length - 2);
});

test('the bundle counts where there is one', () => {
  const rows = [row('smslint --version (dist)', 150, 1.5), row('smslint --version (bundle)', 120, 1.2)];
  expect(resultsText({ 'start-up': section(rows) })).toMatch(/`--version`.* 1.2 × \| met /);
});

test('JSONL is measured by YAML, whatever both are by the bare parse', () => {
  const rows = [row('smslint, full book', 8, 4), row('smslint, full book, JSONL', 4, 2)];
  expect(resultsText({ throughput: section(rows) })).toMatch(/as JSONL.* 0.5 × \| met /);
});
