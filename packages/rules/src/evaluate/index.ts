import { compileRules } from './compiled.js';
import type { Evaluator, ReadyRule } from './evaluator.js';
import { runByRulesEngine } from './rules-engine.js';

/** The ways to run rules, which find the same; the first is the faster one. */
export const engines = ['compiled', 'json-rules-engine'] as const;

/** The name of a way to run rules. */
export type EngineName = (typeof engines)[number];

const makers: Readonly<Record<EngineName, (rules: readonly ReadyRule[]) => Evaluator>> = {
  compiled: compileRules,
  'json-rules-engine': runByRulesEngine,
};

/** Makes an evaluator of rules. */
export function createEvaluator(rules: readonly ReadyRule[], engine: EngineName): Evaluator {
  return makers[engine](rules);
}
