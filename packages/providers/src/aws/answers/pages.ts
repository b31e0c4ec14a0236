import { parseAnswer } from '../../answers/parse-answer.js';
import type { DataFault, Place, SavedData } from '../../answers/saved-data.js';
import { answerShapes, type Answer, type AnswerKind } from './shapes.js';

/** A page of an answer, and where it was saved. */
export interface Page<Kind extends AnswerKind> extends Place {
  readonly answer: Answer<Kind>;
}

/** The pages of all answers by their kind, in the order in which they were given. */
export type Pages = { readonly [Kind in AnswerKind]: Page<Kind>[] };

/** The operation that gives an answer. */
export const operations: Readonly<Record<AnswerKind, string>> = {
  RegistrationVersions: 'DescribeRegistrationVersions',
  Registrations: 'DescribeRegistrations',
  RegistrationFieldValues: 'DescribeRegistrationFieldValues',
  PhoneNumbers: 'DescribePhoneNumbers',
  Keywords: 'DescribeKeywords',
  SpendLimits: 'DescribeSpendLimits',
  OptOutLists: 'DescribeOptOutLists',
};

/**
 * Sorts saved answers by what they hold; what is wrong with them is in `faults`.
 * @param kinds those that are of use; any other is a fault
 */
export function toPages(
  data: readonly SavedData[],
  kinds: readonly AnswerKind[],
): { readonly pages: Pages; readonly faults: DataFault[] } {
  const pages: Pages = {
    RegistrationVersions: [],
    Registrations: [],
    RegistrationFieldValues: [],
    PhoneNumbers: [],
    Keywords: [],
    SpendLimits: [],
    OptOutLists: [],
  };
  const faults = data.flatMap(({ name, value }) =>
    Array.isArray(value) && value.length > 0
      ? value.flatMap((one: unknown, index) => addAnswer(one, { name, path: `$[${index}]` }, kinds, pages))
      : addAnswer(value, { name, path: '$' }, kinds, pages),
  );
  return { pages, faults };
}

function addAnswer(value: unknown, place: Place, kinds: readonly AnswerKind[], pages: Pages): DataFault[] {
  const held = typeof value === 'object' && value !== null ? kinds.filter((kind) => Object.hasOwn(value, kind)) : [];
  if (held.length > 0) return held.flatMap((kind) => addPage(kind, value, place, pages));
  const known = kinds.map((kind) => `${kind} (${operations[kind]})`).join(', ');
  return [{ ...place, message: `expected an object with one of ${known}` }];
}

function addPage<Kind extends AnswerKind>(
  kind: Kind,
  value: unknown,
  place: Place,
  pages: Pick<Pages, Kind>,
): DataFault[] {
  const parsed = parseAnswer(answerShapes[kind], value, place);
  if ('faults' in parsed) return parsed.faults;
  pages[kind].push({ ...place, answer: parsed.data });
  return [];
}
