import { fromPointer, toPointer, valueAt } from '@smslint/core';
import { comparePointers, severities, type Finding, type RequestDetails } from '@smslint/rules';
import { group } from 'd3-array';

/** What was found in a request, and the text in which it was found. */
export interface Judged {
  readonly content: RequestDetails['content'];
  readonly findings: readonly Finding[];
  /** Those that were set aside. */
  readonly suppressed: readonly Finding[];
}

/** A finding with what it is followed by. */
export interface Tracked {
  readonly finding: Finding;
  readonly isSetAside: boolean;
  /** What stands at its pointer, as JSON; undefined where nothing does. */
  readonly text: string | undefined;
  /** The list whose element it is about, or undefined. */
  readonly list: string | undefined;
}

/** The findings that both reports have, and those that one of them has alone. */
export interface PairedFindings {
  readonly both: readonly (readonly [before: Tracked, after: Tracked])[];
  readonly before: readonly Tracked[];
  readonly after: readonly Tracked[];
}

/**
 * Finds what was found in a request before among what is found in it now, as a person would. A finding is the same where its
 * rule and its place are, also if the text there was edited; with an element of a list that moved it moves. Of several that
 * could be the same those with the same message are, then as many as there are on both sides.
 */
export function pairFindings(before: Judged, after: Judged): PairedFindings {
  const both: (readonly [Tracked, Tracked])[] = [];
  let left = { before: tracked(before), after: tracked(after) };
  const match = (keyOf: (one: Tracked) => string | undefined): void => {
    const candidates = group(left.before, keyOf);
    const found = new Set<Tracked>();
    for (const [key, own] of group(left.after, keyOf)) {
      if (key === undefined) continue;
      for (const pair of matched(candidates.get(key) ?? [], own)) {
        both.push(pair);
        pair.forEach((one) => found.add(one));
      }
    }
    left = {
      before: left.before.filter((one) => !found.has(one)),
      after: left.after.filter((one) => !found.has(one)),
    };
  };

  match(({ finding, text }) => JSON.stringify([finding.ruleId, finding.pointer, text]));
  match(({ finding, text, list }) =>
    list === undefined || text === undefined ? undefined : JSON.stringify([finding.ruleId, list, text]),
  );
  const moved = movedTexts(before.content, after.content);
  match((one) => (moved(one) ? undefined : JSON.stringify([one.finding.ruleId, one.finding.pointer])));
  return { both, ...left };
}

function tracked({ content, findings, suppressed }: Judged): Tracked[] {
  const track = (isSetAside: boolean) => (finding: Finding) => {
    const text = JSON.stringify(valueAt(content, finding.pointer)) as string | undefined;
    return { finding, isSetAside, text, list: listOf(finding.pointer) };
  };
  return [...findings.map(track(false)), ...suppressed.map(track(true))];
}

/** The pointer of the list that holds what a pointer leads to as an element. */
function listOf(pointer: string): string | undefined {
  const path = fromPointer(pointer);
  return /^\d+$/.test(path.at(-1) ?? '') ? toPointer(path.slice(0, -1)) : undefined;
}

/**
 * Tells whether the text of an element stands in the list of both reports: then it was not edited into what stands in its
 * place, and a finding there is about another text.
 */
function movedTexts(before: unknown, after: unknown): (one: Tracked) => boolean {
  const elements = new Map<string, ReadonlySet<string>>();
  const elementsOf = (list: string): ReadonlySet<string> => {
    const known = elements.get(list);
    if (known) return known;
    const [one, other] = [before, after].map((content) => {
      const value = valueAt(content, list);
      return new Set(Array.isArray(value) ? value.map((element) => JSON.stringify(element)) : []);
    });
    const shared = new Set([...(one ?? [])].filter((element) => other?.has(element)));
    elements.set(list, shared);
    return shared;
  };
  return ({ text, list }) => list !== undefined && text !== undefined && elementsOf(list).has(text);
}

/** Pairs findings that could be the same: by message, then in the order of their places. */
function matched(before: readonly Tracked[], after: readonly Tracked[]): (readonly [Tracked, Tracked])[] {
  const rest = { before: new Set(before), after: new Set(after) };
  const pairs: (readonly [Tracked, Tracked])[] = [];
  const zip = (one: readonly Tracked[], other: readonly Tracked[]): void => {
    const ordered = [...other].sort(byPlace);
    [...one].sort(byPlace).forEach((earlier, index) => {
      const later = ordered[index];
      if (later === undefined) return;
      pairs.push([earlier, later]);
      rest.before.delete(earlier);
      rest.after.delete(later);
    });
  };
  const byMessage = group(before, ({ finding }) => finding.message);
  for (const [message, own] of group(after, ({ finding }) => finding.message)) zip(byMessage.get(message) ?? [], own);
  zip([...rest.before], [...rest.after]);
  return pairs;
}

/** What counts before what is set aside: each is rather the same as its like. */
function byPlace(a: Tracked, b: Tracked): number {
  return (
    Number(a.isSetAside) - Number(b.isSetAside) ||
    comparePointers(a.finding.pointer, b.finding.pointer) ||
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    (a.finding.message < b.finding.message ? -1 : a.finding.message > b.finding.message ? 1 : 0)
  );
}
