import type { RequestDocument, RequestFile } from '@smslint/core';
import { differenceKinds, verifyNumber, type Difference } from '@smslint/providers/aws/verify';
import {
  book,
  createLinter,
  scoreByWeights,
  type FileResult,
  type Finding,
  type RequestResult,
  type Ruling,
} from '@smslint/rules';
import type { Pair } from './choose-live.js';

/** What reports name in place of a profile: requests were held against live numbers, not against rules. */
const profile = 'live-number';

/** The ruling under which the texts of requests are shown. */
export const standardRuling: Ruling = { book, overrides: [] };

/** What became of the requests of a file: differences are findings at the place that they are about. */
export async function verifyFile(
  file: RequestFile,
  documents: readonly RequestDocument[],
  pairs: readonly Pair[],
  optOutList: string | undefined,
): Promise<Pick<FileResult, 'requests' | 'findings' | 'suppressed'>> {
  const unread = await lintUnread(file, documents);
  const compared = pairs.map(({ document, live }) => {
    const differences = verifyNumber(document, live, { optOutList });
    const findings = differences.map((one) => toFinding(one, document, file.path));
    return { request: toResult(document, findings, file.path), findings };
  });
  return {
    requests: [...unread.requests, ...compared.map(({ request }) => request)].sort(byDocument),
    findings: [...unread.findings, ...compared.flatMap(({ findings }) => [...findings].sort(byPlace))].sort(byDocument),
    suppressed: [],
  };
}

/** What lint says of the requests that cannot be read. */
async function lintUnread(
  file: RequestFile,
  documents: readonly RequestDocument[],
): Promise<Pick<FileResult, 'requests' | 'findings'>> {
  const unread = documents.filter(({ request }) => !request);
  if (unread.length === 0) return { requests: [], findings: [] };
  const { requests, findings } = await createLinter(book)({ ...file, documents: unread });
  return { requests, findings };
}

function toFinding(
  { id, requested, live, keyword, ...said }: Difference,
  document: RequestDocument,
  file: string,
): Finding {
  const { why, sources } = differenceKinds[id];
  const { severity, message, fix, pointer } = said;
  return {
    ruleId: id,
    severity,
    message,
    fix,
    file,
    document: document.index,
    pointer,
    range: document.locate(pointer),
    sources,
    denialCodes: [],
    why,
    confidence: 'certain',
    observed: { requested, live, ...(keyword !== undefined && { keyword }) },
  };
}

function toResult({ request, index, id }: RequestDocument, findings: readonly Finding[], file: string): RequestResult {
  return {
    file,
    document: index,
    id: id ?? null,
    ...scoreByWeights(findings, Object.values(differenceKinds)),
    profile,
    numberType: request?.number.type ?? null,
    countries: request?.countries ?? [],
    checklist: [],
  };
}

function byDocument(a: { readonly document: number }, b: { readonly document: number }): number {
  return a.document - b.document;
}

function byPlace({ range: { start: a } }: Finding, { range: { start: b } }: Finding): number {
  return a.line - b.line || a.column - b.column;
}
