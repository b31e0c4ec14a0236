import { describe, expect, it } from 'vitest';
import { readRequests } from './read-requests.js';

/** The first problem of each request of a text, as `line:column-column message | fix`. */
function problemsOf(text: string | Uint8Array): string[] {
  const { documents, lines } = readRequests('any.sms.yaml', text, 'yaml');
  return documents.flatMap(({ problems }) =>
    problems.slice(0, 1).map(({ start, end, message, fix }) => {
      const range = lines.rangeBetween(start, end);
      return `${range.start.line}:${range.start.column}-${range.end.column} ${message} | ${fix ?? ''}`;
    }),
  );
}

describe('a syntax error of YAML', () => {
  it.each([
    [
      'a: 1\nb: x\u0007y',
      '2:5-6 The character U+0007 may not stand in YAML. | Remove it, or write it as \\u0007 within double quotes.',
    ],
    [
      'a: "\ud800"',
      '1:5-6 The character U+D800 may not stand in YAML. | Remove it, or write it as \\uD800 within double quotes.',
    ],
    ['a: b: c', '1:4-5 A colon and a space begin a new key in this line. | Put the text in quotes if it is none.'],
    ['a: [1, 2', '1:8-9 The ] that closes this is missing. | Add ] where it ends.'],
    ['a: "text', '1:8-9 The " that closes this is missing. | Add " where it ends.'],
    ['a: !!js/function x', '1:4-17 A tag has no meaning in a request. | Write the value without it.'],
    ['a: *x', '1:4-6 The alias "*x" has no anchor before it. | '],
    ['a: &x [*x]', '1:8-10 The alias "*x" stands within its own anchor. | '],
  ])('says what is wrong, where, and what to do: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('is told without its echoes', () => {
    const { documents } = readRequests('any.sms.yaml', 'a: [1\nb: 2\nc: {\nd: "', 'yaml');
    expect(documents[0]?.problems).toHaveLength(1);
  });

  it('of a character in one document leaves the others alone', () => {
    expect(problemsOf('a: 1\n---\nb: \u0000\n---\nc: 1\n')[1]).toMatch(/^3:4-5 The character U\+0000/);
    expect(problemsOf('a: 1\n---\nb: \u0000\n---\nc: 1\n')).toHaveLength(3);
  });

  it('does not take half of a character for a mistake', () => {
    expect(problemsOf('- \n\\u\u{10000}').join()).not.toContain('U+D800');
  });

  it('quotes at most a line of the text', () => {
    for (const problem of problemsOf(`a: "${'x'.repeat(500)}\nb: &${'y'.repeat(500)} &z 1\n`)) {
      expect(problem.length).toBeLessThan(250);
      expect(problem).not.toMatch(/[\r\n]/);
    }
  });
});

it('takes a lone CR for the end of a line, as YAML does', () => {
  const { documents, lines } = readRequests('any.sms.yaml', 'apiVersion: smslint/v1\rnotes: 7\rid: x', 'yaml');
  const [notes] = documents[0]?.problems.filter(({ pointer }) => pointer === '/notes') ?? [];
  expect(notes && lines.positionAt(notes.start)).toEqual({ line: 2, column: 8 });
  expect(documents[0]?.id).toBe('x');
});

it.each([
  ['little', [0x61, 0, 0x3a, 0]],
  ['big', [0, 0x61, 0, 0x3a]],
])('knows UTF-16 without a byte order mark, %s endian', (_name, bytes) => {
  expect(problemsOf(new Uint8Array(bytes))).toEqual([
    '1:1-1 The file is UTF-16, expected UTF-8. | Save the file as UTF-8.',
  ]);
});
