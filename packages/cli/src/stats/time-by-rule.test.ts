import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startStopwatch, type Stopwatch } from './stopwatch.js';
import { sum, timeByFact, timeByRule } from './time-by-rule.js';

/** A stopwatch on a clock of its own, and a way to let time pass on it. */
function testStopwatch(): { stopwatch: Stopwatch; pass: (milliseconds: number) => void } {
  let time = 100;
  return { stopwatch: startStopwatch(() => time), pass: (milliseconds) => (time += milliseconds) };
}

describe('a stopwatch', () => {
  test('adds up the parts of each phase, also of one that fails', async () => {
    const { stopwatch, pass } = testStopwatch();
    expect(await stopwatch.time('read', () => (pass(3), 'text'))).toBe('text');
    await stopwatch.time('judge', async () => pass(await Promise.resolve(5)));
    await expect(
      stopwatch.time('read', () => {
        pass(4);
        throw new Error('broken');
      }),
    ).rejects.toThrow('broken');
    expect([...stopwatch.measured().phases]).toEqual([
      ['start', 100],
      ['read', 7],
      ['judge', 5],
    ]);
  });

  test('counts a fact to rules by how often they look, conditions evenly, findings to their own', async () => {
    const { stopwatch, pass } = testStopwatch();
    const { watch } = stopwatch;
    // The first look is the dear one: it reads what all others find ready.
    watch.fact('says', ['a'], () => pass(9));
    watch.fact('says', ['b', 'c'], () => pass(1));
    watch.fact('says', ['b', 'c'], () => pass(2));
    expect(watch.fact('parts', ['a'], () => (pass(3), 'value'))).toBe('value');
    expect(await watch.conditions(['a', 'b'], () => Promise.resolve((pass(4), 'fired')))).toBe('fired');
    expect(watch.findings('b', () => (pass(7), 'found'))).toBe('found');
    expect(timeByRule(stopwatch.measured())).toEqual([
      { name: 'b', milliseconds: 4 + 2 + 7, mostly: 'findings' },
      { name: 'a', milliseconds: 4 + 3 + 2, mostly: 'says' },
      { name: 'c', milliseconds: 4, mostly: 'says' },
    ]);
    expect(timeByFact(stopwatch.measured())).toEqual([
      { name: 'says', milliseconds: 12, times: 3, rules: 3 },
      { name: 'parts', milliseconds: 3, times: 1, rules: 1 },
    ]);
  });

  test('counts all that it measures, once', async () => {
    const someRules = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    const anyPart = fc.record({
      kind: fc.constantFrom('says', 'parts', 'conditions', 'findings'),
      rules: someRules,
      milliseconds: fc.nat(50),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPart), async (done) => {
        const { stopwatch, pass } = testStopwatch();
        for (const { kind, rules, milliseconds } of done) {
          if (kind === 'conditions')
            await stopwatch.watch.conditions(rules, async () => pass(await Promise.resolve(milliseconds)));
          else if (kind === 'findings') stopwatch.watch.findings(rules[0] ?? '', () => pass(milliseconds));
          else stopwatch.watch.fact(kind, rules, () => pass(milliseconds));
        }
        const counted = sum(timeByRule(stopwatch.measured()).map(({ milliseconds }) => milliseconds));
        expect(counted).toBeCloseTo(sum(done.map(({ milliseconds }) => milliseconds)), 6);
      }),
    );
  });
});
