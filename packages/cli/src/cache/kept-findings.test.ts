import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeptFindings, type Kept } from './kept-findings.js';

/** Findings that are told apart by a mark; their shape makes no difference here. */
function keptAs(mark: string): Kept {
  const place = { place: `${mark}:1`, idPlace: `${mark}:2` };
  const request = { id: mark, brand: 'b', story: null, isCampaign: false, taxId: null, names: [], ...place };
  const answers = { sameIdAs: null, sameStoryAs: null, campaignsOfBrandOf: 0, otherNameOfTaxId: null };
  return { requests: [], findings: [], suppressed: [], trace: [{ request, answers }] };
}

const markOf = (kept: Kept | undefined): string | null | undefined => kept?.trace[0]?.request.id;

function textOf(entries: Readonly<Record<string, string>>): string {
  const kept = new KeptFindings('', '1.0.0');
  for (const [name, key] of Object.entries(entries)) kept.keep(name, key, keptAs(name));
  return kept.changedText() ?? '';
}

test('what is kept is found under its name and key, and under no other', () => {
  const kept = new KeptFindings(textOf({ 'a\n"\t.sms.yaml': 'k1', b: 'k2' }), '1.0.0');
  expect(kept.find('a\n"\t.sms.yaml', 'k1')).toEqual(keptAs('a\n"\t.sms.yaml'));
  expect(kept.find('b', 'k2')).toEqual(keptAs('b'));
  expect(kept.find('b', 'k1')).toBeUndefined();
  expect(kept.find('c', 'k2')).toBeUndefined();
  expect(kept.changedText()).toBeUndefined();
});

test('the same entries make the same text, in whatever order they come', () => {
  expect(textOf({ a: 'k', b: 'k' })).toBe(textOf({ b: 'k', a: 'k' }));
  const again = new KeptFindings(textOf({ a: 'k', b: 'k' }), '1.0.0');
  again.keep('a', 'k', keptAs('a'));
  expect(again.changedText()).toBe(textOf({ a: 'k', b: 'k' }));
});

test('files that are gone are forgotten, unless this run looked at them; others are kept', () => {
  const kept = new KeptFindings(textOf({ used: 'k', gone: 'k', there: 'k' }), '1.0.0');
  kept.find('used', 'k');
  kept.prune((name) => name === 'there');
  expect(kept.changedText()).toBe(textOf({ used: 'k', there: 'k' }));
});

test('a text of another version, or of something else, holds nothing and is written anew', () => {
  const text = textOf({ a: 'k' });
  for (const other of [text.replace('1.0.0', '1.0.1'), text.replace('cache 2', 'cache 1'), '', '{"a":1}\n']) {
    const kept = new KeptFindings(other, '1.0.0');
    expect(kept.find('a', 'k')).toBeUndefined();
    expect(kept.changedText()).toBe(textOf({}));
  }
});

test('a text that was cut or changed anywhere gives what was kept or nothing, never anything else', () => {
  const text = textOf({ a: 'k', b: 'k' });
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.oneof(
        fc.constant(undefined),
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.constantFrom('\n', '\0', '\t', '}'),
      ),
      (at, put) => {
        const broken = put === undefined ? text.slice(0, at) : text.slice(0, at) + put + text.slice(at + put.length);
        const kept = new KeptFindings(broken, '1.0.0');
        for (const name of ['a', 'b']) expect([undefined, name]).toContain(markOf(kept.find(name, 'k')));
        kept.keep('a', 'k', keptAs('a'));
        kept.keep('b', 'k', keptAs('b'));
        kept.prune(() => false);
        const mended = new KeptFindings(kept.changedText() ?? '', '1.0.0');
        expect([markOf(mended.find('a', 'k')), markOf(mended.find('b', 'k'))]).toEqual(['a', 'b']);
      },
    ),
    { numRuns: 500 },
  );
});
