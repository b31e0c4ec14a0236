import { firstOverlap, type Edit, type Pointer, type RequestFile } from '@smslint/core';
import type { Finding } from '../finding.js';
import { touches } from '../reads.js';
import { type Safety, severities } from '../book/vocabulary.js';

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

/** Of some mendings those that can be made at once: the first at each place, and those that do the very same. */
export function atOnce(mendings: readonly Mending[]): Mending[] {
  const first = Math.min(...mendings.map(turnOf));
  const chosen: Mending[] = [];
  for (const mending of mendings.filter((one) => turnOf(one) === first)) {
    if (firstOverlap(editsOf([...chosen, mending])) === undefined) chosen.push(mending);
  }
  return chosen;
}

/** What depends on how long the messages are, among other things. */
const computed: readonly Pointer[] = ['/spend', '/number/count'];

/** Safe mendings come first, for unsafe ones may then be smaller, or needed no more; what is computed from the rest comes last. */
function turnOf({ finding: { autofix, pointer } }: Mending): number {
  if (computed.some((place) => touches(place, pointer))) return 2;
  return autofix?.safety === 'safe' ? 0 : 1;
}

/** The edits of some mendings, those that are the same once. */
export function editsOf(mendings: readonly Mending[]): Edit[] {
  const edits = mendings.flatMap((mending) => mending.edits);
  return [...new Map(edits.map((edit) => [JSON.stringify([edit.start, edit.end, edit.text]), edit])).values()];
}
