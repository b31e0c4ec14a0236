import type { FactValue } from './facts/fact.js';

type Operator = (fact: FactValue, value: unknown) => boolean;

const numeric =
  (compare: (fact: number, value: number) => boolean): Operator =>
  (fact, value) =>
    typeof fact === 'number' && typeof value === 'number' && compare(fact, value);

const includes = (list: unknown, element: unknown): boolean => Array.isArray(list) && list.includes(element);

/**
 * The operators that a rule may use. They replace those of json-rules-engine of the same name, which take "10" for a
 * number and null for zero: here a comparison with what the request does not say is never true.
 */
export const operators: Readonly<Record<string, Operator>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== null && fact !== value,
  in: (fact, value) => includes(value, fact),
  notIn: (fact, value) => fact !== null && Array.isArray(value) && !value.includes(fact),
  contains: (fact, value) => includes(fact, value),
  doesNotContain: (fact, value) => Array.isArray(fact) && !fact.includes(value),
  lessThan: numeric((fact, value) => fact < value),
  lessThanInclusive: numeric((fact, value) => fact <= value),
  greaterThan: numeric((fact, value) => fact > value),
  greaterThanInclusive: numeric((fact, value) => fact >= value),
  /** Something is there: a text that is not blank, a list that is not empty, any number or truth value. */
  isPresent: (fact, value) => isPresent(fact) === value,
};

function isPresent(fact: FactValue): boolean {
  if (fact === null) return false;
  if (typeof fact === 'string') return fact.trim() !== '';
  return typeof fact === 'object' ? fact.length > 0 : true;
}
