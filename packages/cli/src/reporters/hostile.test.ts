import type { Finding } from '@smslint/rules';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test, vi } from 'vitest';
import { findingOf, markOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { codeframe } from './codeframe.js';
import { markdown } from './markdown.js';
import { stylish } from './stylish.js';

vi.setConfig({ testTimeout: 60_000 });

const options = optionsOf();

const hostile = [
  '\x1b[2J\x1b]8;;https://evil.example\x07click\x1b]8;;\x07',
  'abc\u202Efdp.exe\u2066',
  'line\nbreak\r\n# Heading\n\n- item\n```\nfence\n~~~',
  '</details></code><script>alert(1)</script><!-- ',
  '| a | b |\n| --- | --- |\n| c | d',
  '`code` ``` $x$ **bold** _em_ ~~gone~~ \\',
  '@everyone @org/team user@evil.example',
  '](javascript:alert(1)) [x](https://evil.example) ![i](https://evil.example/i.png)',
  'https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example <https://evil.example>',
  '#1 GH-2 org/repo#3 [ref][1]\n\n[1]: https://evil.example',
  '&lt;b&gt; &#60;b&#62; &commat;everyone',
];

/** A report in which a text stands wherever one from a user's file can. */
function reportWith(text: string) {
  const finding: Finding = findingOf({
    message: text,
    fix: text,
    file: text,
    why: text,
    marks: [markOf(text, 1, 2, 9)],
  });
  return reportOf(
    [requestOf({ id: text, file: text }), requestOf({ id: null, file: text, document: 1 })],
    [finding, { ...finding, document: 1, severity: 'warning' }, { ...finding, severity: 'info' }],
  );
}

function toHtml(text: string): string {
  return micromark(markdown(reportWith(text), options), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Elements alone: what a page is made of, whatever its words. */
const elementsOf = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];

/** The words alone, as a host sees them that looks for addresses and mentions. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_reference, number) => String.fromCharCode(Number(number)))
    .replace(/&(lt|gt|quot);/g, ' ')
    .replaceAll('&amp;', '&');
}

const harmless = elementsOf(toHtml('harmless'));

function expectHarmless(text: string): void {
  const html = toHtml(text);
  expect(elementsOf(html)).toEqual(harmless);
  expect(wordsOf(html)).not.toMatch(/@[\w/]|#\d|:\/\/|\bwww\.|\bmailto:|\bGH-/i);
}

test.each(hostile)('markdown: %j is text', (text) => {
  expectHarmless(text);
});

const marks = Array.from(' \n\\`*_~|<>[]()#@&;:/!$-+="\'a');
const mixture = fc.array(fc.constantFrom(...hostile, ...marks), { maxLength: 12 });

test('markdown: any mixture of it is text', () => {
  fc.assert(
    fc.property(mixture, (parts) => {
      // Begun with a letter, since a name of nothing but spaces is none.
      expectHarmless(`a${parts.join('')}`);
    }),
  );
});

test.each([
  ['codeframe', codeframe],
  ['stylish', stylish],
])('%s: no text steers the terminal or begins a line of its own', (_name, reporter) => {
  const lines = reporter(reportWith('harmless'), options).split('\n').length;
  for (const text of hostile) {
    const source = () => `${text}\n${text}\n${text}`;
    const shown = reporter(reportWith(text), { ...options, source });
    expect(shown).not.toMatch(/[\p{Bidi_Control}\u2028\u2029]/u);
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(reporter(reportWith(text), { ...options, width: 10_000 }).split('\n')).toHaveLength(lines);
  }
});
