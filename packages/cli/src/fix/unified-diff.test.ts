import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPaint } from '../colour.js';
import { commandsIn } from '../testing/ci-commands.js';
import { makeFolder } from '../testing/folder.js';
import { unifiedDiff } from './unified-diff.js';

const plain = { paint: createPaint(false), terminal: false };

test('shows what changes, with the lines around it', () => {
  expect(unifiedDiff('a/b.sms.yaml', 'a\nb\nc\n', 'a\nB\nc\n', plain)).toBe(
    ['diff --git a/a/b.sms.yaml b/a/b.sms.yaml', '--- a/a/b.sms.yaml', '+++ b/a/b.sms.yaml']
      .concat(['@@ -1,3 +1,3 @@', ' a', '-b', '+B', ' c', ''])
      .join('\n'),
  );
});

test('colour changes nothing but the colour', () => {
  const coloured = unifiedDiff('a', 'a\nb\n', 'a\nc\n', { ...plain, paint: createPaint(true) });
  expect(coloured).toContain('\x1b[32m+c\x1b[39m');
  expect(coloured).toContain('\x1b[31m-b\x1b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(unifiedDiff('a', 'a\nb\n', 'a\nc\n', plain));
});

test('what could steer a terminal is shown on one as escapes, and as it is elsewhere', () => {
  const [before, after] = ['a: \x1b[2J\tb\r\n', 'a: \x1b[2J\tc\r\n'];
  expect(unifiedDiff('a', before, after, { ...plain, terminal: true })).toContain('+a: \\x1B[2J\tc\n');
  expect(unifiedDiff('a', before, after, plain)).toContain('+a: \x1b[2J\tc\r\n');
});

test.each([
  ['a command at the start of a line', '::error::x'],
  ['one behind space', '  ::error::x'],
  ['an older one within a line', 'a ##[add-mask]x'],
])('%s commands no log, and what is written with escapes cannot be applied', (_name, line) => {
  const diff = unifiedDiff('a.yaml', `${line}\na\n`, `${line}\nb\n`, plain);
  expect(commandsIn(diff)).toEqual([]);
  expect(diff).toContain('-a\n+b\n');
  const folder = makeFolder({ 'a.yaml': `${line}\na\n` });
  expect(() => execFileSync('git', ['apply', '-'], { cwd: folder, input: diff, stdio: 'pipe' })).toThrow('git apply');
});

test('git applies it, whatever the text', () => {
  const line = fc.array(fc.constantFrom('a', 'é', '日', ' ', '-', '+', '@@', '\t', '\r', '\\'), { maxLength: 5 });
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => lines.map((parts) => parts.join('')).join('\n') + end);
  fc.assert(
    fc.property(text, text, fc.constantFrom('', '\uFEFF'), (one, other, mark) => {
      fc.pre(one !== other && one !== '' && other !== '');
      const folder = makeFolder({ 'x y/ä.sms.yaml': mark + one });
      const diff = unifiedDiff('x y/ä.sms.yaml', mark + one, mark + other, plain);
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: diff });
      expect(readFileSync(join(folder, 'x y/ä.sms.yaml'), 'utf8')).toBe(mark + other);
    }),
    { numRuns: 25 },
  );
}, 120_000);
