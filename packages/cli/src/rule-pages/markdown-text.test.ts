import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { oneLine, visible } from '../visible.js';
import { block, code, link, table, text } from './markdown-text.js';

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

/** What a reader sees of HTML, its markup taken away. */
function seen(markup: string): string {
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return markup.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);
}

/** Strings that are rich in what means something to Markdown. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'`*_~[]()<>|\\#-+=!&$;:@./1 \n'.split('')),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  .map((parts) => parts.join(''));

test('words stay words', () => {
  fc.assert(
    fc.property(words, (given) => {
      const markup = html(text(given));
      expect(markup).not.toMatch(/<(?!\/?(?:p|a)\b)/);
      expect(seen(markup)).toBe(oneLine(given));
    }),
  );
});

test.each([
  '# no heading',
  '- no item',
  '1. no item',
  '2) no item',
  '=== no rule',
  '> no quote',
  '<b>not bold</b>',
  '&lt;',
  '`x`',
])('%s is text', (given) => {
  const markup = html(text(given));
  expect(markup).toMatch(/^<p>[^]*<\/p>$/);
  expect(seen(markup)).toBe(given);
});

test('nothing ends code before its end', () => {
  fc.assert(
    fc.property(words, (given) => {
      // CommonMark takes a space from either side of code where both are there.
      fc.pre(given.trim() === given && given !== '');
      const markup = html(code(given));
      expect(markup).toMatch(/^<p><code>[^<]*<\/code><\/p>$/);
      expect(seen(markup)).toBe(visible(given));
    }),
  );
});

test('nothing ends a block before its end', () => {
  fc.assert(
    fc.property(words, (given) => {
      const markup = html(`${block('yaml', given)}\n\nAfter`);
      expect(markup).toMatch(/^<pre><code class="language-yaml">[^<]*<\/code><\/pre>\n<p>After<\/p>$/);
    }),
  );
});

describe('a table', () => {
  test('is aligned where it is narrow', () => {
    expect(table(['A', 'Bee'], [['long one', 'b']])).toBe('| A        | Bee |\n| -------- | --- |\n| long one | b   |');
  });

  test('is not where that would make long lines', () => {
    const long = 'x'.repeat(120);
    expect(
      table(
        ['A', 'B'],
        [
          ['a', long],
          ['aaaa', 'b'],
        ],
      ),
    ).toBe(`| A | B |\n| --- | --- |\n| a | ${long} |\n| aaaa | b |`);
  });

  test('keeps a bar within its cell', () => {
    const markup = html(table(['A', 'B'], [[text('a|b'), code('c|d')]]));
    expect(markup).toContain('<td>a|b</td>\n<td><code>c|d</code></td>');
  });
});

test('a link ends where its address ends', () => {
  const markup = html(`${link(text('a [b]'), 'https://example.com/a_(b)?c=<d> e')} after`);
  expect(markup).toBe('<p><a href="https://example.com/a_%28b%29?c=%3Cd%3E%20e">a [b]</a> after</p>');
});
