import type { Position, Range } from '@smslint/core';
import type { Autofix, Finding } from '@smslint/rules';
import { expect, test } from 'vitest';
import { findingOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { rdjson } from './rdjson.js';

interface Diagnostic {
  readonly message: string;
  readonly severity: string;
  readonly location: { path: string; range: Range };
  readonly code: { value: string; url?: string };
  readonly suggestions?: { range: Range; text: string }[];
}

const text = 'name: Café 日本 😀 x\nhelp:\n  response: "Hi there."\n  other: 1\nend: 1\n';

function diagnose(change: Partial<Finding>, source: string | undefined = text): Diagnostic {
  const report = rdjson(reportOf([requestOf()], [findingOf(change)]), optionsOf({ source: () => source }));
  return (JSON.parse(report) as { diagnostics: Diagnostic[] }).diagnostics[0]!;
}

const at = (line: number, column: number): Position => ({ line, column });
const range = (start: Position, end: Position): Range => ({ start, end });
const fixed = (...edits: Autofix['edits']): Autofix => ({ safety: 'safe', edits });

test('columns count bytes of UTF-8', () => {
  const x = text.indexOf(' x\n') + 2;
  const { location } = diagnose({ range: range(at(1, x), at(1, x + 1)) });
  expect(
    Buffer.from(text.split('\n')[0]!).subarray(location.range.start.column - 1, location.range.end.column - 1),
  ).toEqual(Buffer.from('x'));
  expect(location.range).toEqual(range(at(1, 25), at(1, 26)));
});

test('a rule is named with its page, that of a team with its source', () => {
  expect(diagnose({}).code.url).toMatch(/^https:\/\/github\.com\/.*\/docs\/rules\/help-missing-contact\.md$/);
  expect(diagnose({ ruleId: 'our-own' }).code).toEqual({ value: 'our-own', url: 'https://example.com/keywords' });
  expect(diagnose({ ruleId: 'our-own', sources: [] }).code).toEqual({ value: 'our-own' });
});

test('an edit on the lines of its finding is a suggestion there', () => {
  const value = range(at(3, 13), at(3, 24));
  const edit = { range: range(at(3, 22), at(3, 23)), text: ', 555' };
  const { location, suggestions } = diagnose({ range: value, autofix: fixed(edit) });
  expect(location.range).toEqual(value);
  expect(suggestions).toEqual([edit]);
});

test('several edits are one suggestion, with what stays between them', () => {
  const edits = fixed(
    { range: range(at(3, 22), at(3, 23)), text: '!' },
    { range: range(at(2, 5), at(2, 5)), text: ' # mended' },
    { range: range(at(3, 14), at(3, 16)), text: 'Hello' },
  );
  const { location, suggestions } = diagnose({ range: range(at(3, 13), at(3, 24)), autofix: edits });
  expect(suggestions).toEqual([{ range: range(at(2, 5), at(3, 23)), text: ' # mended:\n  response: "Hello there!' }]);
  // reviewdog refuses a suggestion that is about other lines than its diagnostic.
  expect(location.range).toEqual(suggestions?.[0]?.range);
});

test('what cannot be joined is no suggestion', () => {
  expect(diagnose({ autofix: fixed() })).not.toHaveProperty('suggestions');
  const edit = { range: range(at(1, 1), at(1, 2)), text: '' };
  const unknown = rdjson(reportOf([requestOf()], [findingOf({ autofix: fixed(edit) })]), optionsOf());
  expect(unknown).not.toContain('suggestions');
});
