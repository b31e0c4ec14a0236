import type { RequestDocument } from '@smslint/core';
import type { Finding, Suppression } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { BaselineEntry } from './accepted-finding.js';
import { matchAccepted } from './match-accepted.js';
import { textAt, type Hash } from './text-at.js';

/** Findings that were accepted before: says which of a request's findings they are, and why each is set aside. */
export type Baseline = (findings: readonly Finding[], document: RequestDocument) => ReadonlyMap<Finding, Suppression>;

/** Makes a baseline of its entries, in any order. */
export function createBaseline(entries: readonly BaselineEntry[], hash: Hash): Baseline {
  const byRequest = groupBy(entries, ({ request, file, document }) => requestKey(request, file, document));
  return (findings, document) => {
    const file = findings[0]?.file ?? '';
    const names = hasName(document.id) ? [document.id, undefined] : [undefined];
    const own = names.flatMap((name) => byRequest.get(requestKey(name, file, document.index)) ?? []);
    if (own.length === 0) return new Map();
    const rules = new Set(own.map(({ rule }) => rule));
    const withText = findings
      .filter(({ ruleId }) => rules.has(ruleId))
      .map((finding) => ({ finding, text: textAt(document, finding.pointer, hash) }));
    return new Map(
      [...matchAccepted(withText, own)].map(([finding, { origin, reason = '' }]) => [
        finding,
        { kind: 'baseline', origin, reason },
      ]),
    );
  };
}

/** Whether an id names a request: a blank one does not. */
export function hasName(id: string | null | undefined): id is string {
  return id !== null && id !== undefined && id.trim() !== '';
}

function requestKey(request: string | undefined, file: string, document: number): string {
  return JSON.stringify(request === undefined ? [file, document] : [request]);
}
