import { expect, test } from 'vitest';
import { contentOf, findingOf, reportOf, requestOf, suppressedOf } from '../testing/report.js';
import { compareReports } from './compare-reports.js';
import type { ChangedFinding, Comparison } from './comparison.js';

const placesOf = (found: readonly ChangedFinding[] = []) => found.map(({ rule, pointer }) => `${rule} ${pointer}`);

/** What became of the first request: the places of the findings that came and went. */
function firstOf({ requests: [first] }: Comparison) {
  return {
    mended: placesOf(first?.mended),
    added: placesOf(first?.added),
    setAside: placesOf(first?.setAside),
    stayed: first?.stayed,
  };
}

const onSample = (index: number, ruleId = 'link') => findingOf({ ruleId, pointer: `/samples/${index}` });

/** A request with samples, and a finding of one rule on some of them. */
const sampled = (samples: string[], ...found: number[]) =>
  reportOf(
    [requestOf({ content: contentOf({ samples }) })],
    found.map((index) => onSample(index)),
  );

test('what was mended, what is new, and what is still there', () => {
  const before = reportOf(
    [requestOf()],
    [findingOf(), findingOf({ ruleId: 'stop-missing', pointer: '/stop', severity: 'warning', message: 'No STOP.' })],
  );
  const after = reportOf(
    [requestOf({ score: 90, grade: 'A', verdict: 'pass' })],
    [
      findingOf({ message: 'The HELP response still names no contact.' }),
      findingOf({ ruleId: 'terms-missing', pointer: '/brand/termsUrl', severity: 'info', message: 'No terms.' }),
    ],
  );
  expect(compareReports(before, after)).toEqual({
    before: { tool: 'smslint 1.2.3', book: 'abc', requests: 1 },
    after: { tool: 'smslint 1.2.3', book: 'abc', requests: 1 },
    requests: [
      {
        name: 'acme-alerts',
        file: 'a.sms.yaml',
        document: 0,
        before: { score: 74, grade: 'C', verdict: 'fail' },
        after: { score: 90, grade: 'A', verdict: 'pass' },
        mended: [
          {
            rule: 'stop-missing',
            title: 'Title of stop-missing',
            severity: 'warning',
            message: 'No STOP.',
            pointer: '/stop',
          },
        ],
        added: [
          {
            rule: 'terms-missing',
            title: 'Title of terms-missing',
            severity: 'info',
            message: 'No terms.',
            pointer: '/brand/termsUrl',
          },
        ],
        setAside: [],
        stayed: 1,
      },
    ],
    rules: [
      { rule: 'terms-missing', title: 'Title of terms-missing', before: 0, after: 1, mended: 0, added: 1, setAside: 0 },
      { rule: 'stop-missing', title: 'Title of stop-missing', before: 1, after: 0, mended: 1, added: 0, setAside: 0 },
    ],
    totals: { mended: 1, added: 1, setAside: 0, stayed: 1 },
  });
});

test.each([
  ['a sample before it', sampled(['X', 'Y'], 0), sampled(['new', 'X', 'Y'], 1), { stayed: 1 }],
  ['a bad sample before it', sampled(['X'], 0), sampled(['new', 'X'], 0, 1), { added: ['link /samples/0'], stayed: 1 }],
  ['another order', sampled(['X', 'Y', 'Z'], 0, 2), sampled(['Z', 'Y', 'X'], 0, 2), { stayed: 2 }],
  ['a removed sample', sampled(['X', 'Y'], 0, 1), sampled(['Y'], 0), { mended: ['link /samples/0'], stayed: 1 }],
  ['an edited sample', sampled(['X', 'Y'], 0), sampled(['X, edited', 'Y'], 0), { stayed: 1 }],
  [
    'the other sample',
    sampled(['X', 'Y'], 0),
    sampled(['X', 'Y'], 1),
    { mended: ['link /samples/0'], added: ['link /samples/1'], stayed: 0 },
  ],
  [
    'a bad one in the place of one that is mended where it is now',
    sampled(['X', 'Y'], 0),
    sampled(['new', 'X'], 0),
    { mended: ['link /samples/0'], added: ['link /samples/0'], stayed: 0 },
  ],
  [
    'one of two equal samples',
    sampled(['X', 'X'], 0, 1),
    sampled(['X'], 0),
    { mended: ['link /samples/1'], stayed: 1 },
  ],
])('findings on samples are followed: %s', (_, before, after, expected) => {
  expect(firstOf(compareReports(before, after))).toEqual({ mended: [], added: [], setAside: [], ...expected });
});

test('several findings of a rule at one place are told apart by their messages, then by their number', () => {
  const said = (...messages: string[]) =>
    reportOf(
      [requestOf()],
      messages.map((message) => findingOf({ message })),
    );
  const messagesOf = (found: readonly ChangedFinding[] = []) => found.map(({ message }) => message);
  const changes = compareReports(said('one', 'two', 'three'), said('three', 'ONE')).requests[0];
  expect(messagesOf(changes?.mended)).toEqual(['two']);
  expect(messagesOf(changes?.added)).toEqual([]);
  expect(changes?.stayed).toBe(2);
});

test('another rule at the same place is another finding', () => {
  const before = reportOf([requestOf()], [findingOf({ ruleId: 'a' })]);
  const after = reportOf([requestOf()], [findingOf({ ruleId: 'b' })]);
  expect(firstOf(compareReports(before, after))).toEqual({
    mended: ['a /help/response'],
    added: ['b /help/response'],
    setAside: [],
    stayed: 0,
  });
});

test('what is set aside is not mended, and is new where it counts again', () => {
  const active = reportOf([requestOf()], [findingOf(), findingOf({ pointer: '/stop' })]);
  const suppressed = reportOf([requestOf()], [findingOf({ pointer: '/stop' })], [suppressedOf()]);
  const help = 'help-missing-contact /help/response';
  expect(firstOf(compareReports(active, suppressed))).toEqual({ mended: [], added: [], setAside: [help], stayed: 1 });
  expect(compareReports(active, suppressed).rules).toMatchObject([{ before: 2, after: 1, setAside: 1 }]);
  expect(firstOf(compareReports(suppressed, active))).toEqual({ mended: [], added: [help], setAside: [], stayed: 1 });
  expect(firstOf(compareReports(suppressed, suppressed)).stayed).toBe(1);
  const clean = reportOf([requestOf()]);
  expect(compareReports(reportOf([requestOf()], [], [suppressedOf()]), clean).totals).toEqual({
    mended: 0,
    added: 0,
    setAside: 0,
    stayed: 0,
  });
});

test('a finding that counts is rather the one that counts than its like that is set aside', () => {
  const before = reportOf([requestOf()], [findingOf({ message: 'b' })], [suppressedOf({ message: 'a' })]);
  const after = reportOf([requestOf()], [findingOf({ message: 'c' })], [suppressedOf({ message: 'd' })]);
  expect(firstOf(compareReports(before, after))).toEqual({ mended: [], added: [], setAside: [], stayed: 1 });
});

const pairsOf = ({ requests }: Comparison) =>
  requests.map(({ name, before, after }) => [name, before?.score ?? null, after?.score ?? null]);

test.each([
  [
    'a file that was renamed',
    [requestOf({ file: 'old.sms.yaml', score: 1 })],
    [requestOf({ file: 'new.sms.yaml', score: 2 })],
    [['acme-alerts', 1, 2]],
  ],
  ['an id that was given', [requestOf({ id: null, score: 1 })], [requestOf({ score: 2 })], [['acme-alerts', 1, 2]]],
  ['an id that was changed', [requestOf({ id: 'old', score: 1 })], [requestOf({ score: 2 })], [['acme-alerts', 1, 2]]],
  [
    'two that changed places',
    [requestOf({ id: 'a', score: 1 }), requestOf({ id: 'b', document: 1, score: 2 })],
    [requestOf({ id: 'b', score: 3 }), requestOf({ id: 'a', document: 1, score: 4 })],
    [
      ['b', 2, 3],
      ['a', 1, 4],
    ],
  ],
  [
    'an id that two have is none',
    [requestOf({ id: 'a', score: 1 }), requestOf({ id: 'a', document: 1, score: 2 })],
    [requestOf({ id: 'a', document: 1, score: 3 })],
    [
      ['a', 2, 3],
      ['a', 1, null],
    ],
  ],
  [
    'one that is gone and one that is new',
    [requestOf({ file: 'x', id: null, score: 1 })],
    [requestOf({ file: 'y', id: null, document: 1, score: 2 })],
    [
      ['y (request 2)', null, 2],
      ['x', 1, null],
    ],
  ],
])('requests are found again: %s', (_, before, after, expected) => {
  expect(pairsOf(compareReports(reportOf(before), reportOf(after)))).toEqual(expected);
});

test('of a request that is gone nothing is mended, of one that is new all is added', () => {
  const report = reportOf([requestOf()], [findingOf()], [suppressedOf({ pointer: '/stop' })]);
  const nothing = { mended: 0, added: 0, setAside: 0, stayed: 0 };
  expect(compareReports(report, reportOf([])).totals).toEqual(nothing);
  expect(compareReports(report, reportOf([])).rules).toEqual([]);
  expect(compareReports(reportOf([]), report).totals).toEqual({ ...nothing, added: 1 });
});

test('a request that could not be read is compared by places alone', () => {
  const unread = { content: null, plan: null };
  const before = reportOf([requestOf(unread)], [onSample(0)]);
  expect(firstOf(compareReports(before, sampled(['X'], 0)))).toMatchObject({ mended: [], added: [], stayed: 1 });
});

test('two reports may share what they have in common', () => {
  const request = requestOf();
  expect(compareReports(reportOf([request]), reportOf([request], [findingOf()])).totals.added).toBe(1);
  expect(compareReports(reportOf([request], [findingOf()]), reportOf([request])).totals.mended).toBe(1);
});
