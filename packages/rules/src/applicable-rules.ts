import type { Request } from '@smslint/core';
import type { Rule } from './book/rule-schema.js';
import { appliesTo, type Policy } from './policy.js';

interface Known {
  readonly byKind: Map<string, readonly Rule[]>;
  readonly byIds: Map<string, readonly Rule[]>;
}

const knownByPolicy = new WeakMap<Policy, Known>();

/** Requests of one kind are many, but every list of countries makes another: more kinds, and sets of rules, are not kept. */
const mostKinds = 1000;
const mostSets = 100;

/** The rules of a policy for requests like this one: the same list wherever the same rules apply. */
export function applicableRules(request: Request, policy: Policy): readonly Rule[] {
  const known: Known = knownByPolicy.get(policy) ?? { byKind: new Map(), byIds: new Map() };
  knownByPolicy.set(policy, known);
  const kind = kindOf(request);
  const before = known.byKind.get(kind);
  if (before) return before;
  const rules = policy.rules.filter((rule) => appliesTo(rule, request));
  const ids = rules.map(({ id }) => id).join();
  const same = known.byIds.get(ids) ?? rules;
  if (known.byIds.size >= mostSets) known.byIds.clear();
  if (known.byIds.size === 0 || known.byKind.size >= mostKinds) known.byKind.clear();
  known.byKind.set(kind, same);
  known.byIds.set(ids, same);
  return same;
}

/** All of a request that decides which rules apply. */
function kindOf({ number, provider, messageType, countries }: Request): string {
  return [number.type, provider, messageType, ...countries].join(' ');
}
