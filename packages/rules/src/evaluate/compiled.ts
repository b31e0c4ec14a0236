import type { FactValue } from '../facts/fact.js';
import { numbering } from '../numbering.js';
import { oncePer } from '../once-per.js';
import { operators } from '../operators.js';
import {
  comparedFact,
  type EvaluatorMaker,
  type Firing,
  type Look,
  type ReadyComparison,
  type ReadyCondition,
  type ReadyRule,
} from './evaluator.js';

/**
 * Makes evaluators that look at a fact only where it decides something, and once a run. What their rules have in common they share.
 * @throws RangeError (the maker) for an operator that is not there
 */
export function compiledEvaluators<Sight>(sightOf: (name: string) => Sight): EvaluatorMaker<Sight> {
  const program = createProgram(sightOf);
  const beginOf = oncePer(({ when }: ReadyRule) => program.add(when));
  return (rules) => {
    const begins = rules.map(beginOf);
    return (look) =>
      program.run(look, ({ holds, see }) => {
        const firings: Firing[] = [];
        begins.forEach((begin, index) => {
          const rule = holds(begin) ? rules[index] : undefined;
          if (rule) firings.push({ id: rule.id, observed: observedIn(rule.when, true, see) });
        });
        return firings;
      });
  };
}

/*
 * Conditions as one list of numbers: hundreds of comparisons are made once a request, and objects or functions for each of them would
 * be fetched from all over the memory every time.
 */

/** The numbers of a comparison: what it looks at, its operator, what it compares with, and where to go on if it holds or fails. */
const [sightAt, operatorAt, valueAt, holdsAt, failsAt, width] = [0, 1, 2, 3, 4, 5];

/** Where a condition ends. */
const [held, failed] = [-1, -2];

const operatorNames = Object.keys(operators);
const operatorList = Object.values(operators);

/** What a run can be asked. */
interface Run {
  /** Whether the condition that begins at a place holds. */
  readonly holds: (begin: number) => boolean;
  /** What is observed under a name. */
  readonly see: (name: string) => FactValue;
}

interface Program<Sight> {
  /** Adds a condition, and says where it begins. */
  readonly add: (condition: ReadyCondition) => number;
  /** Makes a run: runs follow one another, so that one list holds what each of them has seen. */
  readonly run: <Result>(look: Look<Sight>, make: (run: Run) => Result) => Result;
}

function createProgram<Sight>(sightOf: (name: string) => Sight): Program<Sight> {
  const steps: number[] = [];
  const names = numbering<string>();
  const values = numbering<unknown>();
  /** By the number of the name. */
  const sights: Sight[] = [];
  const seen: (FactValue | undefined)[] = [];
  const nothing: Look<Sight> = () => null;
  let look = nothing;

  const numberOf = (name: string): number => {
    const number = names.numberOf(name);
    if (number === sights.length) sights.push(sightOf(name));
    return number;
  };
  const seeNumber = (number: number): FactValue => {
    const before = seen[number];
    return before === undefined ? (seen[number] = look(sights[number] as Sight)) : before;
  };
  const run: Run = {
    holds: (begin) => {
      let at = begin;
      while (at >= 0) {
        const own = seeNumber(steps[at + sightAt] ?? 0);
        const value = steps[at + valueAt] ?? 0;
        const compared = value < 0 ? seeNumber(-1 - value) : values.all[value];
        const isSo = operatorList[steps[at + operatorAt] ?? 0]?.(own, compared) === true;
        at = steps[at + (isSo ? holdsAt : failsAt)] ?? failed;
      }
      return at === held;
    },
    see: (name) => seeNumber(numberOf(name)),
  };
  const addComparison = (comparison: ReadyComparison, ifHeld: number, ifFailed: number): void => {
    const { fact, operator, value } = comparison;
    if (!operatorNames.includes(operator)) throw new RangeError(`There is no operator ${operator}.`);
    const other = comparedFact(comparison);
    // What is negative is the number of a name.
    const compared = other === undefined ? values.numberOf(value) : -1 - numberOf(other);
    steps.push(numberOf(fact), operatorNames.indexOf(operator), compared, ifHeld, ifFailed);
  };
  /** Adds a condition that goes on somewhere if it holds, and elsewhere if it fails. */
  const add = (condition: ReadyCondition, ifHeld: number, ifFailed: number): void => {
    if ('not' in condition) add(condition.not, ifFailed, ifHeld);
    else if ('fact' in condition) addComparison(condition, ifHeld, ifFailed);
    else {
      const [parts, isAll] = 'all' in condition ? [condition.all, true] : [condition.any, false];
      parts.forEach((part, index) => {
        const next = steps.length + width * comparisonsIn(part);
        const isLast = index === parts.length - 1;
        // Of all parts the first that fails decides, of any the first that holds.
        add(part, isAll && !isLast ? next : ifHeld, isAll || isLast ? ifFailed : next);
      });
    }
  };
  return {
    add: (condition) => {
      const begin = steps.length;
      add(condition, held, failed);
      return begin;
    },
    run: (present, make) => {
      look = present;
      try {
        return make(run);
      } finally {
        // A request is not to be kept until the next one comes.
        look = nothing;
        seen.fill(undefined);
      }
    },
  };
}

function comparisonsIn(condition: ReadyCondition): number {
  if ('fact' in condition) return 1;
  if ('not' in condition) return comparisonsIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).reduce((sum, part) => sum + comparisonsIn(part), 0);
}

/** The facts of the comparisons that made a condition come out as wanted. */
function observedIn(condition: ReadyCondition, wanted: boolean, see: Run['see']): Record<string, FactValue> {
  if ('not' in condition) return observedIn(condition.not, !wanted, see);
  if (!('fact' in condition)) {
    const parts = 'all' in condition ? condition.all : condition.any;
    return Object.assign({}, ...parts.map((part) => observedIn(part, wanted, see))) as Record<string, FactValue>;
  }
  const { fact, operator, value } = condition;
  const other = comparedFact(condition);
  const own = see(fact);
  const holds = operators[operator]?.(own, other === undefined ? value : see(other)) === true;
  return holds === wanted ? { [fact]: own } : {};
}
