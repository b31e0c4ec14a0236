import { valueAt, type Pointer, type Request } from '@smslint/core';
import { applicableRules } from './applicable-rules.js';
import type { Comparison, Condition } from './book/condition-schema.js';
import type { Rule } from './book/rule-schema.js';
import type { Evaluator, ReadyComparison, ReadyCondition } from './evaluate/evaluator.js';
import { createEvaluator, type EngineName } from './evaluate/index.js';
import type { Facts, Subject } from './facts/fact.js';
import { observerOf, type Observation, type Observer } from './observe.js';
import type { Policy } from './policy.js';
import { looksAtAddedFacts } from './reads.js';

/** An observation that rules may ask for. */
export interface Need extends Observation {
  /** The rules that look at it. */
  readonly askedBy: readonly string[];
  readonly observe: Observer;
}

/** The rules that look at the same place, and so run together. */
export interface RuleGroup {
  readonly place: Place;
  readonly rules: ReadonlyMap<string, Rule>;
  /** What the rules may look at, by the names that the conditions know it by. */
  readonly needs: ReadonlyMap<string, Need>;
  readonly evaluate: Evaluator;
}

/** What rules look at: the value at a pointer or, with `each`, every element of the list there. */
interface Place {
  readonly pointer: Pointer;
  readonly each: boolean;
}

const known = new WeakMap<readonly Rule[], Map<EngineName | undefined, readonly RuleGroup[]>>();

/**
 * The rules that apply to a request. Requests to which the same rules apply share the groups, and so the evaluators.
 * @param engine how the rules are run; without it, those that look at facts of a team by json-rules-engine
 */
export function ruleGroupsFor(request: Request, policy: Policy, engine?: EngineName): readonly RuleGroup[] {
  const rules = applicableRules(request, policy);
  const byEngine = known.get(rules) ?? new Map<EngineName | undefined, readonly RuleGroup[]>();
  known.set(rules, byEngine);
  const groups = byEngine.get(engine) ?? createGroups(rules, (rule) => engine ?? engineFor(rule), policy.book.facts);
  byEngine.set(engine, groups);
  return groups;
}

/** What the rules of a group look at in a request. A text that `each` names is one element where it is there. */
export function subjectsIn(request: Request, { pointer, each }: Place): Subject[] {
  const value = valueAt(request, pointer);
  if (!each) return [{ pointer, value }];
  if (Array.isArray(value))
    return value.map((element: unknown, index) => ({ pointer: `${pointer}/${index}`, value: element }));
  return typeof value === 'string' && value.trim() !== '' ? [{ pointer, value }] : [];
}

/** Facts that a team adds may be anything, so that they run as json-rules-engine runs them. */
function engineFor(rule: Rule): EngineName {
  return looksAtAddedFacts(rule) ? 'json-rules-engine' : 'compiled';
}

function createGroups(
  rules: readonly Rule[],
  engineOf: (rule: Rule) => EngineName,
  facts: Facts | undefined,
): RuleGroup[] {
  const members = new Map<string, { place: Place; engine: EngineName; rules: Rule[] }>();
  for (const rule of rules) {
    const engine = engineOf(rule);
    for (const place of placesLookedAt(rule)) {
      const key = `${place.pointer} ${place.each} ${engine}`;
      const group = members.get(key) ?? { place, engine, rules: [] };
      group.rules.push(rule);
      members.set(key, group);
    }
  }
  return [...members.values()].map(({ place, rules: own, engine }) => createGroup(place, own, engine, facts));
}

/** The places at which a rule looks, whatever the request. */
export function placesLookedAt(rule: Rule): Place[] {
  if (rule.each) return rule.each.map((pointer) => ({ pointer, each: true }));
  // A rule whose places a fact lists looks at the request as a whole.
  return [{ pointer: typeof rule.at === 'string' ? rule.at : '', each: false }];
}

function createGroup(place: Place, rules: readonly Rule[], engine: EngineName, facts: Facts | undefined): RuleGroup {
  const needs = new Map<string, Need>();
  const ready = rules.map((rule) => {
    const note = (key: string, observation: Observation): void => {
      const { askedBy = [], observe = observerOf(observation, facts) } = needs.get(key) ?? {};
      needs.set(key, {
        ...observation,
        askedBy: askedBy.at(-1) === rule.id ? askedBy : [...askedBy, rule.id],
        observe,
      });
    };
    return { id: rule.id, when: readyCondition(rule.when, rule.settings, note) };
  });
  return {
    place,
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    needs,
    evaluate: createEvaluator(ready, engine),
  };
}

/** Is told of each observation that conditions need, with the name that they know it by. */
type Note = (key: string, observation: Observation) => void;

function readyCondition(condition: Condition, settings: Rule['settings'], note: Note): ReadyCondition {
  const ready = (part: Condition): ReadyCondition => readyCondition(part, settings, note);
  if ('all' in condition) return { all: condition.all.map(ready) };
  if ('any' in condition) return { any: condition.any.map(ready) };
  if ('not' in condition) return { not: ready(condition.not) };
  return readyComparison(condition, settings, note);
}

/** Gives each fact a name of its own, notes that it is needed, and puts settings in their places. */
function readyComparison(
  { fact, params, operator, value }: Comparison,
  settings: Rule['settings'],
  note: Note,
): ReadyComparison {
  const need = (observation: Observation): string => {
    const key = keyOf(observation);
    note(key, observation);
    return key;
  };
  const key = need({ name: fact, ...params });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fact: key, operator, value };
  if ('setting' in value) return { fact: key, operator, value: settings[value.setting] };
  return { fact: key, operator, value: { fact: need({ name: value.fact }) } };
}

/** Names an observation so that a reader of the report knows it: "says(rates) of /optIn/callToAction". */
function keyOf({ name, of, cue }: Observation): string {
  return `${name}${cue === undefined ? '' : `(${cue})`}${of === undefined ? '' : ` of ${of.join(', ')}`}`;
}
