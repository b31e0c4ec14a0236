import { comparePointers, severities, type DetailedReport, type Finding } from '@smslint/rules';
import { group, rollup, sum } from 'd3-array';
import { nameOf, placeOf } from '../request-place.js';
import type {
  ChangeCounts,
  ChangedFinding,
  ComparedRun,
  Comparison,
  RequestChange,
  RequestStanding,
  RuleChange,
} from './comparison.js';
import { pairFindings, type Judged, type Tracked } from './pair-findings.js';
import { pairRequests, type Pair } from './pair-requests.js';

type DetailedRequest = DetailedReport['requests'][number];

/** A request with what was found in it. */
type JudgedRequest = DetailedRequest & Judged;

/** What became of a request, and the rules of the findings that are still there. */
interface Outcome {
  readonly change: RequestChange;
  readonly stayed: readonly Finding[];
}

/** Says what changed from an earlier report to a later one. The order of requests and findings in the earlier one means nothing. */
export function compareReports(before: DetailedReport, after: DetailedReport): Comparison {
  const titleOf = titles(before, after);
  const pairs = pairRequests(judgedRequests(before), judgedRequests(after));
  const outcomes = pairs.map((pair) => outcomeOf(pair, titleOf));
  const requests = outcomes.map(({ change }) => change);
  return {
    before: runOf(before),
    after: runOf(after),
    requests,
    rules: ruleChanges(outcomes, titleOf),
    totals: {
      mended: sum(requests, ({ mended }) => mended.length),
      added: sum(requests, ({ added }) => added.length),
      setAside: sum(requests, ({ setAside }) => setAside.length),
      stayed: sum(requests, ({ stayed }) => stayed),
    },
  };
}

function judgedRequests({ requests, findings, suppressed }: DetailedReport): JudgedRequest[] {
  const found = group(findings, placeOf);
  const setAside = group(suppressed, placeOf);
  const seen = new Set<string>();
  return requests.map((request) => {
    const place = placeOf(request);
    // Where a report names a place twice, what was found there is counted once.
    const isAgain = seen.has(place);
    seen.add(place);
    return {
      ...request,
      findings: isAgain ? [] : (found.get(place) ?? []),
      suppressed: isAgain ? [] : (setAside.get(place) ?? []),
    };
  });
}

function titles(before: DetailedReport, after: DetailedReport): (rule: string) => string {
  const known = new Map([...Object.entries(before.rules), ...Object.entries(after.rules)]);
  return (rule) => known.get(rule)?.title ?? rule;
}

function runOf({ tool, book, requests }: DetailedReport): ComparedRun {
  return { tool: `${tool.name} ${tool.version}`, book: book.version, requests: requests.length };
}

function outcomeOf({ before, after }: Pair<JudgedRequest>, titleOf: (rule: string) => string): Outcome {
  const { file, document } = after ?? before;
  const head = {
    name: nameOf(after ?? before),
    file,
    document,
    before: before && standingOf(before),
    after: after && standingOf(after),
  };
  if (after === null) return { change: { ...head, mended: [], added: [], setAside: [], stayed: 0 }, stayed: [] };
  const nothing: Judged = { content: null, findings: [], suppressed: [] };
  const paired = pairFindings(before ?? nothing, after);
  const counted = paired.both.filter(([one]) => !one.isSetAside);
  const resumed = paired.both.filter(([one, other]) => one.isSetAside && !other.isSetAside).map(([, other]) => other);
  const changed = (found: readonly Tracked[]): ChangedFinding[] =>
    found
      .filter(({ isSetAside }) => !isSetAside)
      .map(({ finding: { ruleId, severity, message, pointer } }) => {
        return { rule: ruleId, title: titleOf(ruleId), severity, message, pointer };
      })
      .sort(worstFirst);
  const stayed = counted.flatMap(([, other]) => (other.isSetAside ? [] : [other.finding]));
  return {
    change: {
      ...head,
      mended: changed(paired.before),
      added: changed([...paired.after, ...resumed]),
      setAside: changed(counted.flatMap(([one, other]) => (other.isSetAside ? [one] : []))),
      stayed: stayed.length,
    },
    stayed,
  };
}

function standingOf({ score, grade, verdict }: DetailedRequest): RequestStanding {
  return { score, grade, verdict };
}

/** A total order of what a reader can tell apart. */
function worstFirst(a: ChangedFinding, b: ChangedFinding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    comparePointers(a.pointer, b.pointer) ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ruleChanges(outcomes: readonly Outcome[], titleOf: (rule: string) => string): RuleChange[] {
  const countBy = (select: (outcome: Outcome) => readonly string[]): ReadonlyMap<string, number> =>
    rollup(
      outcomes.flatMap(select),
      (rules) => rules.length,
      (rule) => rule,
    );
  const ruleOf = ({ rule }: ChangedFinding): string => rule;
  const counts = {
    mended: countBy(({ change }) => change.mended.map(ruleOf)),
    added: countBy(({ change }) => change.added.map(ruleOf)),
    setAside: countBy(({ change }) => change.setAside.map(ruleOf)),
    stayed: countBy(({ stayed }) => stayed.map(({ ruleId }) => ruleId)),
  };
  const rules = new Set([...counts.mended.keys(), ...counts.added.keys(), ...counts.setAside.keys()]);
  return [...rules]
    .map((rule): RuleChange => {
      const count = (of: keyof ChangeCounts): number => counts[of].get(rule) ?? 0;
      const [mended, added, setAside, stayed] = [count('mended'), count('added'), count('setAside'), count('stayed')];
      const before = mended + setAside + stayed;
      return { rule, title: titleOf(rule), before, after: added + stayed, mended, added, setAside };
    })
    .sort((a, b) => b.added - a.added || b.mended - a.mended || compare(a.rule, b.rule));
}
