import { compiledEvaluators } from './compiled.js';
import type { EvaluatorMaker } from './evaluator.js';
import { runByRulesEngine } from './rules-engine.js';

/** The ways to run rules, which find the same; the first is the faster one. */
export const engines = ['compiled', 'json-rules-engine'] as const;

/** The name of a way to run rules. */
export type EngineName = (typeof engines)[number];

const makers: Readonly<Record<EngineName, () => EvaluatorMaker>> = {
  compiled: compiledEvaluators,
  'json-rules-engine': () => runByRulesEngine,
};

/** What makes evaluators that run rules in a way. */
export function evaluatorsBy(engine: EngineName): EvaluatorMaker {
  return makers[engine]();
}
