import { ImportFault, type SavedData } from '../../imports/imported.js';
import { readShape } from '../../imports/read-shape.js';
import {
  fieldValuesSchema,
  keywordsSchema,
  phoneNumbersSchema,
  type FieldValues,
  type KeywordAnswer,
  type PhoneNumber,
} from './shapes.js';

/** Answers of AWS's API by their kind, the pages of each together. */
export interface Answers {
  readonly fieldValues: readonly { readonly name: string; readonly answer: FieldValues }[];
  readonly phoneNumbers: readonly PhoneNumber[];
  readonly keywords: readonly KeywordAnswer[];
}

/** The keys by which an answer is known. */
const answerKeys = ['RegistrationFieldValues', 'PhoneNumbers', 'Keywords'] as const;

/**
 * Sorts saved answers by their kind.
 * @throws ImportFault where one is of no kind that is known, or not as the API gives it
 */
export function sortAnswers(data: readonly SavedData[]): Answers {
  const fieldValues: { name: string; answer: FieldValues }[] = [];
  const phoneNumbers: PhoneNumber[] = [];
  const keywords: KeywordAnswer[] = [];
  for (const one of data.flatMap(pagesIn)) {
    const kind = answerKeys.find((key) => has(one.value, key));
    if (kind === 'RegistrationFieldValues') {
      fieldValues.push({ name: one.name, answer: readShape(fieldValuesSchema, one) });
    } else if (kind === 'PhoneNumbers') phoneNumbers.push(...readShape(phoneNumbersSchema, one).PhoneNumbers);
    else if (kind === 'Keywords') keywords.push(...readShape(keywordsSchema, one).Keywords);
    else throw new ImportFault(`${one.name}: expected one of ${answerKeys.join(', ')}, and found none of these keys.`);
  }
  return { fieldValues, phoneNumbers, keywords };
}

/** Several pages may be saved as one list. */
function pagesIn({ name, value }: SavedData): SavedData[] {
  return Array.isArray(value)
    ? value.map((page: unknown, index) => ({ name: `${name}[${index}]`, value: page }))
    : [{ name, value }];
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
