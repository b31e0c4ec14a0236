import { text, textLike, unsaid } from '../../fields/codes.js';
import { fieldOf, type FieldRest } from '../../fields/build-field.js';
import type { Code, Field } from '../../fields/field.js';

/** The most characters that the API takes, whatever a field's own limit: TextValue of PutRegistrationFieldValue. */
export const most = 2048;

/** What makes a field one that may be left out. */
export const optional: FieldRest = { requirement: 'OPTIONAL' };

/** A text of some length: the most characters, or the fewest and the most. */
export function textField(
  path: string,
  pointer: string,
  length: number | readonly [number, number],
  rest?: FieldRest,
): Field {
  return fieldOf('TEXT', text)(path, pointer, { length: typeof length === 'number' ? [1, length] : length, ...rest });
}

/** One or several choices of the form. */
export function selectField(path: string, pointer: string, code: Code, rest?: FieldRest): Field {
  return fieldOf('SELECT', code)(path, pointer, rest);
}

/** What the request format has no place for, and a person gives. */
export function unsaidField(path: string, pointer: string, what: string, rest?: FieldRest): Field {
  return fieldOf('TEXT', unsaid(what))(path, pointer, rest);
}

const country = textLike(/^[A-Z]{2}$/, 'a country of two letters');

/** A country of two letters. */
export function countryField(path: string, pointer: string): Field {
  return fieldOf('TEXT', country)(path, pointer, { length: [2, 2] });
}

const phone = textLike(/^\+[1-9]\d{1,14}$/, 'a number in E.164, such as +12065550100, without spaces');

/** A telephone number. */
export function phoneField(path: string, pointer: string): Field {
  return fieldOf('TEXT', phone)(path, pointer, { length: [1, 30] });
}

/** The places of a form for samples, the first of which is required. */
export function sampleFields(count: number, length: readonly [number, number]): Field[] {
  return Array.from({ length: count }, (_, index) =>
    textField(`messageSamples.messageSample${index + 1}`, `/samples/${index}`, length, index === 0 ? {} : optional),
  );
}
