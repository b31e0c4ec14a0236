import { valueAt, type Pointer, type Range, type RequestDocument, type Request } from '@smslint/core';
import type { Comparison, Condition, Rule } from './book/rule-schema.js';
import { createEvaluator, type Evaluator, type Firing, type ReadyComparison, type ReadyCondition } from './evaluate.js';
import type { Context, FactValue, Subject } from './facts/fact.js';
import { facts } from './facts/index.js';
import type { Finding } from './finding.js';
import { appliesTo, settingsOf, severityOf, type Policy } from './policy.js';
import { fillTemplate } from './template.js';

/** A fact to observe before a run: `name` of the fact or pointer of the field, `of` the place where it is not the rule's. */
interface Need {
  readonly key: string;
  readonly name: string;
  readonly of?: Pointer;
}

/** Rules that run together on one place, with all that they need to know of it. */
interface Panel {
  readonly rules: ReadonlyMap<string, Rule>;
  readonly needs: readonly Need[];
  readonly evaluate: Evaluator;
}

/** The rules that apply to one kind of request, grouped by the place that they look at. */
type Bench = ReadonlyMap<Pointer, Panel>;

const benches = new WeakMap<Policy, Map<string, Bench>>();

/** Judges one request by a policy. The findings are in no particular order. */
export async function judge(
  request: Request,
  document: RequestDocument,
  file: string,
  policy: Policy,
): Promise<Finding[]> {
  const context: Context = { request, data: policy.book.data, throughput: policy.throughput };
  const findings: Finding[] = [];
  for (const [place, { rules, needs, evaluate }] of benchFor(request, policy)) {
    for (const subject of subjectsAt(request, place)) {
      const observed = Object.fromEntries(
        needs.map((need) => [need.key, observe(need.name, context, subject, need.of)]),
      );
      for (const firing of await evaluate(observed)) {
        const rule = rules.get(firing.id);
        if (rule) findings.push(...toFindings(rule, firing, subject, context, { document, file, policy }));
      }
    }
  }
  return findings;
}

/** Engines are kept by the set of rules in them: requests of one kind share theirs. */
function benchFor(request: Request, policy: Policy): Bench {
  const applicable = policy.rules.filter((rule) => appliesTo(rule, request));
  const kept = benches.get(policy) ?? new Map<string, Bench>();
  benches.set(policy, kept);
  const key = applicable.map(({ id }) => id).join();
  const bench = kept.get(key) ?? createBench(applicable, policy);
  kept.set(key, bench);
  return bench;
}

function createBench(rules: readonly Rule[], policy: Policy): Bench {
  const groups = new Map<Pointer, Rule[]>();
  for (const rule of rules) {
    for (const place of rule.each ?? [typeof rule.at === 'string' ? rule.at : '']) {
      groups.set(elementsOf(rule, place), [...(groups.get(elementsOf(rule, place)) ?? []), rule]);
    }
  }
  return new Map([...groups].map(([place, members]) => [place, createPanel(members, policy)]));
}

/** `/samples/*` for a rule that looks at each sample, `/samples` for one that looks at the list. */
function elementsOf(rule: Rule, place: Pointer): Pointer {
  return rule.each ? `${place}/*` : place;
}

function createPanel(rules: readonly Rule[], policy: Policy): Panel {
  const needs = new Map<string, Need>();
  const ready = rules.map((rule) => ({ id: rule.id, when: readyCondition(rule.when, rule, policy, needs) }));
  return {
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    needs: [...needs.values()],
    evaluate: createEvaluator(ready),
  };
}

function readyCondition(condition: Condition, rule: Rule, policy: Policy, needs: Map<string, Need>): ReadyCondition {
  const ready = (part: Condition): ReadyCondition => readyCondition(part, rule, policy, needs);
  if ('all' in condition) return { all: condition.all.map(ready) };
  if ('any' in condition) return { any: condition.any.map(ready) };
  if ('not' in condition) return { not: ready(condition.not) };
  return readyComparison(condition, rule, policy, needs);
}

function readyComparison(
  { fact, params, operator, value }: Comparison,
  rule: Rule,
  policy: Policy,
  needs: Map<string, Need>,
): ReadyComparison {
  const need = (name: string, of?: Pointer): string => {
    const key = of === undefined ? name : `${name} of ${of}`;
    needs.set(key, { key, name, ...(of !== undefined && { of }) });
    return key;
  };
  const key = need(fact, params?.of);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fact: key, operator, value };
  if ('setting' in value) return { fact: key, operator, value: settingsOf(rule, policy.profile)[value.setting] };
  return { fact: key, operator, value: { fact: need(value.fact) } };
}

/** The places that a group of rules looks at: the one it names, or each element or text there. */
function subjectsAt(request: Request, place: Pointer): Subject[] {
  if (!place.endsWith('/*')) return [{ pointer: place, value: valueAt(request, place) }];
  const pointer = place.slice(0, -2);
  const value = valueAt(request, pointer);
  if (Array.isArray(value))
    return value.map((element: unknown, index) => ({ pointer: `${pointer}/${index}`, value: element }));
  return typeof value === 'string' && value.trim() !== '' ? [{ pointer, value }] : [];
}

function observe(name: string, context: Context, subject: Subject, of?: Pointer): FactValue {
  if (name.startsWith('/')) return (valueAt(context.request, name) ?? null) as FactValue;
  const fact = facts[name];
  if (!fact) return null;
  return fact.observe(context, of === undefined ? subject : { pointer: of, value: valueAt(context.request, of) });
}

interface Whereabouts {
  readonly document: RequestDocument;
  readonly file: string;
  readonly policy: Policy;
}

function toFindings(
  rule: Rule,
  { observed }: Firing,
  subject: Subject,
  context: Context,
  { document, file, policy }: Whereabouts,
): Finding[] {
  const pointers =
    typeof rule.at === 'object' ? (observe(rule.at.fact, context, subject) as readonly Pointer[]) : [subject.pointer];
  const look = (name: string): FactValue | undefined =>
    settingsOf(rule, policy.profile)[name] ?? (facts[name] ? observe(name, context, subject) : undefined);
  return pointers.map((pointer): Finding => {
    const range: Range = document.locate(pointer);
    return {
      ruleId: rule.id,
      severity: severityOf(rule, policy.profile, context.request),
      message: fillTemplate(rule.message, context.request, look),
      fix: fillTemplate(rule.fix, context.request, look),
      file,
      document: document.index,
      pointer,
      range,
      sources: rule.sources,
      denialCodes: Object.values(rule.denialCodes).flat(),
      why: rule.why,
      confidence: rule.confidence,
      observed,
    };
  });
}
