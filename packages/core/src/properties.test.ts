import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { toPointer } from './pointer.js';
import { readRequests, type RequestFile } from './read-requests.js';
import type { Syntax } from './syntax.js';

vi.setConfig({ testTimeout: 60_000 });

const syntaxes: Syntax[] = ['yaml', 'json', 'jsonl'];

/** Pieces of request files, and of trouble. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['apiVersion: smslint/v1', '"apiVersion": "smslint/v1"', 'brand:', 'number: { type: tfn }', '"id": 7', 'id: a'],
    ...[
      '\n',
      '\r\n',
      '\r',
      '\n  ',
      '\n---\n',
      '\n...\n',
      '\t',
      ' ',
      '- ',
      '? ',
      ': ',
      ', ',
      '|\n',
      '>-\n',
      '%YAML 1.1\n',
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&a ',
      '*a',
      '!x ',
      '!!binary ',
      '<<: ',
      '# smslint: ignore[a] -- b',
      '//',
      '\\u',
    ],
    ...['__proto__', 'constructor', '\uFEFF', '\u0000', '\u2028', '\uD83D', '\u{1F375}', '~', '-1e999', '0x1', '.nan'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));

function expectSound(file: RequestFile): void {
  const size = file.text.length;
  expect(file.documents.length).toBeGreaterThan(0);
  for (const [at, document] of file.documents.entries()) {
    expect(document.index).toBe(at);
    expect(document.request !== undefined || document.problems.length > 0).toBe(true);
    for (const { start, end, message, pointer } of document.problems) {
      expect(message !== '' && [...message].every((character) => character >= ' '), message).toBe(true);
      expect(0 <= start && start <= end && end <= size, `${message} ${start}-${end} of ${size}`).toBe(true);
      expect(file.lines.offsetAt(document.locate(pointer).end)).toBeLessThanOrEqual(size);
    }
  }
  for (const { start, end, line, target } of file.ignoreComments) {
    expect(0 <= start && start < end && end <= size && line <= target).toBe(true);
  }
}

describe('readRequests', () => {
  it('never throws for any text, and points within it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...syntaxes), (source, syntax) => {
        expectSound(readRequests('any', source, syntax));
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws for any bytes, and points within them', () => {
    const bytes = fc.tuple(text, fc.uint8Array({ maxLength: 4 }), text);
    fc.assert(
      fc.property(bytes, fc.constantFrom(...syntaxes), ([before, middle, after], syntax) => {
        expectSound(readRequests('any', Buffer.concat([Buffer.from(before), middle, Buffer.from(after)]), syntax));
      }),
      { numRuns: 500 },
    );
  });

  it('reads bytes as it reads their text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...syntaxes), (source, syntax) => {
        // Bytes with zeros in them may be taken for UTF-16.
        fc.pre(!source.includes('\0'));
        const wellFormed = Buffer.from(source).toString();
        expect(brief(readRequests('any', Buffer.from(source), syntax))).toEqual(
          brief(readRequests('any', wellFormed, syntax)),
        );
      }),
    );
  });

  it('finds the same at the same lines and columns with CRLF', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...syntaxes), (source, syntax) => {
        const lf = source.replace(/\r\n?/g, '\n');
        expect(brief(readRequests('lf', lf, syntax))).toEqual(
          brief(readRequests('crlf', lf.replaceAll('\n', '\r\n'), syntax)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** What was found, and at which lines and columns. */
function brief({ documents, lines, ignoreComments }: RequestFile): unknown[] {
  const place = ({ start, end }: { start: number; end: number }) => lines.rangeBetween(start, end);
  return [
    ...documents.flatMap(({ request, problems }) => [
      request,
      ...problems.map((problem) => {
        const range = place(problem);
        // The YAML parser guesses where some errors end, as if all line breaks were LF.
        return [problem.ruleId, problem.pointer, problem.ruleId === 'syntax-error' ? range.start : range];
      }),
    ]),
    ...ignoreComments.map((comment) => [comment.rules, comment.reason, comment.target, place(comment)]),
  ];
}

/** Values that are near to being requests. */
const value = fc
  .record(
    {
      apiVersion: fc.constantFrom('smslint/v1', 'smslint/v2', 1),
      id: fc.oneof(fc.string(), fc.integer()),
      brand: fc.oneof(fc.record({ name: fc.string() }), fc.constant(null)),
      number: fc.record(
        { type: fc.constantFrom('tfn', '10dlc', 'fax'), count: fc.constantFrom(1, 0, 2.5, '3') },
        { requiredKeys: [] },
      ),
      countries: fc.array(fc.constantFrom('CA', 'GB', 'UK', '')),
      messageType: fc.constantFrom('otp', 'oops'),
      useCase: fc.dictionary(fc.constantFrom('description', 'category', 'topic', '__proto__'), fc.jsonValue()),
      samples: fc.array(fc.string({ unit: 'grapheme' })),
      extra: fc.jsonValue({ maxDepth: 3 }),
    },
    { requiredKeys: [] },
  )
  .map((given) => JSON.parse(JSON.stringify(given)) as Record<string, unknown>);

const one = (source: string, syntax: Syntax) => {
  const [document] = readRequests('one', source, syntax).documents;
  if (!document) throw new Error('no request');
  return document;
};

describe('YAML and JSON', () => {
  it('of the same value are the same request with the same problems', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), fc.boolean(), (given, indent, flow) => {
        const yaml = one(stringify(given, { collectionStyle: flow ? 'flow' : 'block' }), 'yaml');
        for (const json of [one(JSON.stringify(given, null, indent), 'json'), one(JSON.stringify(given), 'jsonl')]) {
          const findings = ({ problems }: typeof json) =>
            problems.map(({ ruleId, pointer, message }) => [ruleId, pointer, message]);
          expect(yaml.request).toEqual(json.request);
          expect(findings(yaml)).toEqual(findings(json));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** The pointers of a value and of all within it, but for the whole. */
function* pointersOf(given: unknown, path: string[] = []): Generator<[string, unknown]> {
  if (path.length > 0) yield [toPointer(path), given];
  if (typeof given !== 'object' || given === null) return;
  for (const [key, child] of Object.entries(given)) yield* pointersOf(child, [...path, key]);
}

describe('locate', () => {
  it.each([
    ['json', (given: unknown) => JSON.stringify(given, null, 1)],
    ['jsonl', (given: unknown) => `\n${JSON.stringify(given)}`],
    ['yaml', (given: unknown) => JSON.stringify(given)],
  ] as const)('gives the text of every value in %s', (syntax, write) => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
        const source = write(given);
        const file = readRequests('any', source, syntax);
        for (const [pointer, expected] of pointersOf(JSON.parse(JSON.stringify(given)))) {
          const range = file.documents[0]?.locate(pointer);
          if (!range) throw new Error('no request');
          const slice = source.slice(file.lines.offsetAt(range.start), file.lines.offsetAt(range.end));
          expect(JSON.parse(slice)).toEqual(expected);
        }
      }),
    );
  });
});
