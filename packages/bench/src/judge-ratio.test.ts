import { expect, test } from 'vitest';
import { judgeRatio } from './judge-ratio.js';

test.each([
  [10, 10, false],
  [12.5, 10, false],
  [12.6, 10, true],
  [2, 10, false],
])('%d by %d is worse: %s', (ratio, kept, isWorse) => {
  expect(judgeRatio(ratio, kept).isWorse).toBe(isWorse);
});

test('a ratio that got much better is to be kept', () => {
  expect(judgeRatio(7, 10).text).toContain('--update');
  expect(judgeRatio(9, 10).text).not.toContain('--update');
});
