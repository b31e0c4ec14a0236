import { compiledEvaluators } from './compiled.js';
import type { EvaluatorMaker } from './evaluator.js';
import { runByRulesEngine } from './rules-engine.js';

/** The ways to run rules, which find the same; the first is the faster one. */
export const engines = ['compiled', 'json-rules-engine'] as const;

/** The name of a way to run rules. */
export type EngineName = (typeof engines)[number];

/**
 * What makes evaluators that run rules in a way.
 * @param sightOf gives what is looked at for the name of an observation; asked once each
 */
export function evaluatorsBy<Sight>(engine: EngineName, sightOf: (name: string) => Sight): EvaluatorMaker<Sight> {
  return engine === 'compiled' ? compiledEvaluators(sightOf) : (rules) => runByRulesEngine(rules, sightOf);
}
