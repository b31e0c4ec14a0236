import { valueAt } from '@smslint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, findingOf } from '../testing/report.js';
import type { Finding } from '@smslint/rules';
import { quotesOf } from './quotes.js';

const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

function markAt(pointer: string, text: string, words: string): NonNullable<Finding['marks']>[number] {
  const start = text.indexOf(words);
  return { pointer, text: words, start, end: start + words.length, range };
}

test('a message is quoted whole, with its marks', () => {
  const content = contentOf({ samples: ['Acme: free gifts, free for all'] });
  const text = content.samples![0]!;
  const marks = [markAt('/samples/0', text, 'free for'), markAt('/samples/0', text, 'free gifts')];
  expect(quotesOf(findingOf({ pointer: '/samples/0', marks }), content)).toEqual([
    {
      pointer: '/samples/0',
      kind: 'message',
      text,
      isCut: { before: false, after: false },
      marks: [
        [6, 16],
        [18, 26],
      ],
    },
  ]);
});

test('a place where nothing is has no quote; a text elsewhere whose words led to it has one', () => {
  const content = contentOf();
  expect(quotesOf(findingOf({ pointer: '/help/response' }), content)).toEqual([]);
  const marks = [markAt('/useCase/description', content.useCase.description, 'table')];
  const [quote, ...others] = quotesOf(findingOf({ pointer: '/help/response', marks }), content);
  expect(others).toEqual([]);
  expect(quote).toMatchObject({ pointer: '/useCase/description', kind: 'text', marks: [[29, 34]] });
});

test('what is no text is quoted as it would be written', () => {
  expect(quotesOf(findingOf({ pointer: '/number' }), contentOf())).toMatchObject([
    { kind: 'value', text: '{"type":"long-code","count":1}' },
  ]);
  expect(quotesOf(findingOf({ pointer: '' }), contentOf())).toEqual([]);
  expect(quotesOf(findingOf(), null)).toEqual([]);
});

test('of a long text what is around the first mark is quoted, never half a character; marks stay on their words', () => {
  const filling = fc.string({ unit: fc.constantFrom('a', ' ', '😀', 'é'), minLength: 300, maxLength: 900 });
  fc.assert(
    fc.property(filling, filling, (before, after) => {
      const workflow = `${before}MARK${after}`;
      const content = contentOf({ optIn: { workflow } });
      const marks = [markAt('/optIn/workflow', workflow, 'MARK')];
      const [quote] = quotesOf(findingOf({ pointer: '/optIn/workflow', marks }), content);
      const [[start, end] = [0, 0]] = quote!.marks;
      expect(quote!.text.slice(start, end)).toBe('MARK');
      expect(quote!.text).not.toMatch(/[\ud800-\udfff]/u);
      expect(workflow).toContain(quote!.text);
      expect(quote!.isCut).toEqual({
        before: !workflow.startsWith(quote!.text),
        after: !workflow.endsWith(quote!.text),
      });
    }),
  );
});

test('marks of anywhere in any text lie within the quote, in order, apart', () => {
  const spans = fc.array(fc.tuple(fc.nat(2000), fc.nat(60)), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1500 }), spans, (workflow, given) => {
      const content = contentOf({ optIn: { workflow } });
      const marks = given.map(([start, length]) => ({
        pointer: '/optIn/workflow',
        text: workflow.slice(start, start + length),
        start,
        end: start + length,
        range,
      }));
      for (const quote of quotesOf(findingOf({ pointer: '/optIn/workflow', marks }), content)) {
        expect(String(valueAt(content, quote.pointer))).toContain(quote.text);
        let last = -1;
        for (const [start, end] of quote.marks) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(quote.text.length);
          last = end;
        }
      }
    }),
  );
});
