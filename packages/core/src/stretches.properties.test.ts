import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentAt, readRequests, type RequestFile } from './read-requests.js';
import { request } from './testing/check-value.js';

/* A file of JSON Lines that is read in stretches says what it says as a whole. */

const anyLine = fc.oneof(
  fc.constantFrom(JSON.stringify(request()), JSON.stringify(request({ id: 'a', countries: 'CA', ticket: 'ü' }))),
  fc.constantFrom('', '  ', '\uFEFF', '{', '[1]', '{"id": "é", "id": 1}', 'null'),
);

const anyLines = fc.array(fc.tuple(anyLine, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1, maxLength: 12 });

function said({ documents }: RequestFile): unknown[] {
  return documents.map(({ index, id, request, problems, locate, locateKey }) => ({
    index,
    id,
    request,
    problems: problems.map(({ ruleId, message, pointer }) => ({ ruleId, message, pointer, at: locate(pointer) })),
    places: ['', '/id', '/brand/name'].map((pointer) => [locate(pointer), locateKey(pointer)]),
  }));
}

test('its requests, their numbers, places and problems', () => {
  const property = fc.property(anyLines, fc.infiniteStream(fc.boolean()), (lines, random) => {
    const text = lines.map(([line, end]) => line + end).join('');
    const whole = readRequests('a.sms.jsonl', text, 'jsonl');
    const before = { lines: 0, documents: 0 };
    const found: unknown[] = [];
    let stretch = '';
    lines.forEach(([line, end], index) => {
      stretch += line + end;
      // A CR before an LF of the next line would be one end of a line with it.
      const mayEnd =
        end !== '\r' || index === lines.length - 1 || !(lines[index + 1] ?? ['']).join('').startsWith('\n');
      if (!mayEnd || (random.next().value !== true && index < lines.length - 1)) return;
      const full = (stretch.match(/[^\r\n]+/g) ?? []).filter((one) => one.trim() !== '').length;
      if (full > 0) {
        const file = readRequests('a.sms.jsonl', stretch, 'jsonl', { ...before });
        found.push(...said(file));
        expect(documentAt(file, before.documents)).toBe(file.documents[0]);
        expect(documentAt(file, before.documents + file.documents.length)).toBeUndefined();
      }
      before.documents += full;
      before.lines += stretch.match(/\r\n|\r|\n/g)?.length ?? 0;
      stretch = '';
    });
    if (before.documents === 0) expect(whole.documents[0]?.problems[0]?.message).toBe('The file holds no request.');
    else expect(found).toEqual(said(whole));
  });
  fc.assert(property, { numRuns: 200 });
});

test('a position of a stretch is found again in its text', () => {
  const { lines } = readRequests('a.sms.jsonl', '{\n}\n', 'jsonl', { lines: 7, documents: 2 });
  expect(lines.positionAt(2)).toEqual({ line: 9, column: 1 });
  expect(lines.offsetAt({ line: 9, column: 1 })).toBe(2);
  expect(lines.offsetAt({ line: 1, column: 1 })).toBe(0);
});
