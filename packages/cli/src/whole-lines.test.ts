import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLines, wholeLines } from './whole-lines.js';

/** The pieces of bytes that come in chunks. */
async function piecesOf(chunks: readonly (Uint8Array | string)[]): Promise<string[]> {
  const source = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  })();
  const pieces: string[] = [];
  for await (const piece of wholeLines(source, 16 * 1024 * 1024)) pieces.push(piece.toString());
  return pieces;
}

test('however bytes come, each piece ends where a line does, and nothing is lost', async () => {
  const anyText = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', 'é', ' ', '🙂'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(anyText, fc.array(fc.nat(60)), async (parts, cuts) => {
      const bytes = Buffer.from(parts.join(''));
      const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length];
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      const pieces = await piecesOf(chunks);
      expect(pieces.join('')).toBe(bytes.toString());
      for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[\r\n]$/);
      pieces.forEach((piece, index) => {
        if (piece.endsWith('\r')) expect(pieces[index + 1]?.startsWith('\n')).not.toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

test('a line comes as soon as its end does', async () => {
  const asked: string[] = [];
  const source = (async function* () {
    for (const chunk of ['{"a"', ':1}\n{', '}\n']) {
      asked.push(chunk);
      yield await Promise.resolve(chunk);
    }
  })();
  const pieces = wholeLines(source, 1024);
  for await (const piece of pieces) {
    expect(piece.toString()).toBe('{"a":1}\n');
    break;
  }
  expect(asked).toHaveLength(2);
});

test('of a line without end no more is held than 17 MiB', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const [piece = '', last] = await piecesOf([...Array.from({ length: 40 }, () => chunk), '\n', 'b']);
  expect(piece.length).toBeLessThanOrEqual(17 * 1024 * 1024 + 1);
  expect(piece.endsWith('a\n')).toBe(true);
  expect(last).toBe('b');
});

test('a line that is cut stays UTF-8, and ends where it ends', async () => {
  const size = 1024 * 1024 + 1;
  // Odd pieces of characters of two bytes begin and end within one.
  const bytes = Buffer.from('é'.repeat(20 * 1024 * 1024));
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  for (const end of ['\n', '\r', '\r\n']) {
    const [line = '', last] = await piecesOf([...chunks, Buffer.from(end), 'b']);
    expect(line.length).toBeGreaterThan(1024 * 1024);
    expect([line.includes('\ufffd'), line.endsWith(`é${end}`), last]).toEqual([false, true, 'b']);
  }
});

test('lines are counted as positions count them', () => {
  expect(countLines('a\r\n\n \r{}')).toEqual({ ended: 3, full: 2 });
  expect(countLines('')).toEqual({ ended: 0, full: 0 });
});
