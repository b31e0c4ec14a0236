import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { FactValue } from '../facts/fact.js';
import { operators } from '../operators.js';
import { comparedFact, type Evaluator, type Firing, type ReadyCondition, type ReadyRule } from './evaluator.js';

/** Makes an evaluator on json-rules-engine: the only place that knows of it. */
export function runByRulesEngine<Sight>(
  rules: readonly ReadyRule[],
  sightOf: (name: string) => Sight,
): Evaluator<Sight> {
  const engine = new Engine();
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  for (const { id, when } of rules) {
    const conditions = ('fact' in when ? { all: [when] } : when) as TopLevelCondition;
    engine.addRule({ conditions, event: { type: id } });
  }
  const sights = [...new Set(rules.flatMap(({ when }) => factsOf(when)))].map((name) => [name, sightOf(name)] as const);
  // One engine holds one state: overlapping runs would lose results, so they wait for each other.
  let last: Promise<unknown> = Promise.resolve();
  return (look) => {
    const run = last.then(async () => {
      const { results } = await engine.run(Object.fromEntries(sights.map(([name, sight]) => [name, look(sight)])));
      return results.map((result): Firing => ({
        id: result.event?.type ?? '',
        observed: observedIn(result.conditions, true),
      }));
    });
    last = run.catch(() => undefined);
    return run;
  };
}

/** The names of all that a condition looks at. */
function factsOf(condition: ReadyCondition): string[] {
  if ('not' in condition) return factsOf(condition.not);
  if ('fact' in condition) return [condition.fact, comparedFact(condition) ?? []].flat();
  return ('all' in condition ? condition.all : condition.any).flatMap(factsOf);
}

/** The facts of the comparisons that made a condition come out as wanted. */
function observedIn(condition: NestedCondition | TopLevelCondition, wanted: boolean): Record<string, FactValue> {
  if ('not' in condition) return observedIn(condition.not, !wanted);
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (parts) return Object.assign({}, ...parts.map((part) => observedIn(part, wanted))) as Record<string, FactValue>;
  const leaf = condition as { fact: string; factResult?: FactValue; result?: boolean };
  return leaf.result === wanted ? { [leaf.fact]: leaf.factResult ?? null } : {};
}
