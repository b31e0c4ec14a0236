import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const fixtures = fileURLToPath(new URL('../../../../../fixtures/', import.meta.url));

/** The text of a file in fixtures. */
export function fixture(name: string): string {
  return readFileSync(fixtures + name, 'utf8');
}

function fixturesIn(folder: string, ending: string): string[] {
  const names = readdirSync(fixtures + folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => fixture(`${folder}/${name}`));
}

/** Requests as people write them, good and bad. */
export const requests: readonly string[] = [
  ...fixturesIn('requests', '.sms.yaml').filter((text) => text.length < 6000),
  ...fixturesIn('broken', '.sms.yaml').filter((text) => text.length < 3000),
];

/** What makes trouble in texts: marks of YAML and JSON, what steers, what is no text, words that rules look for. */
const pieces: readonly string[] = [
  ...['\n', '\n  ', '\n\n', '\r\n', '\r', '\t', ' ', '- ', ': ', ', ', '? ', '\n---\n', '\n...\n', '%YAML 1.1\n'],
  ...['[', ']', '{', '}', '"', "'", '\\', '|\n', '>-\n', '|2\n', '&a ', '*a', '!x ', '!!binary ', '<<: ', '~', '#'],
  ...['# smslint: ignore[', '# smslint: ignore[help-missing-contact] -- so\n', '] -- ', '-- ', 'ignore-file[', '//'],
  ...['\0', '\u001b[2J', '\u202e', '\u2028', '\ufeff', '\ud83d', '\ude00', '🍵', 'e\u0301', '\u200d', 'ﷺ', 'İ', 'ß'],
  ...['__proto__', 'constructor: ', 'toString', '/', '~1', '~0', '-1', '1e999', '0x1', '.nan', '012', 'null', 'true'],
  ...[
    'STOP',
    'HELP',
    'JOIN',
    ' reply YES or ',
    '{#var#}',
    '[name]',
    '{{x}}',
    '<b>',
    '%s',
    '$&',
    '$1',
    '${x}',
    '`',
    '|',
  ],
  ...['https://a.b/c?d=e', 'bit.ly/x', 'a@b.co', '+14255550134', '1-800-FLOWERS', '12 msgs/month', '9 p.m.', '$5.00'],
  ...['(', ')', '@', '::error::x', '%0A', ']]>', '<!--', '&amp;', '=1+1', "'quoted' ", '“', '”', '.', '!', '。'],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...pieces), fc.integer({ min: 2, max: 400 })).map(([one, n]) => one.repeat(n)),
  },
);

/** Nothing but pieces. */
export const soup: fc.Arbitrary<string> = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

const change = fc.record({
  /** Where, in thousandths of the text. */
  place: fc.nat(999),
  kind: fc.constantFrom('put in', 'put in', 'take out', 'cut', 'repeat', 'move line', 'indent'),
  size: fc.integer({ min: 1, max: 40 }),
  piece,
});

/** Texts with a few changes anywhere. */
export function mutated(base: readonly string[], most = 4): fc.Arbitrary<string> {
  return fc
    .record({ text: fc.constantFrom(...base), changes: fc.array(change, { maxLength: most }) })
    .map(({ text, changes }) => changes.reduce(changed, text));
}

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, { place, kind, size, piece: put }: Change): string {
  const at = Math.floor((place / 999) * text.length);
  const lines = text.split('\n');
  const line = text.slice(0, at).split('\n').length - 1;
  switch (kind) {
    case 'put in':
      return text.slice(0, at) + put + text.slice(at);
    case 'take out':
      return text.slice(0, at) + text.slice(at + size);
    case 'cut':
      return text.slice(0, at);
    case 'repeat':
      return text.slice(0, at) + text.slice(Math.max(0, at - size), at).repeat(3) + text.slice(at);
    case 'move line':
      return lines
        .toSpliced(line, 1)
        .toSpliced((line + size) % lines.length, 0, lines[line] ?? '')
        .join('\n');
    case 'indent':
      return lines.toSpliced(line, 1, ' '.repeat(size % 5) + (lines[line] ?? '')).join('\n');
  }
}

/** Bytes that need be no UTF-8. */
const bytes = fc.uint8Array({ maxLength: 60 }).map((given) => `bytes:${Buffer.from(given).toString('latin1')}`);

/** The content of a file of requests in YAML: mostly a request that was changed. */
export const requestText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: mutated(requests) },
  { weight: 3, arbitrary: soup },
  { weight: 1, arbitrary: bytes },
);

/** Values as JSON, with a few changes: other values, other keys, of the wrong kinds. */
export function mutatedValues(base: readonly string[]): fc.Arbitrary<string> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      1e308,
      2 ** 53,
      '',
      '__proto__',
      [],
      {},
      [[]],
      '\ud800',
      'x'.repeat(3000),
    ),
    soup,
    fc.jsonValue({ maxDepth: 2 }),
  );
  return fc
    .record({ text: fc.constantFrom(...base), changes: fc.array(fc.tuple(fc.nat(), odd, fc.nat(2)), { maxLength: 3 }) })
    .map(({ text, changes }) => {
      const value: unknown = JSON.parse(text);
      for (const [place, put, kind] of changes) changeValue(value, place, put, kind);
      return JSON.stringify(value, null, 1);
    });
}

function changeValue(root: unknown, place: number, put: unknown, kind: number): void {
  const holders: [object, string][] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      holders.push([value, key]);
      collect(Reflect.get(value, key));
    }
  };
  collect(root);
  const [holder, key] = holders[place % Math.max(1, holders.length)] ?? [];
  if (!holder || key === undefined) return;
  if (kind === 0) Reflect.set(holder, key, put);
  else if (kind === 1) Reflect.deleteProperty(holder, key);
  else if (!Array.isArray(holder))
    Object.defineProperty(holder, `${key}x`, { value: put, enumerable: true, configurable: true, writable: true });
  else holder.push(put);
}
