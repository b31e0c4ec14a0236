import type { Finding, SuppressedFinding, Suppression } from '@smslint/rules';
import { book, builtInRules } from '@smslint/rules';
import type { Log, Result, Run } from 'sarif';
import { expect, test, vi } from 'vitest';
import { findingOf, optionsOf, reportOf, requestOf } from '../testing/report.js';
import { sarifFaults } from '../testing/schemas.js';
import { smallOptions, smallReport } from '../testing/small-report.js';
import { lineHashes } from './line-hash.js';
import type { ReporterOptions } from './reporter.js';
import { sarif } from './sarif.js';

vi.setConfig({ testTimeout: 60_000 });

function runOf(report = smallReport, options: ReporterOptions = smallOptions): Run {
  const [run] = (JSON.parse(sarif(report, options)) as Log).runs;
  return run!;
}

/** The results for findings of one request. */
function resultsOf(findings: readonly Finding[], change: Partial<ReporterOptions> = {}): Result[] {
  return runOf(reportOf([requestOf()], findings), optionsOf(change)).results ?? [];
}

const resultOf = (change: Partial<Finding>, options?: Partial<ReporterOptions>): Result =>
  resultsOf([findingOf(change)], options)[0]!;

test('every rule is listed with its help, within what GitHub takes', () => {
  const { rules = [] } = runOf(reportOf([]), optionsOf()).tool.driver;
  const ids = [...book.rules.map(({ id }) => id), ...Object.keys(builtInRules)].sort();
  expect(rules.map(({ id }) => id)).toEqual(ids);
  for (const { id, shortDescription, fullDescription, help, helpUri, properties = {}, defaultConfiguration } of rules) {
    for (const text of [shortDescription?.text, fullDescription?.text]) {
      expect(text, id).toMatch(/\S/);
      expect(text?.length, id).toBeLessThanOrEqual(1024);
    }
    expect(help?.text, id).toContain('Why: ');
    expect(help?.markdown, id).toContain('**Why:** ');
    expect(help?.text, id).not.toMatch(/\{[\w.]+\}/);
    expect(helpUri, id).toMatch(/^https:\/\/[^ ]+$/);
    expect(properties.tags?.length, id).toBeLessThanOrEqual(10);
    expect(properties.precision, id).toMatch(/^(very-high|medium)$/);
    expect(properties['problem.severity'], id).toMatch(/^(error|warning|recommendation)$/);
    expect(properties, id).not.toHaveProperty('security-severity');
    expect(defaultConfiguration?.level, id).toMatch(/^(error|warning|note)$/);
  }
});

test('a result points to its rule, and says the level, the place and the words', () => {
  const { results = [], tool } = runOf();
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
  const consent = results.find(({ ruleId }) => ruleId === 'optin-implied-consent')!;
  expect(consent.level).toBe('warning');
  expect(consent.relatedLocations?.[0]).toMatchObject({
    message: { text: 'By booking you agree' },
    physicalLocation: { region: { startLine: 6, startColumn: 13, endLine: 6, endColumn: 33 } },
  });
});

test('a block of text ends with its last line', () => {
  const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
  const source = () => 'a: |\n  one\n  three\nb: 1\n';
  expect(resultOf({ range }, { source }).locations?.[0]?.physicalLocation?.region).toEqual({
    startLine: 2,
    startColumn: 3,
    endLine: 3,
    endColumn: 8,
  });
});

test.each<[Suppression, string]>([
  [{ kind: 'comment', line: 3, reason: 'agreed' }, 'inSource'],
  [{ kind: 'config', origin: 'smslint.config.yaml:3', reason: 'agreed' }, 'external'],
  [{ kind: 'baseline', origin: 'smslint-suppressions.json', reason: 'agreed' }, 'external'],
])('what was set aside by %j is suppressed, or left out', (suppression, kind) => {
  const setAside: SuppressedFinding = { ...findingOf({ ruleId: 'x' }), suppression };
  const report = reportOf([requestOf()], [findingOf()], [setAside]);
  const [open, suppressed] = runOf(report, optionsOf()).results ?? [];
  expect(open).not.toHaveProperty('suppressions');
  expect(suppressed?.suppressions).toEqual([{ kind, status: 'accepted', justification: 'agreed' }]);
  expect(runOf(report, optionsOf({ hideSuppressed: true })).results).toEqual([open]);
});

test('a fix replaces exactly the range of its edit', () => {
  const edits = [{ range: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } }, text: 'a\tb\u202E' }];
  const [fix] = resultOf({ autofix: { safety: 'safe', edits } }).fixes ?? [];
  expect(fix?.description?.text).toBe('Add one.');
  expect(fix?.artifactChanges[0]?.replacements).toEqual([
    {
      deletedRegion: { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 },
      insertedContent: { text: 'a\tb\u202E' },
    },
  ]);
});

test('words of a request make no links', () => {
  const { text } = resultOf({ message: 'See [the page](https://evil.example).' }).message;
  expect(text).toContain('See [the page] (https://evil.example).');
});

test('lines are told apart as GitHub does, where their text is known', () => {
  const source = () => 'a: 1\nhelp: x\n';
  const known = resultOf({}, { source }).partialFingerprints ?? {};
  expect(known.primaryLocationLineHash).toBe(lineHashes(source())(2));
  expect(Object.keys(resultOf({}).partialFingerprints ?? {})).toEqual(['smslint/v1']);
});

test('a run in which a file could not be opened was no success', () => {
  expect(runOf(smallReport, { ...smallOptions, complete: false }).invocations?.[0]?.executionSuccessful).toBe(false);
});

test('of more results than GitHub takes the worst are kept, and it is said how many are not', () => {
  const many = Array.from({ length: 25_003 }, (_, index) =>
    findingOf({ severity: index < 5 ? 'info' : 'warning', pointer: `/samples/${index}`, message: `${index}` }),
  );
  const { results = [], invocations } = runOf(
    reportOf([requestOf()], [...many, findingOf()]),
    optionsOf({ catalogue: smallOptions.catalogue }),
  );
  expect(results).toHaveLength(25_000);
  expect(results.filter(({ level }) => level === 'note')).toHaveLength(1);
  expect(results.at(-1)?.level).toBe('error');
  expect(invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe(
    '4 findings left out: code scanning takes no more than 25,000.',
  );
});

test('a rule of a team is listed as all others', () => {
  const own = {
    ...smallOptions.catalogue().get('terms-url-missing')!,
    id: 'our-own',
    page: 'https://wiki.example/own',
  };
  const catalogue = () => new Map([...smallOptions.catalogue(), [own.id, own]]);
  const text = sarif(reportOf([requestOf()], [findingOf({ ruleId: 'our-own' })]), optionsOf({ catalogue }));
  const [run] = (JSON.parse(text) as Log).runs;
  expect(run?.tool.driver.rules?.at(-1)).toMatchObject({ id: 'our-own', helpUri: 'https://wiki.example/own' });
  expect(run?.results?.[0]?.ruleIndex).toBe(5);
  expect(sarifFaults(text)).toEqual([]);
});
