import type { RequestFile } from '@smslint/core';
import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.js';
import { book } from './generated/book.js';
import { createLinter, evaluatedRules, type FileResult } from './lint.js';
import type { Ruling } from './ruling.js';
import { fileWith, linesFile, lintWith, yamlFile, type Patch } from './testing/requests.js';

const found = ({ findings }: FileResult, ruleId: string): Finding[] =>
  findings.filter((finding) => finding.ruleId === ruleId);

describe('a result', () => {
  test('names the request, its profile, type, countries and score', async () => {
    const { requests } = await lintWith({});
    expect(requests).toMatchObject([
      {
        file: 'test.sms.json',
        document: 0,
        id: 'harbourlight-ferry-notices',
        profile: 'aws',
        numberType: 'long-code',
        countries: ['CA'],
        score: 100,
        grade: 'A',
        verdict: 'pass',
      },
    ]);
  });
});

describe('the rules that are evaluated', () => {
  const idsOf = (file: RequestFile, ruling: Ruling = { book, overrides: [] }): string[][] =>
    file.documents.map((document) => evaluatedRules(document, ruling));

  test('are those of the profile that apply to the request', async () => {
    const patch = { help: null, number: { type: 'toll-free' } };
    const [ids = []] = idsOf(fileWith(patch));
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toContain('help-reply-missing');
    const named = new Set(book.rules.map(({ id }) => id));
    const { findings } = await lintWith(patch);
    for (const { ruleId } of findings.filter((finding) => named.has(finding.ruleId))) expect(ids).toContain(ruleId);
    const overrides = [{ rules: { 'help-reply-missing': 'off' as const }, origin: 'c:1', isExpected: false }];
    expect(idsOf(fileWith(), { book, overrides })[0]).not.toContain('help-reply-missing');
  });

  test('are none where the request could not be read', () => {
    expect(idsOf(yamlFile('{}\n---\n{}\n'))).toEqual([[], []]);
  });
});

describe('the profile', () => {
  test('is chosen by the provider', async () => {
    const result = await createLinter(book)(fileWith());
    expect(result.requests[0]?.profile).toBe('aws');
    expect(found(result, 'profile-fallback')).toEqual([]);
  });

  test('of a provider without one is that of AWS, with a note', async () => {
    const result = await createLinter(book)(fileWith({ provider: 'other' }));
    expect(result.requests[0]?.profile).toBe('aws');
    const [note] = found(result, 'profile-fallback');
    expect(note).toMatchObject({ severity: 'info', pointer: '/provider' });
    expect(note?.message).toContain('other');
    expect(result.requests[0]?.verdict).toBe('pass');
  });

  test('may be chosen for all, without a note', async () => {
    const result = await createLinter(book, { profile: 'aws-pinpoint-2023' })(fileWith({ provider: 'twilio' }));
    expect(result.requests[0]?.profile).toBe('aws-pinpoint-2023');
    expect(found(result, 'profile-fallback')).toEqual([]);
  });

  test('that the book does not have is refused at once', () => {
    expect(() => createLinter(book, { profile: 'zebra' })).toThrow(RangeError);
  });
});

describe('an id that stands twice', () => {
  test('is found in one file and across files, with the place of the first', async () => {
    const lint = createLinter(book);
    const first = await lint(linesFile([{ id: 'a' }, { id: 'b' }, { id: 'a' }], 'one.jsonl'));
    expect(found(first, 'request-id-duplicate')).toMatchObject([{ document: 2, pointer: '/id' }]);
    expect(found(first, 'request-id-duplicate')[0]?.message).toBe('The id "a" is already that of one.jsonl:1.');
    const second = await lint(fileWith({ id: 'b' }, 'two.sms.json'));
    expect(found(second, 'request-id-duplicate')[0]?.message).toContain('one.jsonl:2');
    expect(second.requests[0]?.verdict).toBe('fail');
  });

  test('is no matter between runs, or where there is none', async () => {
    await createLinter(book)(fileWith({ id: 'a' }));
    expect(found(await createLinter(book)(fileWith({ id: 'a' })), 'request-id-duplicate')).toEqual([]);
    expect(
      found(
        await createLinter(book)(linesFile([{ id: null }, { id: null }, { id: ' ' }, { id: ' ' }])),
        'request-id-duplicate',
      ),
    ).toEqual([]);
  });

  test('is found even where the request could not be read', async () => {
    const broken = { id: 'a', countries: 'Canada' };
    expect(found(await createLinter(book)(linesFile([{ id: 'a' }, broken])), 'request-id-duplicate')).toHaveLength(1);
  });
});

describe('a request that could not be read', () => {
  test.each([
    ['broken syntax', 'apiVersion: [smslint/v1'],
    ['an empty file', ''],
    ['a wrong type', 'apiVersion: smslint/v1\ncountries: Canada'],
    ['a map in place of a request', '[]'],
  ])('scores 0, F, fail: %s', async (_what, text) => {
    const { requests, findings } = await createLinter(book)(yamlFile(text));
    expect(requests).toMatchObject([{ score: 0, grade: 'F', verdict: 'fail', profile: null, categories: {} }]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test('leaves the others of the file alone', async () => {
    const result = await createLinter(book)(
      linesFile([{ id: 'a', countries: [] }, { id: 'b' }, { id: 'c', help: null }]),
    );
    expect(result.requests.map(({ id, score, verdict }) => [id, score, verdict])).toEqual([
      ['a', 0, 'fail'],
      ['b', 100, 'pass'],
      ['c', expect.any(Number), 'fail'],
    ]);
    expect(result.findings.every(({ document }) => document !== 1 || result.requests[1]?.verdict === 'pass')).toBe(
      true,
    );
  });

  test('is one whose key is unknown no more than that', async () => {
    const { requests } = await createLinter(book)(fileWith({ ticket: 7 }));
    expect(requests[0]).toMatchObject({ score: 79, verdict: 'fail', numberType: 'long-code' });
  });
});

describe('a second campaign of a sole proprietor', () => {
  const own = (id: string, more: Patch = {}): Patch => ({
    id,
    brand: { legalType: 'sole-proprietor' },
    number: { type: '10dlc' },
    countries: ['US'],
    ...more,
  });
  const places = async (patches: readonly Patch[]): Promise<number[]> =>
    found(await createLinter(book)(linesFile(patches)), 'sole-prop-one-campaign').map(({ document }) => document);

  test('is found in the later request', async () => {
    expect(await places([own('a'), own('b')])).toEqual([1]);
  });

  test('is none where the other is a version of it, or no campaign', async () => {
    expect(await places([own('a'), own('a')])).toEqual([]);
    expect(await places([own('a', { number: { type: 'toll-free' } }), own('b')])).toEqual([]);
  });
});
