import { valueAt, type Pointer, type Request } from '@smslint/core';
import { applicableRules } from './applicable-rules.js';
import type { Rule } from './book/rule-schema.js';
import type { Evaluator } from './evaluate/evaluator.js';
import type { EngineName } from './evaluate/index.js';
import type { Subject } from './facts/fact.js';
import { oncePer } from './once-per.js';
import type { Policy } from './policy.js';
import { looksAtAddedFacts } from './reads.js';
import { makeReady, type Need, type ReadyRules } from './ready-rules.js';

/** The rules that look at the same place, and so run together. */
export interface RuleGroup {
  readonly place: Place;
  readonly rules: ReadonlyMap<string, Rule>;
  /** What they may look at, and others of the policy, by the names that the conditions know it by. */
  readonly needs: ReadonlyMap<string, Need>;
  readonly evaluate: Evaluator<Need>;
}

/** What rules look at: the value at a pointer or, with `each`, every element of the list there. */
interface Place {
  readonly pointer: Pointer;
  readonly each: boolean;
}

const known = new WeakMap<readonly Rule[], Map<EngineName | undefined, readonly RuleGroup[]>>();

/**
 * The rules that apply to a request. Requests to which the same rules apply share the groups, and all requests the rules.
 * @param engine how the rules are run; without it, those that look at facts of a team by json-rules-engine
 */
export function ruleGroupsFor(request: Request, policy: Policy, engine?: EngineName): readonly RuleGroup[] {
  const rules = applicableRules(request, policy);
  const byEngine = known.get(rules) ?? new Map<EngineName | undefined, readonly RuleGroup[]>();
  known.set(rules, byEngine);
  const groups = byEngine.get(engine) ?? createGroups(rules, (rule) => engine ?? engineFor(rule, policy), policy);
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
function engineFor(rule: Rule, { book }: Policy): EngineName {
  return book.facts !== undefined && looksAtAddedFacts(rule) ? 'json-rules-engine' : 'compiled';
}

const readyByPolicy = oncePer<Policy, Map<EngineName, ReadyRules>>(() => new Map());

function createGroups(rules: readonly Rule[], engineOf: (rule: Rule) => EngineName, policy: Policy): RuleGroup[] {
  const members = new Map<string, { place: Place; engine: EngineName; rules: Rule[] }>();
  rules.forEach((rule) => {
    const engine = engineOf(rule);
    placesLookedAt(rule).forEach((place) => {
      const key = `${place.pointer} ${place.each} ${engine}`;
      const group = members.get(key);
      if (group) group.rules.push(rule);
      else members.set(key, { place, engine, rules: [rule] });
    });
  });
  const known = readyByPolicy(policy);
  return [...members.values()].map(({ place, engine, rules: own }) => {
    const ready = known.get(engine) ?? makeReady(engine, policy.book.facts);
    known.set(engine, ready);
    const { needs, evaluatorOf } = ready;
    return { place, rules: new Map(own.map((rule) => [rule.id, rule])), needs, evaluate: evaluatorOf(own) };
  });
}

/** The places at which a rule looks, whatever the request. */
export function placesLookedAt(rule: Rule): Place[] {
  if (rule.each) return rule.each.map((pointer) => ({ pointer, each: true }));
  // A rule whose places a fact lists looks at the request as a whole.
  return [{ pointer: typeof rule.at === 'string' ? rule.at : '', each: false }];
}
