import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test, vi } from 'vitest';
import { commandsIn } from '../testing/ci-commands.js';
import { hostileMixture, hostileTexts, reportWith } from '../testing/hostile.js';
import { optionsOf } from '../testing/report.js';
import { codeframe } from './codeframe.js';
import { markdown } from './markdown.js';
import { stylish } from './stylish.js';

vi.setConfig({ testTimeout: 240_000 });

const options = optionsOf();

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

test.each(hostileTexts)('markdown: %j is text', (text) => {
  expectHarmless(text);
});

test('markdown: any mixture of it is text', () => {
  fc.assert(
    fc.property(hostileMixture, (text) => {
      expectHarmless(text);
    }),
  );
});

test.each([
  ['codeframe', codeframe],
  ['stylish', stylish],
])('%s: no text steers the terminal or begins a line of its own', (_name, reporter) => {
  const lines = reporter(reportWith('harmless'), options).split('\n').length;
  for (const text of hostileTexts) {
    const source = () => `${text}\n${text}\n${text}`;
    const shown = reporter(reportWith(text), { ...options, source });
    expect(shown).not.toMatch(/[\p{Bidi_Control}\u2028\u2029]/u);
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    expect(reporter(reportWith(text), { ...options, width: 10_000 }).split('\n')).toHaveLength(lines);
  }
});

test.each([
  ['codeframe', codeframe],
  ['stylish', stylish],
])('%s: no line is a command to the log of a CI system', (_name, reporter) => {
  const within = 'a ::stop-commands::b ##[group]c ##vso[task.complete]d ##teamcity[x]e '.repeat(20);
  for (const text of ['::error::x', ' ::error::x', '\u00A0::error::x', '##[error]x', `::add-mask::x ${within}`]) {
    for (const terminal of [false, true]) {
      const shown = reporter(reportWith(text), { ...options, terminal, source: () => `${text}\n${text}` });
      expect(shown).toContain(text.startsWith('#') ? '#\\x23[' : './');
      expect(commandsIn(shown)).toEqual([]);
    }
  }
});
