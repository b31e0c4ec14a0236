import { requestSchema, type Pointer, type Request } from '@smslint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noEarlierRequests, RequestMemory, type EarlierRequests } from './earlier-requests.js';
import type { Context, Fact, FactValue } from './facts/fact.js';
import { facts } from './facts/index.js';
import { comparesFiles, readsOf, touches } from './reads.js';
import { anyPatch, anyText } from './testing/arbitraries.js';
import { ruleWith } from './testing/policies.js';
import { recorded, type Reads } from './testing/recorded.js';
import { contextOf, contextWith, patched, requestWith, traceOf } from './testing/requests.js';

test('two places touch where one holds the other', () => {
  expect(touches('/help', '/help')).toBe(true);
  expect(touches('/help', '/help/response')).toBe(true);
  expect(touches('/help/response', '/help')).toBe(true);
  expect(touches('/help/response', '/help/responses')).toBe(false);
  expect(touches('/help/response', '/help/keywords')).toBe(false);
  expect(touches('/help', '/helpful')).toBe(false);
});

describe('the reads of a rule', () => {
  const whole = { operator: 'equal', value: true };

  test('are its fields, wherever they stand in the condition', () => {
    const when = {
      any: [
        { all: [{ fact: '/region', ...whole }, { not: { fact: '/contact/language', ...whole } }] },
        { fact: '/number/count', operator: 'greaterThan', value: { fact: '/traffic/messagesPerMonth' } },
      ],
    };
    const expected = ['/contact/language', '/number/count', '/region', '/traffic/messagesPerMonth'];
    expect([...readsOf(ruleWith({ when }))].sort()).toEqual(expected);
  });

  test('are what its facts read, and the place of a fact about a text', () => {
    const rule = ruleWith({ at: '/stop/response', when: { fact: 'namesBrand', ...whole } });
    expect([...readsOf(rule)].sort()).toEqual(['/brand/aliases', '/brand/legalName', '/brand/name', '/stop/response']);
  });

  test('are what the facts of a team declare', () => {
    const petName: Fact = { about: 'request', describes: 'A pet', reads: ['/notes'], observe: () => null };
    const rule = ruleWith({ at: '/region', when: { fact: 'petName', ...whole } });
    expect(readsOf(rule, { petName })).toEqual(['/notes']);
  });

  test('are every place of each', () => {
    const rule = ruleWith({ at: undefined, each: ['/samples', '/help/response'], when: { fact: 'parts', ...whole } });
    expect(readsOf(rule)).toEqual(['/samples', '/help/response']);
  });

  test('are the place of params.of instead of the own one', () => {
    expect(readsOf(ruleWith({ when: { fact: 'text', params: { of: '/region' }, ...whole } }))).toEqual(['/region']);
  });

  test('are no place for a fact about the request', () => {
    expect(readsOf(ruleWith({ when: { fact: 'listsStop', ...whole } }))).toEqual(['/stop/keywords']);
  });
});

describe('a rule compares files', () => {
  test('where a fact of its condition does', () => {
    const compared = { fact: 'sameStoryAt', operator: 'isPresent', value: true };
    const plain = { fact: '/region', operator: 'isPresent', value: true };
    expect(comparesFiles(ruleWith({ when: { all: [plain, { not: compared }] } }))).toBe(true);
    expect(comparesFiles(ruleWith({ when: { any: [plain] } }))).toBe(false);
  });

  test.each(Object.entries(facts))('%s says whether it does', (_name, fact) => {
    let asked = false;
    const answer = <Answer>(given: Answer) => {
      asked = true;
      return given;
    };
    const earlier: EarlierRequests = {
      ...noEarlierRequests,
      sameStoryAs: () => answer(null),
      campaignsOfBrandOf: () => answer(0),
    };
    look(fact, { ...contextWith(), earlier }, 'CA');
    expect(asked).toBe(fact.about !== 'cue' && fact.comparesFiles === true);
  });
});

/** Requests of every kind, the good one first. */
const requests: readonly Request[] = [
  requestWith(),
  ...fc
    .sample(anyPatch, { numRuns: 400, seed: 7 })
    .flatMap((patch) => requestSchema.safeParse(patched(patch)).data ?? []),
];
const subjects: readonly unknown[] = [
  'CA',
  'US',
  'IN',
  'CU',
  undefined,
  'Your sign-in code is 482913. Offers: https://deals.example.com/now',
  ...fc.sample(anyText, { numRuns: 20, seed: 7 }),
];

function look(fact: Fact, context: Context, value: unknown): FactValue {
  const pointer = '/help/response';
  if (fact.about !== 'cue') return fact.observe(context, { pointer, value });
  return fact.observe(context, typeof value === 'string' ? [{ pointer, text: value }] : [], 'help');
}

/** A run that has read them all before. */
const earlier = new RequestMemory();
for (const request of requests) earlier.add(traceOf(request, 'a.sms.yaml:1'));

function readsWhile(fact: Fact, request: Request, subject: unknown): Reads {
  const { request: watched, reads } = recorded(request);
  look(fact, { ...contextOf(watched), earlier }, subject);
  return reads;
}

function everythingRead(fact: Fact): Reads {
  const all = requests.map((request, index) => readsWhile(fact, request, subjects[index % subjects.length]));
  return {
    values: new Set(all.flatMap(({ values }) => [...values])),
    passed: new Set(all.flatMap(({ passed }) => [...passed])),
  };
}

const within = (place: Pointer, declared: readonly Pointer[]): boolean =>
  declared.some((one) => place === one || place.startsWith(`${one}/`));

test('there are enough requests of every kind', () => {
  expect(requests.length).toBeGreaterThan(200);
  expect(new Set(requests.map(({ number }) => number.type)).size).toBe(5);
});

describe.each(Object.entries(facts))('the fact %s', (_name, fact) => {
  test('reads nothing but what it declares, and all of that', () => {
    const { values, passed } = everythingRead(fact);
    expect([...values].filter((place) => !within(place, fact.reads))).toEqual([]);
    expect([...passed].filter((place) => !fact.reads.some((declared) => touches(declared, place)))).toEqual([]);
    const seen = [...values, ...passed];
    expect(fact.reads.filter((declared) => !seen.some((place) => touches(declared, place)))).toEqual([]);
  });

  test('observes the same again', () => {
    expect(look(fact, contextWith(), 'CA')).toEqual(look(fact, contextWith(), 'CA'));
    expect(fact.describes).toMatch(/^\S.*[^.]$/);
  });
});

test('the proxy sees what is read', () => {
  const { request, reads } = recorded(requestWith());
  expect(request.brand.name).toBe('Harbourlight Ferries');
  expect(request.samples?.map((sample) => sample.length)).toHaveLength(2);
  expect(Object.keys(request.traffic ?? {})).toContain('peak');
  expect([...reads.values]).toEqual([
    '/brand/name',
    '/samples',
    '/samples/0',
    '/samples/1',
    '/traffic',
    '/traffic/messagesPerMonth',
  ]);
  expect([...reads.passed]).toEqual(['/brand', '/samples', '/traffic', '/traffic/peak']);
});
