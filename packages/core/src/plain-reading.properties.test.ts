import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { plainLayout } from './edit/plain-layout.js';
import { yamlLayout } from './edit/yaml-layout.js';
import { parseJson, parseJsonLines } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { PlacedLater, type Parsed } from './parsed.js';
import { readJson, readJsonLines } from './read-json.js';
import { readRequests } from './read-requests.js';
import { readYaml } from './read-yaml.js';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.js';
import { locate, locateKey } from './source-node.js';
import { toPointer } from './pointer.js';
import { goodJson, goodYaml } from './testing/good-texts.js';
import { mutated } from './testing/mutations.js';
import { oddText, requestValue } from './testing/request-values.js';
import { styledYaml } from './testing/styled-yaml.js';

vi.setConfig({ testTimeout: 120_000 });

/** The pointers of a value and of all within it, and of some that are not there. */
function pointersOf(value: unknown, path: readonly string[] = []): string[] {
  const own = toPointer(path);
  if (typeof value !== 'object' || value === null) return [own];
  return [own, ...Object.entries(value).flatMap(([key, child]) => pointersOf(child, [...path, key]))];
}

const always = ['', '/id', '/idd', '/brand/name', '/brand/website', '/samples/3'];

/** What was read ahead of its places is what the parser reads: values with the order of their keys, places, problems. */
function expectSame(read: readonly Parsed[], parsed: readonly Parsed[]): void {
  expect(read).toHaveLength(parsed.length);
  for (const [index, request] of read.entries()) {
    // All else comes from the parser itself.
    if (!(request instanceof PlacedLater)) continue;
    const { value, start, problems, node } = parsed[index]!;
    expect({ value: request.value, start: request.start, problems: request.problems }).toEqual({
      value,
      start,
      problems,
    });
    expect(JSON.stringify(request.value)).toBe(JSON.stringify(value));
    expect(request.node).toEqual(node);
    expect(request.extent).toEqual(parsed[index]!.extent);
    for (const pointer of always) {
      const place = locate(node, pointer);
      expect(request.glance(pointer) ?? place).toMatchObject({ start: place.start, end: place.end });
    }
  }
}

/** Says whether the places, too, were found without the parser. */
function expectSameYaml(text: string): boolean {
  const read = readYaml(text);
  if (!read.requests.some((request) => request instanceof PlacedLater)) return false;
  const parsed = parseYaml(text);
  expectSame(read.requests, parsed.requests);
  expect(read.ignoreComments).toEqual(parsed.ignoreComments);
  const [{ plainPlaces, value } = {}, other] = read.requests;
  if (!plainPlaces || other) return false;
  expect(plainLayout(text, value, plainPlaces)).toEqual(yamlLayout(text));
  return true;
}

function expectSameJson(text: string): void {
  expectSame(readJson(text), parseJson(text));
  expectSame(readJsonLines(text), parseJsonLines(text));
}

const folder = new URL('../../../fixtures/', import.meta.url);
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(ya?ml|jsonl?|ndjson)$/.test(name),
);

describe('every fixture', () => {
  it.each(fixtures)('is read as it is parsed: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').replace(/^\uFEFF/, '');
    if (/ya?ml$/.test(name)) expectSameYaml(text);
    else expectSameJson(text);
  });
});

describe('YAML', () => {
  it('in any style is read as it is parsed', () => {
    fc.assert(
      fc.property(styledYaml(requestValue), ({ source }) => {
        expectSameYaml(source);
      }),
      { numRuns: 200 },
    );
  });

  it('of random changes to good texts is read as it is parsed', () => {
    const base = fc.oneof(
      { arbitrary: fc.constantFrom(...goodYaml), weight: 4 },
      { arbitrary: styledYaml(requestValue).map(({ source }) => source), weight: 1 },
    );
    let [plain, placed] = [0, 0];
    fc.assert(
      fc.property(mutated(base), (text) => {
        if (readPlainYaml(text)) plain++;
        if (expectSameYaml(text)) placed++;
      }),
      { numRuns: 1000 },
    );
    // Else nothing would be compared.
    expect(plain).toBeGreaterThan(100);
    expect(placed).toBeGreaterThan(20);
  });

  it('with blank lines and comments in any column is read as it is parsed', () => {
    const base = fc.oneof(
      fc.constantFrom(...goodYaml),
      styledYaml(requestValue).map(({ source }) => source),
    );
    const added = fc.record({
      line: fc.nat(999),
      column: fc.nat(7),
      text: fc.constantFrom('', '# b', '#', '# b  ', '# c\n', '# c\n# d', '# c\n    # d'),
      isBeside: fc.boolean(),
    });
    let placed = 0;
    fc.assert(
      fc.property(base, fc.array(added, { minLength: 1, maxLength: 3 }), (source, all) => {
        const lines = source.split('\n');
        for (const { line, column, text, isBeside } of all) {
          const at = Math.floor((line / 1000) * lines.length);
          const words = ' '.repeat(column) + text;
          if (isBeside) lines[at] = `${lines[at] ?? ''} ${words}`;
          else lines.splice(at, 0, words);
        }
        if (expectSameYaml(lines.join('\n'))) placed++;
      }),
      { numRuns: 1000 },
    );
    expect(placed).toBeGreaterThan(100);
  });

  it('of odd texts in every place is read as it is parsed', () => {
    const places = [
      'a: @\n',
      '- @\n',
      'a:\n  @\nb: 1\n',
      'a: [@, b]\n',
      "a: '@'\n",
      'a: "@"\n',
      'a: { b: @ }\n',
      'a: |\n  @\n',
      'a: >\n  @\n  b\n',
      'a:\n  - @\n  - b: @\n',
    ];
    const line = oddText.map((text) => text.replaceAll('\n', '\n    '));
    fc.assert(
      fc.property(fc.constantFrom(...places), line, (place, text) => {
        expectSameYaml(place.replaceAll('@', () => text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('JSON', () => {
  it('of random changes to good texts is read as it is parsed', () => {
    fc.assert(fc.property(mutated(fc.constantFrom(...goodJson)), expectSameJson), { numRuns: 1000 });
  });

  it('of any value is read as it is parsed', () => {
    const written = fc.tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'));
    fc.assert(
      fc.property(written, ([value, indent]) => {
        expectSameJson(JSON.stringify(value, null, indent));
      }),
    );
  });
});

describe('a document', () => {
  const base = fc.constantFrom(
    ...goodYaml.map((text) => ({ text, syntax: 'yaml' as const })),
    ...goodJson.map((text) => ({ text, syntax: 'jsonl' as const })),
  );

  it('points where its parsed text does, whichever place is asked first', () => {
    fc.assert(
      fc.property(base, fc.infiniteStream(fc.nat()), ({ text, syntax }, order) => {
        const file = readRequests('any', text, syntax);
        const parsed = syntax === 'yaml' ? parseYaml(text).requests : parseJsonLines(text);
        for (const { problems, value, index, locate: place, locateKey: placeOfKey } of file.documents) {
          // What was taken for another key stands elsewhere.
          if (problems.some(({ ruleId }) => ruleId === 'schema-unknown-key')) continue;
          const { node } = parsed[index]!;
          const range = ({ start, end }: { start: number; end: number }) => file.lines.rangeBetween(start, end);
          const pointers = [...always, ...pointersOf(value)].map((pointer) => [order.next().value, pointer] as const);
          for (const [, pointer] of pointers.sort(([a], [b]) => a - b)) {
            expect(place(pointer)).toEqual(range(locate(node, pointer)));
            expect(placeOfKey(pointer)).toEqual(range(locateKey(node, pointer)));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
