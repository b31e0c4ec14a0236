import { expect, test } from 'vitest';
import { measureSections } from './measure-sections.js';
import { sectionNames } from './sections/section.js';
import { sizes } from './sizes.js';
import { goals } from './table/goals.js';
import { resultsText } from './table/results-text.js';

test('the smallest run measures every section: shapes, never times', async () => {
  const told: string[] = [];
  const results = await measureSections(sectionNames, sizes.smoke, (text) => told.push(text));
  expect(told).toHaveLength(sectionNames.length);
  for (const name of sectionNames) {
    const { rows = [], machine } = results[name] ?? {};
    expect(machine).toContain(process.version);
    expect(rows.length, name).toBeGreaterThan(0);
    expect(rows.every(({ lower, median, upper }) => 0 < lower && lower <= median && median <= upper)).toBe(true);
  }
  const runs = [...(results.files?.rows ?? []), ...(results.lines?.rows ?? [])];
  const alone = runs.filter(({ name }) => !name.endsWith('at once'));
  expect(alone.every(({ peak = 0 }) => peak > 10)).toBe(true);
  // What needs a corpus of its size is not measured in so small a run; all else has a figure, under its name.
  const measured = goals.filter(({ figure }) => (figure(results) ?? 0) > 0).map(({ text }) => text);
  expect(measured).toEqual(goals.map(({ text }) => text).filter((text) => !/^peak|cores/.test(text)));
  expect(resultsText(results)).toContain('Spectral, 40 checks');
}, 300_000);
