import { expect, test } from 'vitest';
import { needsOf, runNode } from './run-process.js';

test('a process that ends otherwise than expected is an error with what it said', async () => {
  await expect(runNode(['-e', 'console.error("no luck"); process.exitCode = 3'])).rejects.toThrow(
    /ended with 3\nno luck/,
  );
  await runNode(['-e', 'process.exitCode = 3'], { expected: [3] });
});

test('the peak is that of the process, in MB, whatever this one holds', async () => {
  const held = Buffer.alloc(600e6, 1);
  const small = await needsOf(['-e', '0']);
  const large = await needsOf(['-e', 'Buffer.alloc(200e6, 1)']);
  expect(small.peak).toBeGreaterThan(10);
  expect(small.peak).toBeLessThan(held.length / 1e6);
  expect(large.peak - small.peak).toBeGreaterThan(150);
  expect(large.peak - small.peak).toBeLessThan(300);
});
