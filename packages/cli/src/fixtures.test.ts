import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRequests, syntaxOf, type Position } from '@smslint/core';
import {
  book,
  builtInRules,
  createLinter,
  type FileResult,
  type Finding,
  type SuppressedFinding,
  type Suppression,
} from '@smslint/rules';
import fastGlob from 'fast-glob';
import { describe, expect, it } from 'vitest';

/*
 * Each file in fixtures/requests and fixtures/broken stands beside the report that is expected of it. In fixtures/requests
 * a name says what the request is there for: good-… deserves no error, fail-… at least one.
 */
const folder = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const fixtures = fastGlob.sync('{broken,requests}/**/*.{yaml,yml,json,jsonl,ndjson}', { cwd: folder }).sort();
const expected = (path: string): string => path.replace(/\.[a-z]+$/, '.out');
const source = (path: string): Buffer => readFileSync(folder + path);

const linted = new Map<string, Promise<FileResult>>();

/** Each file is a run of its own, so that none depends on the others. */
function lint(path: string): Promise<FileResult> {
  const result = linted.get(path) ?? createLinter(book)(readRequests(path, source(path), syntaxOf(path) ?? 'yaml'));
  linted.set(path, result);
  return result;
}

const errorsOf = async (path: string): Promise<Finding[]> =>
  (await lint(path)).findings.filter(({ severity }) => severity === 'error');

function report({ requests, findings, suppressed }: FileResult): string {
  const all = [...findings, ...suppressed].sort((a, b) => compare(a.range.start, b.range.start));
  const lines = requests.flatMap(({ document, id, score, grade, verdict, categories }) => {
    const reduced = Object.entries(categories).flatMap(([area, value]) => (value < 100 ? [`${area} ${value}`] : []));
    const areas = reduced.length > 0 ? ` (${reduced.join(', ')})` : '';
    const request = `request ${document} ${id ?? '-'}: ${score} ${grade} ${verdict}${areas}`;
    return [request, ...all.filter((finding) => finding.document === document).map(findingLine)];
  });
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function findingLine(finding: Finding | SuppressedFinding): string {
  const { range, severity, ruleId, pointer, message } = finding;
  const place = `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}`;
  const line = `${place} ${severity} ${ruleId} ${pointer === '' ? '(request)' : pointer} ${message}`;
  return 'suppression' in finding ? `  ${line} ${exceptionText(finding.suppression)}` : `  ${line}`;
}

function exceptionText(suppression: Suppression): string {
  const by = suppression.kind === 'comment' ? `line ${suppression.line}` : suppression.origin;
  return `[ignored by ${by}: ${suppression.reason}]`;
}

/** The expected reports hold no character that a terminal or an editor would obey. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

describe('the report of', () => {
  it.each(fixtures)('%s', async (path) => {
    await expect(report(await lint(path))).toMatchFileSnapshot(folder + expected(path));
  });
});

describe('the verdict on', () => {
  it.each(fixtures.filter((path) => path.startsWith('requests/good-')))('%s: no error', async (path) => {
    expect(await errorsOf(path)).toEqual([]);
  });

  it.each(fixtures.filter((path) => path.startsWith('requests/fail-')))('%s: an error', async (path) => {
    expect(await errorsOf(path)).not.toEqual([]);
  });

  it.each(fixtures.filter((path) => path.startsWith('broken/')))('%s: an error within the file', async (path) => {
    const { lines, text } = (await lint(path)).file;
    const errors = await errorsOf(path);
    expect(errors).not.toEqual([]);
    for (const { range, message } of errors) {
      expect([message, lines.positionAt(lines.offsetAt(range.start))]).toEqual([message, range.start]);
      expect([message, lines.positionAt(lines.offsetAt(range.end))]).toEqual([message, range.end]);
      expect(lines.offsetAt(range.end)).toBeLessThanOrEqual(text.length);
      expect(compare(range.start, range.end)).toBeLessThanOrEqual(0);
    }
  });
});

describe('the fixtures', () => {
  const reports = fastGlob.sync('**/*.out', { cwd: folder }).sort();

  it('have each a report of its own name, and no report is left over', () => {
    expect(fixtures.filter((path, index) => fixtures.map(expected).indexOf(expected(path)) !== index)).toEqual([]);
    expect(reports.filter((path) => !fixtures.map(expected).includes(path))).toEqual([]);
  });

  it('say by their folder and name what they are there for', () => {
    expect(fixtures.filter((path) => !/^(?:broken\/|requests\/(?:good|fail)-)/.test(path))).toEqual([]);
  });

  it('have reports that name known rules alone', () => {
    const known = new Set([...book.rules.map(({ id }) => id), ...Object.keys(builtInRules)]);
    const named = reports.flatMap((path) =>
      [
        ...source(path)
          .toString()
          .matchAll(/^ {2}\S+ (?:error|warning|info) (\S+)/gm),
      ].map(([, id = '']) => id),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('have different ids, so that they can be linted in one run', async () => {
    const lint = createLinter(book);
    const requests = fixtures.filter((path) => path.startsWith('requests/'));
    const twice: string[] = [];
    for (const path of requests) {
      const { findings } = await lint(readRequests(path, source(path), syntaxOf(path) ?? 'yaml'));
      if (findings.some(({ ruleId }) => ruleId === 'request-id-duplicate')) twice.push(path);
    }
    expect(twice).toEqual(['requests/fail-copied-id.sms.yaml']);
  });
});
