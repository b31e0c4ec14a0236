import { expect, test } from 'vitest';
import { inRounds } from './in-rounds.js';

test('contestants take turns, and warming up does not count', async () => {
  const calls: string[] = [];
  const contestant = (name: string) => ({ name, run: () => void calls.push(name) });
  const timings = await inRounds(['a', 'b', 'c'].map(contestant), { rounds: 2, warmUps: 1 });
  expect(calls.join('')).toBe('abcabcabc');
  expect(timings.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  for (const { lower, median, upper } of timings) {
    expect(lower).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(upper);
  }
});

test('what is awaited is part of the time, and what is thrown comes out', async () => {
  const slow = { name: 'slow', run: () => new Promise((resolve) => setTimeout(resolve, 20)) };
  const [timing] = await inRounds([slow], { rounds: 1, warmUps: 0 });
  // Timers of Node may be a millisecond early.
  expect(timing?.median).toBeGreaterThan(18);
  const broken = { name: 'broken', run: () => Promise.reject(new Error('it broke')) };
  await expect(inRounds([broken], { rounds: 1, warmUps: 0 })).rejects.toThrow('it broke');
});

test('the clock of the processor stands while nothing is done', async () => {
  const idle = { name: 'idle', run: () => new Promise((resolve) => setTimeout(resolve, 1000)) };
  const [timing] = await inRounds([idle], { rounds: 1, warmUps: 0, clock: 'processor' });
  expect(timing?.median).toBeLessThan(900);
});
