import type { Comparison, Condition } from './book/condition-schema.js';
import type { Rule } from './book/rule-schema.js';
import type { Evaluator, ReadyComparison, ReadyCondition } from './evaluate/evaluator.js';
import { evaluatorsBy, type EngineName } from './evaluate/index.js';
import type { Facts } from './facts/fact.js';
import { readyObservation, type Observation, type ReadyObservation } from './observe.js';
import { oncePer } from './once-per.js';

/** An observation that rules may ask for. */
export interface Need {
  readonly ready: ReadyObservation;
  /** The rules that look at it, at any place; it grows as rules are made ready. */
  readonly askedBy: string[];
}

/** Rules of a policy, made ready as requests need them: requests of all kinds share them, and the places at which they look. */
export interface ReadyRules {
  /** What the rules may look at, by the names that the conditions know it by. */
  readonly needs: ReadonlyMap<string, Need>;
  /** Makes an evaluator of some of the rules. */
  readonly evaluatorOf: (rules: readonly Rule[]) => Evaluator<Need>;
}

/**
 * Begins to make rules ready.
 * @param facts those that a team adds
 */
export function makeReady(engine: EngineName, facts: Facts | undefined): ReadyRules {
  const needs = new Map<string, Need>();
  const needNamed = (key: string): Need => {
    const need = needs.get(key);
    if (!need) throw new RangeError(`The rules look at ${key}, which they do not name.`);
    return need;
  };
  const makeEvaluator = evaluatorsBy(engine, needNamed);
  const readyOf = oncePer(({ id, when, settings }: Rule) => {
    const note: Note = (observation) => {
      const key = keyOf(observation);
      const need = needs.get(key);
      if (need === undefined) needs.set(key, { ready: readyObservation(observation, facts), askedBy: [id] });
      else if (need.askedBy.at(-1) !== id) need.askedBy.push(id);
      return key;
    };
    return { id, when: readyCondition(when, settings, note) };
  });
  return { needs, evaluatorOf: (rules) => makeEvaluator(rules.map(readyOf)) };
}

/** Is told of each observation that conditions need, and gives the name that they know it by. */
type Note = (observation: Observation) => string;

function readyCondition(condition: Condition, settings: Rule['settings'], note: Note): ReadyCondition {
  if ('all' in condition) return { all: condition.all.map((part) => readyCondition(part, settings, note)) };
  if ('any' in condition) return { any: condition.any.map((part) => readyCondition(part, settings, note)) };
  if ('not' in condition) return { not: readyCondition(condition.not, settings, note) };
  return readyComparison(condition, settings, note);
}

/** Gives each fact a name of its own, notes that it is needed, and puts settings in their places. */
function readyComparison(
  { fact, params, operator, value }: Comparison,
  settings: Rule['settings'],
  note: Note,
): ReadyComparison {
  const key = note({ name: fact, ...params });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fact: key, operator, value };
  if ('setting' in value) return { fact: key, operator, value: settings[value.setting] };
  return { fact: key, operator, value: { fact: note({ name: value.fact }) } };
}

/** Names an observation so that a reader of the report knows it: "says(rates) of /optIn/callToAction". */
function keyOf({ name, of, cue }: Observation): string {
  return `${name}${cue === undefined ? '' : `(${cue})`}${of === undefined ? '' : ` of ${of.join(', ')}`}`;
}
