import type { FactValue } from '../facts/fact.js';

/** A comparison whose fact, and whose value where it is a fact, are names of observations. */
export interface ReadyComparison {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

/** Conditions that are ready to run: settings are values, and every observation has a name of its own. */
export type ReadyCondition =
  | ReadyComparison
  | { readonly all: readonly ReadyCondition[] }
  | { readonly any: readonly ReadyCondition[] }
  | { readonly not: ReadyCondition };

/** A rule that is ready to run. */
export interface ReadyRule {
  readonly id: string;
  readonly when: ReadyCondition;
}

/** A rule whose problem is there, with the facts that show it: those of all comparisons that speak for it, in their order. */
export interface Firing {
  readonly id: string;
  readonly observed: Readonly<Record<string, FactValue>>;
}

/** Makes an observation, which is known to the one who makes it as a sight. */
export type Look<Sight> = (sight: Sight) => FactValue;

/** Runs a fixed set of rules over observations, each made once a run. */
export type Evaluator<Sight> = (look: Look<Sight>) => Firing[] | Promise<Firing[]>;

/** Makes evaluators of rules that look at the same place; all that it makes share what the rules have in common. */
export type EvaluatorMaker<Sight> = (rules: readonly ReadyRule[]) => Evaluator<Sight>;

/** The name of a fact that a comparison compares with, where it compares with one. */
export function comparedFact({ value }: ReadyComparison): string | undefined {
  const isFact = typeof value === 'object' && value !== null && !Array.isArray(value) && 'fact' in value;
  return isFact ? (value as { fact: string }).fact : undefined;
}
