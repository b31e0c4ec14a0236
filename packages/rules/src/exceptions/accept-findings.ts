import { documentAt } from '@smslint/core';
import type { Finding } from '../finding.js';
import { byPlaceOfAccepted, keyOf, type AcceptedFinding, type BaselineEntry } from './accepted-finding.js';
import { hasName } from './baseline.js';
import { isFirm } from './firm-rules.js';
import type { JudgedFile } from './stale-entries.js';
import { textAt, type Hash } from './text-at.js';

/** What is to become of a baseline. */
export interface Acceptance {
  /** Whether a finding is accepted from now on; one that no exception can set aside never is. */
  readonly accepts: (finding: Finding) => boolean;
  /** Why, in the words of who accepts them. */
  readonly reason: string | undefined;
  /** The origins of the entries that go. */
  readonly drops: ReadonlySet<string>;
}

/**
 * The baseline after a run: its entries, those in use at the place where their finding stands now, and the findings that are
 * accepted, in order. A text that is accepted anew takes the place of the one that was accepted there before.
 */
export function acceptFindings(
  entries: readonly BaselineEntry[],
  judged: readonly JudgedFile[],
  { accepts, reason, drops }: Acceptance,
  hash: Hash,
): AcceptedFinding[] {
  const placeOf = firstOfEach(judged.flatMap(placesInUse));
  const accepted = judged.flatMap((one) =>
    one.findings
      .filter((finding) => !isFirm(finding.ruleId) && accepts(finding))
      .flatMap((finding): AcceptedFinding[] => {
        const document = documentAt(one.file(), finding.document);
        if (!document) return [];
        const text = textAt(document, finding.pointer, hash);
        return [{ ...placeIn(one, finding), rule: finding.ruleId, text, ...(reason !== undefined && { reason }) }];
      }),
  );
  const replaced = new Set(accepted.map(keyOf));
  const kept = entries.flatMap((entry): AcceptedFinding[] => {
    const { origin, ...own } = entry;
    const place = placeOf.get(origin);
    if (place) return [{ ...own, ...place }];
    return drops.has(origin) || replaced.has(keyOf(own)) ? [] : [own];
  });
  const distinct = firstOfEach([...kept, ...accepted].map((one) => [JSON.stringify([keyOf(one), one.text]), one]));
  return [...distinct.values()].sort(byPlaceOfAccepted);
}

/** Requests of one id share their entries. */
function firstOfEach<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  return new Map([...entries].reverse());
}

type Place = Pick<AcceptedFinding, 'request' | 'file' | 'document' | 'pointer'>;

/** Where the findings stand that entries set aside, by the origin of the entry. */
function placesInUse(judged: JudgedFile): [origin: string, place: Place][] {
  return judged.suppressed.flatMap((finding): [string, Place][] =>
    finding.suppression.kind === 'baseline' ? [[finding.suppression.origin, placeIn(judged, finding)]] : [],
  );
}

function placeIn({ requests }: JudgedFile, { file, document, pointer }: Finding): Place {
  const id = requests[document - (requests[0]?.document ?? 0)]?.id;
  return { ...(hasName(id) && { request: id }), file, document, pointer };
}
