import { describe, expect, test } from 'vitest';
import { denialCodesOf, coverageOf } from '../denial-codes.js';
import { book } from '../generated/book.js';
import { authorities, type Authority } from './vocabulary.js';

/* What holds for the denial codes of the policy book. */

const codes = denialCodesOf(book);
const of = (authority: Authority) => codes.filter((code) => code.authority === authority);

test.each(authorities)('every code of %s has a rule, or a reason why none can decide it', (authority) => {
  const missing = of(authority).filter((code) => coverageOf(code) === 'missing');
  expect(missing.map(({ code }) => code)).toEqual([]);
});

describe('the codes of AWS', () => {
  test('are 134, by category', () => {
    const count = (category: string): number => of('aws').filter((code) => code.category === category).length;
    expect(of('aws')).toHaveLength(134);
    expect(['brand', 'campaign', 'website', 'opt-in', 'opt-out', 'age-gate', 'content'].map(count)).toEqual([
      18, 39, 21, 23, 3, 5, 25,
    ]);
  });

  test('are spelled as AWS spells them, its misspelling too', () => {
    const names = of('aws').map(({ code }) => code);
    for (const name of names) expect(name).toMatch(/^[A-Z0-9]+(_[A-Z0-9]+)+$/);
    expect(names).toContain('NON_COMPLIANT_USE_CASE_CANNIBIS');
    expect(names).toContain('CAMPAIGN_NON_COMPLIANT_CONTENT_CANNABIS');
  });

  test('that forbid a subject cannot be sent again', () => {
    const forbidden = of('aws').filter(({ code }) => /_(GAMBLING|CANNABIS|CANNIBIS|JOB_BOARDS|HATE|SHAFT)$/.test(code));
    expect(forbidden.length).toBeGreaterThan(8);
    for (const { code, resubmit } of forbidden) expect(resubmit, code).toBe('no');
  });
});

test('every code has sentences of its own authority, and a source', () => {
  for (const { authority, code, meaning, mend, undecidable, check, sources } of codes) {
    for (const sentence of [meaning, mend, undecidable ?? 'None.', check?.sentence ?? 'None.'])
      expect(sentence, `${authority} ${code}`).toMatch(/^[A-Z0-9].*\.$/);
    expect(sources.length, authority).toBeGreaterThan(0);
  }
});

test('a code that no file decides has a person look, where there is anything to look at', () => {
  const unseen = codes.filter((code) => code.undecidable !== undefined && !code.check).map(({ code }) => code);
  expect(unseen).toEqual(['SECURITY_REVIEW_FAILED']);
});
