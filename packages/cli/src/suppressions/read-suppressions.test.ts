import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeFolder } from '../testing/folder.js';
import { UsageError } from '../usage-error.js';
import { parseSuppressions, readSuppressions } from './read-suppressions.js';
import { suppressionsText } from './suppressions-text.js';

const entry = { rule: 'r', request: 'a', file: 'x/a.sms.yaml', document: 0, pointer: '/help', text: 'absent' };
const file = { path: '/repo/smslint-suppressions.json', shown: 'smslint-suppressions.json' };

function parse(value: unknown): ReturnType<typeof parseSuppressions> {
  return parseSuppressions(typeof value === 'string' ? value : JSON.stringify(value, null, 1), file, '/repo');
}

/** What is said of a text that is no baseline. */
function faultIn(value: unknown): string {
  try {
    parse(value);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
}

function fileWith(...entries: unknown[]) {
  return { version: 1, suppressions: entries };
}

describe('the entries of a baseline', () => {
  test('are read as they are written, with the line of each', () => {
    const other = { ...entry, pointer: '/stop', text: 'sha256-0123456789abcdef', reason: 'Because: "{".' };
    const entries = parse(suppressionsText([other, entry]));
    expect(entries).toEqual([
      { ...entry, origin: 'smslint-suppressions.json:4' },
      { ...other, origin: 'smslint-suppressions.json:5' },
    ]);
  });

  test('have a column where a line holds several', () => {
    const text = `{"version":1,"suppressions":[${JSON.stringify(entry)},\n${JSON.stringify({ ...entry, rule: 's' })}, ${JSON.stringify({ ...entry, rule: 't' })}]}`;
    const second = JSON.stringify({ ...entry, rule: 's' }).length + 3;
    const places = parse(text).map(({ origin }) => origin.replace('smslint-suppressions.json:', ''));
    expect(places).toEqual(['1', '2:1', `2:${second}`]);
  });

  test('name their files from the baseline, and the run names them from its folder', () => {
    const text = suppressionsText([entry, { ...entry, file: '../b.sms.yaml' }]);
    const inFolder = { path: '/repo/lists/base.json', shown: '../lists/base.json' };
    const entries = parseSuppressions(text, inFolder, '/repo/work');
    expect(entries.map((one) => [one.file, one.origin])).toEqual([
      ['../b.sms.yaml', '../lists/base.json:4'],
      ['../lists/x/a.sms.yaml', '../lists/base.json:5'],
    ]);
  });

  test('count once where a merge left them twice', () => {
    expect(parse(fileWith(entry, entry, { ...entry, text: 'sha256-0123456789abcdef' }))).toHaveLength(2);
    expect(parse(fileWith(entry, { ...entry, reason: 'Why.' }))).toHaveLength(1);
  });

  test('may be thousands', () => {
    const many = Array.from({ length: 12_000 }, (_, index) => ({ ...entry, document: index }));
    const entries = parse(suppressionsText(many));
    expect(entries).toHaveLength(12_000);
    expect(entries.at(-1)?.origin).toBe('smslint-suppressions.json:12003');
    const broken = suppressionsText(many).replace(/\}\n$/, '');
    expect(faultIn(broken)).toMatch(/^smslint-suppressions\.json:12004:3 Expected a comma/);
    const misspelled = suppressionsText(many).replace('"rule": "r"', '"rul": "r"');
    expect(faultIn(misspelled)).toBe('smslint-suppressions.json unknown key "rul"; did you mean rule?');
  }, 60_000);
});

describe('what is no baseline is refused, with its place and what was meant', () => {
  test.each([
    ['{ "version": 1,\n "suppressions": [', ':2:18 '],
    ['', ':1:1 The file is empty.'],
    ['[]', ':1:1 expected an object with version and suppressions.'],
    ['null', ':1:1 expected an object with version and suppressions.'],
    [
      { version: 2, suppressions: [] },
      ':2:13 version: expected 1, found 2: another version of smslint wrote this file.',
    ],
    [{ version: 1 }, ':2:2 suppressions: the key is missing.'],
    [{ 'a.js': { eqeqeq: { count: 1 } } }, ':2:2 unknown key "a.js".'],
    [{ version: 1, suppresions: [] }, ':3:2 unknown key "suppresions"; did you mean suppressions?'],
    [fileWith({ ...entry, rule: undefined }), ':4:3 suppressions.0.rule: the key is missing.'],
    [fileWith({ ...entry, rule: undefined, ruleId: 'r' }), ':10:4 unknown key "ruleId"; did you mean rule?'],
    [
      fileWith({ ...entry, document: '0' }),
      ':8:16 suppressions.0.document: expected which request of the file, from 0.',
    ],
    [fileWith({ ...entry, document: -1 }), ':8:16 suppressions.0.document: expected 0 or more.'],
    [
      fileWith({ ...entry, pointer: 'help' }),
      ':9:15 suppressions.0.pointer: expected a JSON Pointer, such as /help/response.',
    ],
    [
      fileWith({ ...entry, text: 'abc' }),
      ':10:12 suppressions.0.text: expected sha256- with 16 hexadecimal digits, or absent.',
    ],
    [fileWith(entry, 'x'), ':12:3 suppressions.1: expected an entry with rule, file, document, pointer and text.'],
  ])('%j', (value, fault) => {
    expect(faultIn(value)).toContain(`smslint-suppressions.json${fault}`);
  });

  test('the marks of a merge are known', () => {
    const text = suppressionsText([entry]).replace('    {', '<<<<<<< HEAD\n    {');
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('A merge left') as string }) as Error,
    );
  });
});

describe('the file', () => {
  const read = (folder: string, name: string) => {
    try {
      return readSuppressions({ path: join(folder, name), shown: name }, folder);
    } catch (error) {
      return (error as Error).message;
    }
  };

  test('may be absent, and may have a byte order mark', () => {
    const folder = makeFolder({ 'b.json': `\uFEFF${suppressionsText([entry])}` });
    expect(read(folder, 'a.json')).toEqual({ text: undefined, entries: [] });
    expect(read(folder, 'b.json')).toMatchObject({ entries: [{ rule: 'r' }] });
  });

  test('is refused where it cannot be read', () => {
    const folder = makeFolder({ 'latin.json': Buffer.from([0x7b, 0xe9]), 'sub/x': '' });
    symlinkSync('loop.json', join(folder, 'loop.json'));
    expect(read(folder, 'latin.json')).toBe('latin.json is not UTF-8.');
    expect(read(folder, 'sub')).toBe('Cannot read sub: it is a folder.');
    expect(read(folder, 'loop.json')).toBe('Cannot read loop.json: its links lead in a circle.');
    expect(readFileSync(join(folder, 'latin.json'))).toHaveLength(2);
  });
});
