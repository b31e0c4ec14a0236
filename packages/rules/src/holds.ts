import type { Condition } from './book/condition-schema.js';
import type { FactValue } from './facts/fact.js';
import { observe } from './observe.js';
import { operators } from './operators.js';
import type { RulePlace } from './rule-place.js';

/** Whether a condition holds at a place: the verdict of the engine for one rule alone, without an engine. */
export function holds(condition: Condition, place: RulePlace): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, place));
  if ('any' in condition) return condition.any.some((part) => holds(part, place));
  if ('not' in condition) return !holds(condition.not, place);
  const { context, subject, settings } = place;
  const { fact, params, operator, value } = condition;
  const look = (name: string): FactValue => observe({ name }, context, subject);
  const observed = observe({ name: fact, ...params }, context, subject);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return compare(observed, operator, value);
  return compare(observed, operator, 'setting' in value ? settings[value.setting] : look(value.fact));
}

function compare(observed: FactValue, operator: string, value: unknown): boolean {
  return operators[operator]?.(observed, value) ?? false;
}
