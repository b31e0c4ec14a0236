import { firstOverlap, type Edit, type RequestFile } from '@smslint/core';
import type { Safety } from '../book/autofix-schema.js';
import { severities } from '../book/rule-schema.js';
import type { Finding } from '../finding.js';

/** A finding with the edits that mend it. */
export interface Mending {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** The mendings of findings that are allowed, the worst findings first. */
export function mendingsOf(
  findings: readonly Finding[],
  allowed: readonly Safety[],
  { lines }: RequestFile,
): Mending[] {
  const rank = ({ severity }: Finding): number => severities.indexOf(severity);
  return [...findings]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((finding): Mending[] => {
      const { autofix } = finding;
      if (!autofix || !allowed.includes(autofix.safety)) return [];
      const edits = autofix.edits.map(({ range: { start, end }, text }) => ({
        start: lines.offsetAt(start),
        end: lines.offsetAt(end),
        text,
      }));
      return [{ finding, edits }];
    });
}

/**
 * Of some mendings those that can be made at once: the first at each place, and those that do the very same. The unsafe ones
 * wait until the safe ones are made, for they may then be smaller, or needed no more.
 */
export function atOnce(mendings: readonly Mending[]): Mending[] {
  const safe = mendings.filter(({ finding }) => finding.autofix?.safety === 'safe');
  const chosen: Mending[] = [];
  for (const mending of safe.length > 0 ? safe : mendings) {
    if (firstOverlap(editsOf([...chosen, mending])) === undefined) chosen.push(mending);
  }
  return chosen;
}

/** The edits of some mendings, those that are the same once. */
export function editsOf(mendings: readonly Mending[]): Edit[] {
  const edits = mendings.flatMap((mending) => mending.edits);
  return [...new Map(edits.map((edit) => [JSON.stringify([edit.start, edit.end, edit.text]), edit])).values()];
}
