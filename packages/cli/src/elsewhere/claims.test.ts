import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Claims } from './claims.js';

/** All files that threads take in turns, each with its thread, while the run follows behind. */
function takenBy(count: number, order: readonly number[]): [number, number][] {
  const claims = Claims.forFiles(count);
  const threads = [1, 2, 3].map(() => Claims.in(claims.memory));
  const taken: [number, number][] = [];
  let done = 0;
  for (let step = 0; taken.length < count && step < count * 10; step++) {
    const thread = (order[step % order.length] ?? 0) + 1;
    const file = threads[thread - 1]?.claimNext(thread);
    if (file !== undefined) taken.push([file, thread]);
    while (done < count && claims.ownerOf(done) !== 0) done++;
    claims.reach(done);
  }
  return taken;
}

describe('claims', () => {
  test('give each file to one thread, in order', () => {
    const anyOrder = fc.array(fc.nat(2), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), anyOrder, (count, order) => {
        const taken = takenBy(count, order);
        expect(taken.map(([file]) => file)).toEqual(Array.from({ length: count }, (_, file) => file));
      }),
    );
  });

  test('say which thread has a file', () => {
    const claims = Claims.forFiles(3);
    expect(claims.claim(1, 2)).toBe(true);
    expect(claims.claim(1, 3)).toBe(false);
    expect([claims.claimNext(1), claims.claimNext(1), claims.claimNext(1)]).toEqual([0, 2, undefined]);
    expect([0, 1, 2].map((file) => claims.ownerOf(file))).toEqual([1, 2, 1]);
  });

  test('go no further than what can be kept in memory, until the run has come nearer', () => {
    const claims = Claims.forFiles(1000);
    const all = (): number[] => {
      const file = claims.claimNext(1);
      return file === undefined ? [] : [file, ...all()];
    };
    expect(all()).toHaveLength(64);
    claims.reach(10);
    expect(all()).toHaveLength(10);
  });

  test('end where nothing is left', () => {
    const claims = Claims.forFiles(2);
    expect([claims.awaitNext(1), claims.awaitNext(1), claims.awaitNext(1)]).toEqual([0, 1, undefined]);
  });
});
