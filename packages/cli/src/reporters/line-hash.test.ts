import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from './line-hash.js';

test('the hashes of lines are those of the upload action', () => {
  const hashOf = lineHashes('help:\n  response: Hi.\n\n\nhelp:\n');
  expect([1, 2, 3, 4, 5, 6, 7].map(hashOf)).toEqual([
    'd6e89df6f90590b3:1',
    'ea08a9e530741826:1',
    'e083ba8508eecd24:1',
    '7ae9cf344b6313ca:1',
    'cbaacc88e63149c8:1',
    'c129715d7a2bc9a3:1',
    undefined,
  ]);
});

test('a text of nothing is one line', () => {
  expect([lineHashes('')(1), lineHashes('')(2)]).toEqual(['c129715d7a2bc9a3:1', undefined]);
});

test('lines that go on alike are counted', () => {
  const hashOf = lineHashes('Same line of the same text.\n'.repeat(9));
  const hashes = [1, 2, 3, 4].map(hashOf);
  expect(hashes.map((hash) => hash?.split(':')[1])).toEqual(['1', '2', '3', '4']);
  expect(new Set(hashes.map((hash) => hash?.split(':')[0])).size).toBe(1);
});

/** Computes them as the action does: a window that rolls over the text, character by character. */
function rolling(text: string): string[] {
  const size = 100;
  const first = 37n ** BigInt(size);
  const window = new Array<number>(size).fill(0);
  const lines = new Array<boolean>(size).fill(false);
  const hashes: string[] = [];
  const counts = new Map<string, number>();
  let [sum, index, isStart, afterReturn] = [0n, 0, true, false];
  const update = (code: number) => {
    if (lines[index] === true) {
      const hash = BigInt.asUintN(64, sum).toString(16);
      counts.set(hash, (counts.get(hash) ?? 0) + 1);
      hashes.push(`${hash}:${counts.get(hash) ?? 0}`);
    }
    lines[index] = isStart;
    sum = BigInt.asIntN(64, sum * 37n + BigInt(code) - first * BigInt(window[index] ?? 0));
    window[index] = code;
    isStart = code === 10;
    index = (index + 1) % size;
  };
  for (const unit of [...text.split('').map((one) => one.charCodeAt(0)), 0xffff]) {
    const isSecond = afterReturn && unit === 10;
    afterReturn = unit === 13;
    if (unit === 32 || unit === 9 || isSecond) continue;
    update(unit === 13 ? 10 : unit);
  }
  isStart = false;
  for (let turn = 0; turn < size; turn++) {
    update(0);
    isStart = false;
  }
  return hashes;
}

test('whatever the text, they are as a rolling window gives them', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '\t', '\r', '\n', '\r\n', 'é', '\uD83D', 'long '.repeat(30)), {
      maxLength: 60,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      const expected = rolling(one);
      const hashOf = lineHashes(one);
      expect(expected.map((_, at) => hashOf(at + 1))).toEqual(expected);
      expect(hashOf(expected.length + 1)).toBeUndefined();
    }),
  );
});
