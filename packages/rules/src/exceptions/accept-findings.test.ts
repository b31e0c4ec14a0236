import { expect, test } from 'vitest';
import type { RequestResult } from '../lint.js';
import { book } from '../generated/book.js';
import { plainHash } from '../testing/baselines.js';
import { findingWith } from '../testing/policies.js';
import { linesFile } from '../testing/requests.js';
import { acceptFindings, type Acceptance } from './accept-findings.js';
import type { AcceptedFinding, BaselineEntry } from './accepted-finding.js';
import type { JudgedFile } from './stale-entries.js';

const file = linesFile(['Ask.', 'Call.', 'Write.'].map((response) => ({ help: { response } })));

/** What was found in the lines of the file from one on, as in a stretch of it; they have these ids. */
function judged(ids: readonly (string | null)[], changes: Partial<JudgedFile> = {}, from = 0): JudgedFile {
  const requests = ids.map((id, index) => ({ id, file: file.path, document: from + index }) as RequestResult);
  const ruling = { book, profile: 'aws', overrides: [] };
  return { requests, findings: [], suppressed: [], ruling, file: () => file, ...changes };
}

const found = (document: number, ruleId = 'r') => findingWith({ ruleId, document, file: file.path });

const entry = (changes: Partial<BaselineEntry>): BaselineEntry => ({
  ...{ rule: 'r', file: 'old.sms.jsonl', document: 7, pointer: '/help/response' },
  ...{ text: 'of "Ask."', origin: 'b:1', ...changes },
});

function accept(
  entries: readonly BaselineEntry[],
  files: readonly JudgedFile[],
  acceptance: Partial<Acceptance> = {},
): AcceptedFinding[] {
  return acceptFindings(
    entries,
    files,
    { accepts: () => true, reason: undefined, drops: new Set(), ...acceptance },
    plainHash,
  );
}

test('a finding is accepted where it stands, also in a stretch that begins amid the file', () => {
  const place = { rule: 'r', file: file.path, pointer: '/help/response' };
  const stretch = judged(['b', ' '], { findings: [found(1), found(2)] }, 1);
  expect(accept([], [stretch])).toStrictEqual([
    { ...place, request: 'b', document: 1, text: 'of "Call."' },
    { ...place, document: 2, text: 'of "Write."' },
  ]);
  expect(accept([], [stretch], { reason: 'Later.' }).map(({ reason }) => reason)).toEqual(['Later.', 'Later.']);
  expect(accept([], [stretch], { accepts: ({ document }) => document === 2 })).toHaveLength(1);
  expect(accept([], [judged(['a'], { findings: [found(0, 'syntax-error'), found(9)] })])).toEqual([]);
});

test('an entry goes with its finding, keeps its reason, and stands once', () => {
  const suppression = { kind: 'baseline', origin: 'b:1', reason: 'Known.' } as const;
  const inUse = [{ ...found(0), suppression }];
  const moved = { ...entry({ request: 'a', reason: 'Known.' }), file: file.path, document: 0 };
  const { origin, ...expected } = moved;
  expect(origin).toBe('b:1');
  const run = judged(['a'], { suppressed: inUse });
  expect(accept([entry({ request: 'a', reason: 'Known.' })], [run])).toEqual([expected]);
  // Another request of the same id uses the same entry: the first place counts.
  const again = judged(['-', 'a'], { suppressed: [{ ...found(1), suppression }] });
  expect(accept([entry({ request: 'a', reason: 'Known.' })], [run, again])).toEqual([expected]);
  const commented = { ...found(0), suppression: { kind: 'comment', line: 1, reason: 'x' } as const };
  expect(accept([entry({ request: 'a' })], [judged(['a'], { suppressed: [commented] })])[0]?.file).toBe(
    'old.sms.jsonl',
  );
});

test('an entry that is dropped goes, as does one whose text is accepted anew', () => {
  const entries = [entry({ request: 'a' }), entry({ request: 'b', origin: 'b:2' })];
  const requests = (all: readonly AcceptedFinding[]) => all.map(({ request, text }) => [request, text]);
  expect(requests(accept(entries, [], { drops: new Set(['b:1']) }))).toEqual([['b', 'of "Ask."']]);
  expect(requests(accept(entries, [judged(['-', 'b'], { findings: [found(1)] })]))).toEqual([
    ['a', 'of "Ask."'],
    ['b', 'of "Call."'],
  ]);
  // What is in use is not dropped.
  const suppression = { kind: 'baseline', origin: 'b:1', reason: '' } as const;
  const run = judged(['a'], { suppressed: [{ ...found(0), suppression }] });
  expect(requests(accept(entries, [run], { drops: new Set(['b:1', 'b:2']) }))).toEqual([['a', 'of "Ask."']]);
});
