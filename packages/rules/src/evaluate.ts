import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { FactValue } from './facts/fact.js';
import { operators } from './operators.js';

/** A comparison whose fact, and whose value where it is a fact, are names in the facts given to a run. */
export interface ReadyComparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Conditions that are ready to run: settings are values, and every fact has a name of its own. */
export type ReadyCondition =
  | ReadyComparison
  | { readonly all: readonly ReadyCondition[] }
  | { readonly any: readonly ReadyCondition[] }
  | { readonly not: ReadyCondition };

/** A rule whose problem is there, with the facts that show it. */
export interface Firing {
  readonly id: string;
  readonly observed: Readonly<Record<string, FactValue>>;
}

/** Runs a fixed set of rules over facts. */
export type Evaluator = (facts: Readonly<Record<string, FactValue>>) => Promise<Firing[]>;

/** Makes an evaluator on json-rules-engine: the only place that knows of it. */
export function createEvaluator(rules: readonly { id: string; when: ReadyCondition }[]): Evaluator {
  const engine = new Engine();
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  for (const { id, when } of rules) {
    const conditions = ('fact' in when ? { all: [when] } : when) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: id } });
  }
  // One engine holds one state: overlapping runs would lose results, so they wait for each other.
  let last: Promise<unknown> = Promise.resolve();
  return (facts) => {
    const run = last.then(async () => {
      const { results } = await engine.run(facts);
      return results.map((result): Firing => ({
        id: result.event?.type ?? '',
        observed: observedIn(result.conditions, true),
      }));
    });
    last = run.catch(() => undefined);
    return run;
  };
}

/** The facts of the comparisons that made a condition come out as wanted. */
function observedIn(condition: NestedCondition | TopLevelCondition, wanted: boolean): Record<string, FactValue> {
  if ('not' in condition) return observedIn(condition.not, !wanted);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts) return Object.assign({}, ...parts.map((part) => observedIn(part, wanted))) as Record<string, FactValue>;
  const leaf = condition as { fact: string; factResult?: FactValue; result?: boolean };
  return leaf.result === wanted ? { [leaf.fact]: leaf.factResult ?? null } : {};
}
