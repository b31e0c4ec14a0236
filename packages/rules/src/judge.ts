import type { Pointer, Request, RequestDocument, RequestFile } from '@smslint/core';
import type { Rule } from './book/rule-schema.js';
import type { EarlierRequests } from './earlier-requests.js';
import type { Firing, Look } from './evaluate/evaluator.js';
import type { EngineName } from './evaluate/index.js';
import type { Context, FactValue, Subject } from './facts/fact.js';
import { factNamed } from './facts/index.js';
import type { Finding, Mark } from './finding.js';
import { autofixOf } from './fixes/autofix-of.js';
import { pointersOf } from './found-places.js';
import type { Match } from './reading/reading.js';
import { observe, observeReady, seenOf, textsAt } from './observe.js';
import { matchesIn } from './facts/cue-facts.js';
import { codesOf } from './denial-codes.js';
import { contextFor, severityOf, type Policy } from './policy.js';
import type { Need } from './ready-rules.js';
import { ruleGroupsFor, subjectsIn, type RuleGroup } from './rule-groups.js';
import { fillTemplate } from './template.js';
import type { Watch } from './watch.js';

/** Judges one request by a policy. The findings are in no particular order. */
export async function judge(
  request: Request,
  document: RequestDocument,
  file: Pick<RequestFile, 'path' | 'lines'>,
  policy: Policy,
  earlier: EarlierRequests,
  { watch, engine }: { watch?: Watch | undefined; engine?: EngineName | undefined } = {},
): Promise<Finding[]> {
  const context = contextFor(request, policy, earlier);
  const findings: Finding[] = [];
  for (const group of ruleGroupsFor(request, policy, engine)) {
    for (const subject of subjectsIn(request, group.place)) {
      const evaluated = firingsOf(group, context, subject, watch);
      // Waiting for what is there already takes time, and is done hundreds of times a request.
      for (const firing of Array.isArray(evaluated) ? evaluated : await evaluated) {
        const write = (): Finding[] => findingsOf(firing, group, context, subject, document, file);
        findings.push(...(watch ? watch.findings(firing.id, write) : write()));
      }
    }
  }
  return findings;
}

/** The rules of a group whose problem is there. */
function firingsOf(
  group: RuleGroup,
  context: Context,
  subject: Subject,
  watch: Watch | undefined,
): Firing[] | Promise<Firing[]> {
  const look = lookAt(group, context, subject, watch);
  return watch ? watch.conditions([...group.rules.keys()], () => group.evaluate(look)) : group.evaluate(look);
}

/** What the rules of a group look at. */
function lookAt({ rules }: RuleGroup, context: Context, subject: Subject, watch: Watch | undefined): Look<Need> {
  const seen = seenOf(context);
  if (!watch) return (need) => observeReady(need.ready, context, subject, seen);
  return (need) => {
    const askedBy = need.askedBy.filter((id) => rules.has(id));
    return watch.fact(need.ready.name, askedBy, () => observeReady(need.ready, context, subject, seen));
  };
}

/** What a rule whose problem is there finds: one finding, or one at each place that its fact lists. */
function findingsOf(
  firing: Firing,
  { rules, needs }: RuleGroup,
  context: Context,
  subject: Subject,
  document: RequestDocument,
  file: Pick<RequestFile, 'path' | 'lines'>,
): Finding[] {
  const rule = rules.get(firing.id);
  if (!rule) return [];
  const words = wordsBehind(firing, needs, context, subject);
  const marks = marksOf(words, document);
  return pointersOf(rule, subject, context).map((pointer) => {
    const autofix = autofixOf({ rule, pointer, context, document, lines: file.lines });
    const described = describe(rule, firing, { pointer, value: subject.value }, context, words);
    const { ruleId, severity, message, fix, sources, denialCodes, why, confidence, observed } = described;
    // Written out: an object that begins as a copy of another may get a shape of its own, which is slow to make and to read.
    return {
      ruleId,
      severity,
      message,
      fix,
      sources,
      denialCodes,
      why,
      confidence,
      observed,
      ...(marks.length > 0 && { marks }),
      ...(autofix && { autofix }),
      file: file.path,
      document: document.index,
      pointer,
      range: document.locate(pointer),
    };
  });
}

/** Words within a text of the request, as offsets into it. */
interface Words extends Match {
  readonly pointer: Pointer;
}

/** The words that led to a finding: those that speak for the cues that its texts say. */
function wordsBehind(
  { observed }: Firing,
  needs: ReadonlyMap<string, Need>,
  context: Context,
  subject: Subject,
): Words[] {
  const said = Object.entries(observed).flatMap(([name, value]) => (value ? (needs.get(name) ?? []) : []));
  return said.flatMap(({ ready: { of, cue } }) =>
    cue === undefined
      ? []
      : textsAt(of, context, subject).flatMap(({ pointer, text }) =>
          matchesIn(text, cue, context).map((match) => ({ ...match, pointer })),
        ),
  );
}

/** Where words stand in the file, in order, each place once. */
function marksOf(words: readonly Words[], { locateWithin }: RequestDocument): Mark[] {
  const marks = words.flatMap(({ pointer, start, end, text }): Mark[] => {
    const range = locateWithin(pointer, start, end);
    return range ? [{ text, pointer, start, end, range }] : [];
  });
  const byPlace = new Map(marks.map((mark) => [`${mark.range.start.line}:${mark.range.start.column}`, mark]));
  return [...byPlace.values()].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column,
  );
}

/** All of a finding but its place. */
function describe(
  rule: Rule,
  { observed }: Firing,
  subject: Subject,
  context: Context,
  words: readonly Words[],
): Omit<Finding, 'file' | 'document' | 'pointer' | 'range'> & { readonly fix: string; readonly why: string } {
  const look = (name: string): FactValue | undefined => {
    if (name === 'words') return [...new Set(words.map(({ text }) => JSON.stringify(text.replace(/\s+/g, ' '))))];
    if (name === 'place') return subject.pointer.slice(1).replaceAll('/', '.');
    return rule.settings[name] ?? (factNamed(name, context.facts) ? observe({ name }, context, subject) : undefined);
  };
  return {
    ruleId: rule.id,
    severity: severityOf(rule, context.request),
    message: fillTemplate(rule.message, context.request, look),
    fix: fillTemplate(rule.fix, context.request, look),
    sources: rule.sources,
    denialCodes: codesOf(rule),
    why: rule.why,
    confidence: rule.confidence,
    observed,
  };
}
