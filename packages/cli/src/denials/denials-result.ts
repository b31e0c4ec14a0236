import type { RequestDocument } from '@smslint/core';
import { denialKinds } from '@smslint/providers/aws/denials';
import { scoreByWeights, type Finding, type RequestResult } from '@smslint/rules';
import type { LintedFile } from '../lint-content.js';
import type { Judged } from './judge-match.js';

/** What reports name in place of a profile: requests were held against what AWS said of them. */
const profile = 'denials';

/** The file with the denials of its requests in place of what lint found; of those that cannot be read, what lint said. */
export function denialsResult(
  linted: LintedFile,
  documents: readonly RequestDocument[],
  judged: readonly Judged[],
): LintedFile {
  const parts = documents.map((document) => {
    if (!document.request) {
      const isOwn = (one: { readonly document: number }): boolean => one.document === document.index;
      return { requests: linted.requests.filter(isOwn), findings: linted.findings.filter(isOwn) };
    }
    const own = judged.filter((one) => one.document.index === document.index);
    const findings = unique(own.flatMap(({ verdict }) => verdict?.findings ?? [])).sort(byPlace);
    return { requests: [toResult(document, findings, linted)], findings };
  });
  return {
    ...linted,
    requests: parts.flatMap(({ requests }) => requests),
    findings: parts.flatMap(({ findings }) => findings),
    suppressed: [],
  };
}

function toResult(
  { index, id, request }: RequestDocument,
  findings: readonly Finding[],
  { path, ruling }: LintedFile,
): RequestResult {
  const fired = new Set(findings.map(({ ruleId }) => ruleId));
  const rules = ruling.book.rules
    .filter((rule) => fired.has(rule.id))
    .map(({ id: rule, area, weight }) => ({ id: rule, area, weight: weight === 'all' ? most : weight }));
  return {
    file: path,
    document: index,
    id: id ?? null,
    ...scoreByWeights(findings, [...Object.values(denialKinds), ...rules]),
    profile,
    numberType: request?.number.type ?? null,
    countries: request?.countries ?? [],
    checklist: [],
  };
}

/** The most that a rule costs which weighs as much as all that read a text. */
const most = 100;

/** Brand and campaign may be denied for the same. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.ruleId, one.pointer, one.message]), one])).values()];
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
