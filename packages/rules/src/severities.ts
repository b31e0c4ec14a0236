import type { NumberType } from '@smslint/core';
import type { Rule } from './book/rule-schema.js';
import type { Severity } from './book/vocabulary.js';

/** The severities that a rule can have, each once, in the order of its cases; for one type of number where it is given. */
export function severitiesOf({ severity }: Rule, numberType?: NumberType): Severity[] {
  if (typeof severity === 'string') return [severity];
  const fitting = severity.filter(
    ({ numberTypes }) => numberType === undefined || (numberTypes?.includes(numberType) ?? true),
  );
  const last = fitting.findIndex(
    ({ numberTypes, countries }) => countries === undefined && (numberTypes === undefined || numberType !== undefined),
  );
  // Where no case fits a request, the finding is only worth a note.
  const reached: Severity[] =
    last < 0 ? [...fitting.map(({ is }) => is), 'info'] : fitting.slice(0, last + 1).map(({ is }) => is);
  return [...new Set(reached)];
}
