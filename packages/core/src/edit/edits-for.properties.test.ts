import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Lexer } from 'yaml';
import { parseJson, parseJsonLines } from '../parse-json.js';
import { parseYaml } from '../parse-yaml.js';
import { toPointer, valueAt } from '../pointer.js';
import { readRequests } from '../read-requests.js';
import { syntaxOf, type Syntax } from '../syntax.js';
import { oddText, requestValue, reshaping, sentences, setting } from '../testing/request-values.js';
import { styledYaml } from '../testing/styled-yaml.js';
import { applyChanges } from './apply-changes.js';
import { applyEdits, type Edit } from './apply-edits.js';
import type { Change } from './change.js';

vi.setConfig({ testTimeout: 300_000 });

const changes = fc.array(fc.oneof({ arbitrary: setting, weight: 3 }, reshaping), { minLength: 1, maxLength: 4 });
const lineBreaks = fc.constantFrom('\n', '\n', '\r\n', '\r');

/** The requests of a text as plain values; undefined where something in it is broken. */
function valuesOf(source: string, syntax: Syntax): unknown[] | undefined {
  const requests =
    syntax === 'yaml' ? parseYaml(source).requests : syntax === 'json' ? parseJson(source) : parseJsonLines(source);
  return requests.every(({ problems }) => problems.length === 0) ? requests.map(({ value }) => value) : undefined;
}

/** Makes changes to one document of a text, and proves that the text then says them and nothing else. */
function expectExact(source: string, syntax: Syntax, index: number, made: readonly Change[]): Edit[] {
  const before = valuesOf(source, syntax) ?? [];
  const wanted = applyChanges(before[index], made);
  fc.pre(wanted !== undefined);
  const edits = readRequests('any', source, syntax).documents[index]?.editsFor(made);
  // Where it ends without a line break, the blank lines of a value may have none to stand on.
  if (!edits && syntax === 'yaml') fc.pre(/[\r\n]$/.test(source));
  if (!edits) throw new Error('no edits');
  const edited = applyEdits(source, edits);
  expect(valuesOf(edited, syntax)).toEqual(before.with(index, wanted));
  // Only an index can mean another element the second time.
  const settled = made.filter(
    ({ pointer, value }) => !pointer.endsWith('/-') && !(value === undefined && /\d$/.test(pointer)),
  );
  const isSettled = JSON.stringify(applyChanges(wanted, settled)) === JSON.stringify(wanted);
  if (isSettled) expect(readRequests('any', edited, syntax).documents[index]?.editsFor(settled)).toEqual([]);
  return [...edits];
}

function commentsOf(source: string): string[] {
  return [...new Lexer().lex(source.replace(/\r\n?/g, '\n'))].filter((token) => token.startsWith('#'));
}

describe('editsFor', () => {
  it('makes exactly the changes in YAML of any style, and none to other documents', () => {
    const streams = fc.array(styledYaml(requestValue), { minLength: 1, maxLength: 3 });
    const parts = fc.constantFrom('---\n', '...\n---\n', '...\n# next\n---\n');
    fc.assert(
      fc.property(
        streams,
        parts,
        lineBreaks,
        fc.nat(),
        fc.boolean(),
        changes,
        (stream, part, lineBreak, at, isOpen, made) => {
          const written = stream
            .map(({ source }) => source)
            .join(part)
            .replaceAll('\n', lineBreak);
          const source = isOpen ? written.replace(/[\r\n]+$/, '') : written;
          const given = stream.map((document) => document.given);
          // Not all that the library writes does it read alike.
          fc.pre(JSON.stringify(valuesOf(source, 'yaml')) === JSON.stringify(given));
          expectExact(source, 'yaml', at % given.length, made);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('makes exactly the changes in JSON of any spacing', () => {
    const spacing = fc.constantFrom(undefined, 1, 2, 4, '\t');
    fc.assert(
      fc.property(
        fc.array(requestValue, { minLength: 1, maxLength: 3 }),
        spacing,
        lineBreaks,
        fc.nat(),
        changes,
        (given, indent, lineBreak, at, made) => {
          const source = JSON.stringify(given, null, indent).replaceAll('\n', lineBreak);
          const edits = expectExact(source, 'json', at % given.length, made);
          if (indent === undefined) expect(edits.some(({ text }) => /[\r\n]/.test(text))).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('writes JSON as it was written, where only one thing is set', () => {
    fc.assert(
      fc.property(requestValue, fc.constantFrom(2, 4, '\t'), setting, (given, indent, change) => {
        const source = JSON.stringify(given, null, indent);
        // A list shows whether lists go over lines.
        fc.pre(source.includes('[\n'));
        const edits = expectExact(source, 'json', 0, [change]);
        const edited = applyEdits(source, edits);
        expect(edited).toBe(JSON.stringify(JSON.parse(edited), null, indent));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps JSON Lines on their lines', () => {
    fc.assert(
      fc.property(fc.array(requestValue, { minLength: 1, maxLength: 3 }), fc.nat(), changes, (given, at, made) => {
        const source = given.map((value) => JSON.stringify(value)).join('\n');
        const index = at % given.length;
        const edited = applyEdits(source, expectExact(source, 'jsonl', index, made)).split('\n');
        expect(edited.toSpliced(index, 1)).toEqual(source.split('\n').toSpliced(index, 1));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps all comments where values are set', () => {
    fc.assert(
      fc.property(styledYaml(requestValue), lineBreaks, setting, ({ given, source }, lineBreak, change) => {
        const text = source.replaceAll('\n', lineBreak);
        fc.pre(JSON.stringify(valuesOf(text, 'yaml')) === JSON.stringify([given]));
        const edits = expectExact(text, 'yaml', 0, [change]);
        expect(commentsOf(applyEdits(text, edits))).toEqual(commentsOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('changes a string where it stands', () => {
    const strings = ['/id', '/brand/name', '/help/response', '/samples/0', '/stop/keywords/1'];
    const text = fc.oneof(sentences, oddText);
    fc.assert(
      fc.property(styledYaml(requestValue), fc.constantFrom(...strings), text, ({ given, source }, pointer, value) => {
        fc.pre(typeof valueAt(given, pointer) === 'string' && !source.includes('&a'));
        fc.pre(JSON.stringify(valuesOf(source, 'yaml')) === JSON.stringify([given]));
        const file = readRequests('any', source, 'yaml');
        const range = file.documents[0]!.locate(pointer);
        const [start, end] = [file.lines.offsetAt(range.start), file.lines.offsetAt(range.end)];
        for (const edit of expectExact(source, 'yaml', 0, [{ pointer, value }])) {
          expect(edit.start).toBeGreaterThanOrEqual(start);
          // Blank lines at its end are part of a block that keeps them.
          expect(source.slice(end, edit.end).trim()).toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });

  const folder = (name: string) => new URL(`../../../../${name}/`, import.meta.url);
  const filesOf = (name: string) =>
    readdirSync(folder(name)).flatMap((file) => {
      const syntax = syntaxOf(file);
      return syntax ? [{ file, syntax, content: readFileSync(new URL(file, folder(name))) }] : [];
    });

  it.each([...filesOf('rules/good-requests'), ...filesOf('fixtures/requests')])(
    'changes every string of $file',
    ({ file, syntax, content }) => {
      const { text, documents } = readRequests(file, content, syntax);
      const before = valuesOf(text, syntax)!;
      for (const { editsFor, index } of documents) {
        for (const [pointer, string] of stringsIn(before[index])) {
          for (const value of [
            `${string.trimEnd()} Reply STOP to opt out.`,
            `New: ${string.replace(/[aeiou]/, '“')} # it’s`,
          ]) {
            const edits = editsFor([{ pointer, value }]);
            expect(edits, `${pointer} ${value}`).toBeDefined();
            expect(edits!.length).toBeGreaterThan(0);
          }
        }
      }
    },
  );

  it.each(filesOf('fixtures/broken'))('gives edits that hold or none for $file', ({ file, syntax, content }) => {
    const { text, documents } = readRequests(file, content, syntax);
    for (const { editsFor, index } of documents) {
      for (const pointer of [
        '/id',
        '/brand/name',
        '/help/response',
        '/samples/-',
        '/samples/0',
        '/stop',
        '/__proto__/a',
        '',
      ]) {
        for (const value of ['one: two', ['one'], { a: 1 }, undefined]) {
          const edits = editsFor([{ pointer, value }]);
          if (edits && edits.length > 0)
            expect(readRequests(file, applyEdits(text, edits), syntax).documents[index]).toBeDefined();
        }
      }
    }
  });

  it('never throws, whatever the text and the change', () => {
    const token = fc.constantFrom(
      ...[
        'id:',
        'a: b',
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
        '!!str ',
        '<<: ',
        '# smslint: ignore[a] -- b',
        '#',
        '__proto__: ',
        '\u0000',
        '\uD83D',
        '~',
        '.nan',
      ],
    );
    const anything = fc.oneof(fc.anything(), fc.constant({ a: [[{}]] }));
    const pointers = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom('id', 'a', '0', '-', '__proto__', ''), { maxLength: 3 }).map(toPointer),
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 20 }),
        fc.constantFrom('yaml', 'json', 'jsonl'),
        pointers,
        anything,
        (tokens, syntax, pointer, value) => {
          const source = tokens.join('');
          const file = readRequests('any', source, syntax);
          const before = valuesOf(file.text, syntax);
          for (const { editsFor, index } of file.documents) {
            const edits = editsFor([{ pointer, value }]);
            if (!edits || !before) continue;
            const wanted = applyChanges(before[index], [{ pointer, value }]);
            expect(valuesOf(applyEdits(file.text, edits), syntax)).toEqual(before.with(index, wanted));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function* stringsIn(value: unknown, path: string[] = []): Generator<[string, string]> {
  if (typeof value === 'string') yield [toPointer(path), value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* stringsIn(child, [...path, key]);
}
