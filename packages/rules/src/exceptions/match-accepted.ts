import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import { byPlaceOfAccepted, comparePointers, type AcceptedFinding } from './accepted-finding.js';
import { nothing } from './text-at.js';

/** A finding with the hash of the text that it is about. */
export interface FindingWithText {
  readonly finding: Finding;
  readonly text: string;
}

/**
 * Says which findings of one request were accepted, one entry for one finding: first those at their very place, then those
 * whose text stands at another index of the same list. Orders make no difference.
 */
export function matchAccepted<Entry extends AcceptedFinding>(
  findings: readonly FindingWithText[],
  entries: readonly Entry[],
): Map<Finding, Entry> {
  const matched = new Map<Finding, Entry>();
  const sorted = [...findings].sort((a, b) => comparePointers(a.finding.pointer, b.finding.pointer));
  const free = new Set([...entries].sort(byPlaceOfAccepted));
  for (const placeOf of [exact, inList]) {
    const waiting = groupBy(free, ({ rule, text, pointer }) => placeOf(rule, text, pointer));
    for (const { finding, text } of sorted) {
      if (matched.has(finding)) continue;
      const place = placeOf(finding.ruleId, text, finding.pointer);
      const entry = place === undefined ? undefined : waiting.get(place)?.shift();
      if (!entry) continue;
      matched.set(finding, entry);
      free.delete(entry);
    }
  }
  return matched;
}

function exact(rule: string, text: string, pointer: string): string {
  return JSON.stringify([rule, text, pointer]);
}

/** Undefined where there is no list, or no text by which an element could be known again. */
function inList(rule: string, text: string, pointer: string): string | undefined {
  const anywhere = pointer.replace(/\/\d+(?=\/|$)/g, '/-');
  return text === nothing || anywhere === pointer ? undefined : exact(rule, text, anywhere);
}
