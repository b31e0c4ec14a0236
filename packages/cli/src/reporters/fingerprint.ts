import { createHash } from 'node:crypto';
import type { Finding, Report } from '@smslint/rules';
import { lineFinder } from './file-lines.js';
import type { ReporterOptions } from './reporter.js';
import { requestKey } from './request-group.js';

/** The most code units of the source that a fingerprint takes in, where there is no value to tell findings apart by. */
const mostSource = 80;

/**
 * A name for each finding of a report, those set aside too, by which other programs know it again: 32 hexadecimal digits. It
 * is made of the rule, the request, the place in it and what stands there, so that it stays when lines or elements of lists
 * are put before it; findings that share all that are counted.
 */
export function fingerprintsOf(report: Report, options: ReporterOptions): ReadonlyMap<Finding, string> {
  return nameFindings([...report.findings, ...report.suppressed], requestNames(report, options), textReader(options));
}

/**
 * A fingerprint for each finding of some requests.
 * @param nameOf how the request of a finding is known; no two requests of one name may be among them
 */
export function nameFindings(
  findings: readonly Finding[],
  nameOf: (finding: Finding) => readonly (string | number | null)[],
  textOf: (finding: Finding) => string,
): ReadonlyMap<Finding, string> {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = finding.pointer.replace(/\/\d+(?=\/|$)/g, '/-');
    const identity = JSON.stringify([finding.ruleId, ...nameOf(finding), place, textOf(finding)]);
    const same = alike.get(identity);
    if (same) same.push(finding);
    else alike.set(identity, [finding]);
  }
  const named = [...alike].flatMap(([identity, findings]) =>
    findings.sort(byPlace).map((finding, index) => [finding, hash(`${index} ${identity}`)] as const),
  );
  return new Map(named);
}

/** A request is known by its id; where it has none of its own, by its file and its place in it. */
function requestNames(
  { requests }: Report,
  { inRepository }: ReporterOptions,
): (finding: Finding) => readonly (string | number)[] {
  const uses = new Map<string, number>();
  for (const { id } of requests) if (id !== null) uses.set(id, (uses.get(id) ?? 0) + 1);
  const ids = new Map(
    requests.flatMap(({ file, document, id }) =>
      id !== null && id.trim() !== '' && uses.get(id) === 1 ? [[requestKey(file, document), id]] : [],
    ),
  );
  return ({ file, document }) => {
    const id = ids.get(requestKey(file, document));
    return id === undefined ? [inRepository(file), document] : [id];
  };
}

/** What a finding is about: the value at its pointer, or where it has none, how the source begins at its range. */
export function textReader(
  options: Pick<ReporterOptions, 'source' | 'linesBefore' | 'valueIn'>,
): (finding: Finding) => string {
  const linesIn = lineFinder(options);
  return (finding) => {
    if (finding.pointer !== '') {
      const value = options.valueIn(finding);
      return value === undefined ? '' : JSON.stringify(value);
    }
    const { start, end } = finding.range;
    const line = linesIn(finding.file)(start.line) ?? '';
    return line.slice(start.column - 1, start.line === end.line ? end.column - 1 : undefined).slice(0, mostSource);
  };
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.column - b.column;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
