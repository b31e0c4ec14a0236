import { describe, expect, test } from 'vitest';
import { limits as standard } from './limits.js';
import { readYaml } from './read-yaml.js';
import { passedByMarks } from './yaml-marks.js';

const documents = (count: number): string => '---\na: b\n'.repeat(count);

describe('the requests of a file', () => {
  const limits = { ...standard, requests: 2 };

  test('are counted before they are parsed, however small the file is', () => {
    expect(passedByMarks(documents(2), limits)).toBeUndefined();
    expect(passedByMarks(documents(3), limits)).toMatchObject({
      ruleId: 'file-limit',
      message: 'More than 2 requests stand in this file.',
      start: documents(2).length,
      end: documents(2).length,
    });
  });

  test('are not begun by dashes within a text', () => {
    expect(passedByMarks('a: |\n  ---\n  ---\n  ---\nb: "---"\n', limits)).toBeUndefined();
  });
});

describe('the marks of a file', () => {
  const limits = { ...standard, values: 1 };

  test('are counted, each at its place', () => {
    // Each element is a bracket or comma, a space and a letter; eight marks are for one value.
    const text = '[a, a, a, a, a, a]';
    expect(passedByMarks(text.slice(0, 7), limits)).toBeUndefined();
    const passed = passedByMarks(text, limits);
    expect(passed).toMatchObject({
      ruleId: 'file-limit',
      message: 'This file holds more marks and comments than 1 values need.',
    });
    expect(passed?.start).toBeGreaterThan(0);
    expect(passed?.start).toBeLessThan(text.length);
    expect(passed?.end).toBe(passed?.start);
  });

  test('beyond the limit leave nothing of the file, not even its comments', () => {
    const { requests, ignoreComments } = readYaml('# smslint: ignore[x] -- y\n[a, a, a, a, a, a]\n', limits);
    expect(requests.map(({ value, problems }) => [value, problems.map(({ ruleId }) => ruleId)])).toEqual([
      [undefined, ['file-limit']],
    ]);
    expect(ignoreComments).toEqual([]);
  });
});
