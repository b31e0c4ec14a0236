import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { targets } from './testing/fuzz/targets.js';
import type { Given } from './testing/fuzz/target.js';

vi.setConfig({ testTimeout: 120_000 });

const folder = fileURLToPath(new URL('../../../fixtures/fuzz/', import.meta.url));
const past = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, ...(JSON.parse(readFileSync(folder + name, 'utf8')) as { target: string; given: Given }) }));

describe('what once was a fault is none:', () => {
  test.each(past)('$name', async ({ target, given }) => {
    const found = targets.find(({ name }) => name === target);
    expect(found, target).toBeDefined();
    await found?.check(given);
  });
});

describe('a few inputs, the same every time:', () => {
  test.each(targets)('$name', async ({ inputs, check, few }) => {
    await fc.assert(
      fc.asyncProperty(inputs, async (given) => check(given)),
      { numRuns: few, seed: 8, endOnFailure: true },
    );
  });
});
