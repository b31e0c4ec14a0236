import { expect, test } from 'vitest';
import type { Finding } from '../finding.js';
import type { AcceptedFinding } from './accepted-finding.js';
import { matchAccepted, type FindingWithText } from './match-accepted.js';

function found(pointer: string, text: string, ruleId = 'r'): FindingWithText {
  return { finding: { ruleId, pointer } as Finding, text };
}

function accepted(pointer: string, text: string, rule = 'r'): AcceptedFinding {
  return { rule, file: 'a', document: 0, pointer, text };
}

/** Which entry each finding has, as pairs of pointers. */
function pairs(findings: readonly FindingWithText[], entries: readonly AcceptedFinding[]): string[] {
  return [...matchAccepted(findings, entries)].map(([{ pointer }, entry]) => `${pointer} ${entry.pointer}`).sort();
}

test('rule, place and text have to be the same', () => {
  const entry = accepted('/a/b', 'x');
  expect(pairs([found('/a/b', 'x')], [entry])).toEqual(['/a/b /a/b']);
  expect(pairs([found('/a/b', 'y')], [entry])).toEqual([]);
  expect(pairs([found('/a/c', 'x')], [entry])).toEqual([]);
  expect(pairs([found('/a/b', 'x', 'other')], [entry])).toEqual([]);
});

test('a text is known again at another index of its list', () => {
  expect(pairs([found('/l/3', 'x')], [accepted('/l/0', 'x')])).toEqual(['/l/3 /l/0']);
  expect(pairs([found('/l/3', 'x')], [accepted('/m/0', 'x')])).toEqual([]);
  expect(pairs([found('/l/3/a', 'x')], [accepted('/l/0/b', 'x')])).toEqual([]);
  expect(pairs([found('/l/3/a', 'x')], [accepted('/l/0/a', 'x')])).toEqual(['/l/3/a /l/0/a']);
  expect(pairs([found('/l/3/m/2', 'x')], [accepted('/l/0/m/1', 'x')])).toEqual(['/l/3/m/2 /l/0/m/1']);
  expect(pairs([found('/l/3', 'x', 'other')], [accepted('/l/0', 'x')])).toEqual([]);
  // A key that holds digits, or is named -, is no index.
  expect(pairs([found('/l3/a', 'x')], [accepted('/l0/a', 'x')])).toEqual([]);
  expect(pairs([found('/l/3a', 'x')], [accepted('/l/0a', 'x')])).toEqual([]);
  expect(pairs([found('/l/-', 'x')], [accepted('/l/0', 'x')])).toEqual([]);
});

test('what is missing is not known again elsewhere', () => {
  expect(pairs([found('/l/3/a', 'absent')], [accepted('/l/0/a', 'absent')])).toEqual([]);
  expect(pairs([found('/l/3/a', 'absent')], [accepted('/l/3/a', 'absent')])).toEqual(['/l/3/a /l/3/a']);
});

test('the very place comes before another index', () => {
  const entries = [accepted('/l/0', 'x'), accepted('/l/2', 'x')];
  expect(pairs([found('/l/2', 'x'), found('/l/5', 'x')], entries)).toEqual(['/l/2 /l/2', '/l/5 /l/0']);
});

test('one entry is for one finding', () => {
  const findings = [found('/l/1', 'x'), found('/l/0', 'x')];
  expect(pairs(findings, [accepted('/l/0', 'x')])).toEqual(['/l/0 /l/0']);
  expect(pairs(findings, [accepted('/l/7', 'x')])).toEqual(['/l/0 /l/7']);
});

test('lists count by number', () => {
  const findings = [found('/l/10', 'x'), found('/l/9', 'x')];
  expect(pairs(findings, [accepted('/l/4', 'x')])).toEqual(['/l/9 /l/4']);
});
