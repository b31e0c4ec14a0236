import type { FactValue } from '../facts/fact.js';
import { operators } from '../operators.js';
import {
  comparedFact,
  type Evaluator,
  type Look,
  type ReadyComparison,
  type ReadyCondition,
  type ReadyRule,
} from './evaluator.js';

/** A condition as functions. */
interface Compiled {
  /** Looks only at what it takes to decide. */
  readonly holds: (look: Look) => boolean;
  /** Notes what the comparisons that came out as wanted looked at. */
  readonly note: (look: Look, wanted: boolean, observed: Record<string, FactValue>) => void;
}

/**
 * Makes an evaluator of functions, which looks at a fact only where it decides something.
 * @throws RangeError for an operator that is not there
 */
export function compileRules(rules: readonly ReadyRule[]): Evaluator {
  const compiled = rules.map(({ id, when }) => ({ id, ...compile(when) }));
  return (look) =>
    compiled
      .filter(({ holds }) => holds(look))
      .map(({ id, note }) => {
        const observed: Record<string, FactValue> = {};
        note(look, true, observed);
        return { id, observed };
      });
}

function compile(condition: ReadyCondition): Compiled {
  if ('not' in condition) {
    const { holds, note } = compile(condition.not);
    return {
      holds: (look) => !holds(look),
      note: (look, wanted, observed) => {
        note(look, !wanted, observed);
      },
    };
  }
  if ('fact' in condition) return compileComparison(condition);
  const parts = ('all' in condition ? condition.all : condition.any).map(compile);
  return {
    holds:
      'all' in condition
        ? (look) => parts.every((part) => part.holds(look))
        : (look) => parts.some((part) => part.holds(look)),
    note: (look, wanted, observed) => {
      for (const part of parts) part.note(look, wanted, observed);
    },
  };
}

function compileComparison(comparison: ReadyComparison): Compiled {
  const { fact, operator, value } = comparison;
  const compare = operators[operator];
  if (!compare) throw new RangeError(`There is no operator ${operator}.`);
  const other = comparedFact(comparison);
  const holds = (look: Look): boolean => compare(look(fact), other === undefined ? value : look(other));
  return {
    holds,
    note: (look, wanted, observed) => {
      if (holds(look) === wanted) observed[fact] = look(fact);
    },
  };
}
