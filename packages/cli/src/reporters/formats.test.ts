import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assembleReport, book, type Report } from '@smslint/rules';
import fastGlob from 'fast-glob';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reporterOptions } from '../reporter-options.js';
import { hostileMixture, hostileTexts, longText, reportWith } from '../testing/hostile.js';
import { testIo } from '../testing/io.js';
import { lintTexts } from '../testing/lint-texts.js';
import { goodRequestOf, optionsOf, reportOf } from '../testing/report.js';
import { checkstyleFaults, gitlabFaults, junitFaults, rdjsonFaults, sarifFaults } from '../testing/schemas.js';
import { smallOptions, smallReport } from '../testing/small-report.js';
import { checkstyle } from './checkstyle.js';
import { gitlab } from './gitlab.js';
import { junit } from './junit.js';
import { rdjson } from './rdjson.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { sarif } from './sarif.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** The formats for programs, each with a check by its schema of several reports, and with ways to break a sound one. */
const checked: readonly {
  name: string;
  reporter: Reporter;
  faultsIn: (...texts: string[]) => string[] | Promise<string[]>;
  broken: readonly [string | RegExp, string][];
}[] = [
  {
    name: 'sarif',
    reporter: sarif,
    faultsIn: each(sarifFaults),
    broken: [
      ['"startLine": 4', '"startLine": 0'],
      ['"level": "error"', '"level": "bad"'],
      ['"version": "2.1.0"', '"version": "2.0.0"'],
      ['"uri": "requests/acme.sms.yaml"', '"uri": "requests/a b"'],
      ['"kind": "inSource"', '"kind": "comment"'],
    ],
  },
  {
    name: 'junit',
    reporter: junit,
    faultsIn: junitFaults,
    broken: [
      ['<testcase ', '<case '],
      [' name="help-missing-brand"', ''],
      ['<failure ', '<failure severity="x" '],
      ['</testsuites>', ''],
      ['&quot;', '\u0001'],
    ],
  },
  {
    name: 'checkstyle',
    reporter: checkstyle,
    faultsIn: checkstyleFaults,
    broken: [
      ['&quot;', '"'],
      ['</checkstyle>', ''],
      ['message="', 'message="<'],
      ['&quot;', '\uFFFF'],
    ],
  },
  {
    name: 'gitlab',
    reporter: gitlab,
    faultsIn: each(gitlabFaults),
    broken: [
      [/"fingerprint": "[^"]*"/, '"fingerprint": "a.yaml:12"'],
      ['"severity": "major"', '"severity": "error"'],
      ['"begin": 4', '"begin": 0'],
      ['"path": "requests', '"path": "./requests'],
      [/"check_name": "[^"]*",/, ''],
    ],
  },
  {
    name: 'rdjson',
    reporter: rdjson,
    faultsIn: each(rdjsonFaults),
    broken: [
      ['"severity": "ERROR"', '"severity": "error"'],
      ['"line": 4', '"line": 0'],
      [/"message": "[^"]*",/, ''],
      ['"range"', '"Range"'],
    ],
  },
];

function each(faultsIn: (text: string) => string[]) {
  return (...texts: string[]) => texts.flatMap(faultsIn);
}

const folder = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
let fixtures: { report: Report; options: ReporterOptions };

beforeAll(async () => {
  const paths = fastGlob.sync('{requests,broken}/*.sms.{yaml,json,jsonl}', { cwd: folder }).sort();
  const results = await lintTexts(Object.fromEntries(paths.map((path) => [path, readFileSync(folder + path)])));
  const settings = { colour: false, links: false, quiet: false, hideSuppressed: false };
  const options = reporterOptions(results, { failOn: () => 'error' }, settings, testIo('/'));
  fixtures = { report: assembleReport(results, book, '1.2.3'), options };
});

describe.each(checked)('$name', ({ reporter, faultsIn, broken }) => {
  test('is as its schema says, for all the fixtures, for little and for nothing', async () => {
    expect(fixtures.report.findings.length).toBeGreaterThan(100);
    expect(fixtures.report.suppressed.length).toBeGreaterThan(0);
    const texts = [
      reporter(fixtures.report, fixtures.options),
      reporter(smallReport, smallOptions),
      reporter(reportOf([goodRequestOf()]), optionsOf()),
      reporter(reportOf([]), optionsOf()),
    ];
    expect(await faultsIn(...texts)).toEqual([]);
  });

  test.each(broken)('a broken report is refused: %s', async (part, replacement) => {
    const sound = reporter(smallReport, smallOptions);
    const spoilt = sound.replace(part, () => replacement);
    expect(spoilt).not.toBe(sound);
    expect(await faultsIn(sound, spoilt)).not.toEqual([]);
  });

  test('is as its schema says, whatever the texts', async () => {
    const texts = [...hostileTexts, longText, ...fc.sample(hostileMixture, { numRuns: 100, seed: 7 })];
    const reports = texts.map((text) => {
      const source = () => `${text}\n${text}\n${text}`;
      const options = { ...optionsOf({ source, valueIn: () => text }), catalogue: smallOptions.catalogue };
      return reporter(reportWith(text), options);
    });
    expect(await faultsIn(...reports)).toEqual([]);
    for (const report of reports) expect(report).not.toMatch(/\\u[dD][89a-fA-F]|[\p{Surrogate}\p{Bidi_Control}]/u);
  });
});
