import type { FactValue } from '../facts/fact.js';
import { oncePer } from '../once-per.js';
import { operators } from '../operators.js';
import {
  comparedFact,
  type EvaluatorMaker,
  type Look,
  type ReadyComparison,
  type ReadyCondition,
  type ReadyRule,
} from './evaluator.js';

/** A condition as functions. */
interface Compiled {
  /** Looks only at what it takes to decide. */
  readonly holds: () => boolean;
  /** Notes what the comparisons that came out as wanted looked at. */
  readonly note: (wanted: boolean, observed: Record<string, FactValue>) => void;
}

/** Gives what is observed under a name in the present run. */
type Sight = (name: string) => () => FactValue;

/**
 * Makes evaluators of functions, which look at a fact only where it decides something, and once a run. A rule that several of
 * them run is made functions once.
 * @throws RangeError (the maker) for an operator that is not there
 */
export function compiledEvaluators(): EvaluatorMaker {
  const sights = createSights();
  const compiledOf = oncePer(({ id, when }: ReadyRule) => ({ id, ...compile(when, sights.of) }));
  return (rules) => {
    const compiled = rules.map(compiledOf);
    return (look) => {
      const firings = [];
      sights.begin(look);
      try {
        for (const { id, holds, note } of compiled) {
          if (!holds()) continue;
          const observed: Record<string, FactValue> = {};
          note(true, observed);
          firings.push({ id, observed });
        }
      } finally {
        sights.end();
      }
      return firings;
    };
  };
}

/** What rules look at: runs follow one another, so that one list holds what each of them has seen. */
function createSights(): { readonly of: Sight; readonly begin: (look: Look) => void; readonly end: () => void } {
  const numbers = new Map<string, number>();
  const seen: (FactValue | undefined)[] = [];
  const nothing: Look = () => null;
  let look = nothing;
  return {
    of: (name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      seen[number] = undefined;
      return () => {
        const before = seen[number];
        return before === undefined ? (seen[number] = look(name)) : before;
      };
    },
    begin: (present) => {
      look = present;
    },
    // A request is not to be kept until the next one comes.
    end: () => {
      look = nothing;
      seen.fill(undefined);
    },
  };
}

function compile(condition: ReadyCondition, sightOf: Sight): Compiled {
  if ('not' in condition) {
    const { holds, note } = compile(condition.not, sightOf);
    return {
      holds: () => !holds(),
      note: (wanted, observed) => {
        note(!wanted, observed);
      },
    };
  }
  if ('fact' in condition) return compileComparison(condition, sightOf);
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => compile(part, sightOf));
  // Of all parts the first that does not hold decides, of any the first that does.
  const decisive = !('all' in condition);
  return {
    holds: () => {
      for (const { holds } of parts) if (holds() === decisive) return decisive;
      return !decisive;
    },
    note: (wanted, observed) => {
      for (const { note } of parts) note(wanted, observed);
    },
  };
}

function compileComparison(comparison: ReadyComparison, sightOf: Sight): Compiled {
  const { fact, operator, value } = comparison;
  const compare = operators[operator];
  if (!compare) throw new RangeError(`There is no operator ${operator}.`);
  const other = comparedFact(comparison);
  const [own, compared] = [sightOf(fact), other === undefined ? (): unknown => value : sightOf(other)];
  const holds = (): boolean => compare(own(), compared());
  return {
    holds,
    note: (wanted, observed) => {
      if (holds() === wanted) observed[fact] = own();
    },
  };
}
