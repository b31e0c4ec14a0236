import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { MarkedText, pieces, visible } from './marked-text.js';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const spans = (length: number) =>
  fc
    .uniqueArray(fc.nat(length), { maxLength: 8 })
    .map((at) => at.sort((a, b) => a - b))
    .map((at) =>
      at.flatMap((start, index) =>
        index % 2 === 0 && at[index + 1] !== undefined ? [[start, at[index + 1]!] as const] : [],
      ),
    );

test('the pieces of a text are the text, the marked ones what is marked', () => {
  fc.assert(
    fc.property(
      text.chain((whole) =>
        fc.tuple(
          fc.constant(whole),
          spans(whole.length),
          fc.uniqueArray(fc.integer({ min: 1, max: Math.max(1, whole.length) }), { maxLength: 3 }),
        ),
      ),
      ([whole, marks, breaks]) => {
        const cut = pieces(
          whole,
          marks,
          [...breaks].sort((a, b) => a - b),
        );
        expect(cut.map((piece) => ('text' in piece ? piece.text : '')).join('')).toBe(whole);
        const marked = cut.flatMap((piece) => (piece.kind === 'mark' ? [piece.text] : [])).join('');
        expect(marked).toBe(marks.map(([start, end]) => whole.slice(start, end)).join(''));
        expect(cut.filter(({ kind }) => kind === 'break').length).toBe(
          breaks.filter((at) => at <= whole.length).length,
        );
      },
    ),
  );
});

test('a part is named where it begins, also within a mark', () => {
  expect(
    renderToString(
      <p>
        <MarkedText text="abcdef" marks={[[1, 5]]} breaks={[3]} />
      </p>,
    ),
  ).toBe('<p>a<mark>bc</mark><span class="part-break"><span>Part 2</span></span><mark>de</mark>f</p>');
});

test('what cannot be seen is shown by its code, and turns nothing around', () => {
  const html = renderToString(<p>{visible('a\u202eb\u200b\u0007c\n')}</p>);
  expect(html).toBe(
    '<p>a<span class="unseen">U+202E</span>b<span class="unseen">U+200B</span><span class="unseen">U+0007</span>c\n</p>',
  );
  expect(visible('Grüße, 你好 \n')).toBe('Grüße, 你好 \n');
});

test('markup stays text', () => {
  expect(
    renderToString(
      <p>
        <MarkedText text={'<b>&"'} marks={[[0, 3]]} />
      </p>,
    ),
  ).toBe('<p><mark>&lt;b></mark>&amp;&quot;</p>');
});
