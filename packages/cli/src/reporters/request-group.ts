import type { Finding, Report, RequestResult, Severity } from '@smslint/rules';
import { visible, visiblePath } from '../visible.js';

/** One request of a report with what was found in it. */
export interface RequestGroup {
  readonly request: RequestResult;
  /** The file, safe to show. */
  readonly file: string;
  /** The request's own name, else its place in the file; safe to show. */
  readonly name: string;
  /** Every finding, by place. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/**
 * The requests of a report, or of a part of it, in its order, each with its findings.
 * @param goesOn whether more of the last file follows
 */
export function groupByRequest(
  { requests, findings }: Pick<Report, 'requests' | 'findings'>,
  goesOn = false,
): RequestGroup[] {
  const byRequest = findingsByRequest(findings);
  const alone = soleRequests(requests);
  if (goesOn) alone.delete(requests.at(-1)?.file ?? '');
  return requests.map((request) => {
    const own = byRequest.get(requestKey(request.file, request.document)) ?? [];
    const count = (severity: Severity): number => own.filter((finding) => finding.severity === severity).length;
    const nameless = alone.has(request.file) ? visiblePath(request.file) : `request ${request.document + 1}`;
    return {
      request,
      file: visiblePath(request.file),
      name: request.id === null || request.id.trim() === '' ? nameless : visible(request.id),
      findings: own,
      counts: { error: count('error'), warning: count('warning'), info: count('info') },
    };
  });
}

/** Findings by the key of their request. */
export function findingsByRequest<F extends Finding>(findings: readonly F[]): ReadonlyMap<string, readonly F[]> {
  const groups = new Map<string, F[]>();
  for (const finding of findings) {
    const key = requestKey(finding.file, finding.document);
    const own = groups.get(key);
    if (own) own.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** Groups of requests by their files, in the order of these. */
export function groupByFile(groups: readonly RequestGroup[]): RequestGroup[][] {
  const files = new Map<string, RequestGroup[]>();
  for (const group of groups) {
    const own = files.get(group.request.file);
    if (own) own.push(group);
    else files.set(group.request.file, [group]);
  }
  return [...files.values()];
}

/** The files that hold one request. */
function soleRequests(requests: readonly RequestResult[]): Set<string> {
  const more = new Set(requests.filter(({ document }) => document > 0).map(({ file }) => file));
  return new Set(requests.map(({ file }) => file).filter((file) => !more.has(file)));
}

/** Tells the requests of a report apart. */
export function requestKey(file: string, document: number): string {
  return `${document} ${file}`;
}
