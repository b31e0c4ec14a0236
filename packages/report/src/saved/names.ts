import { countryCodes } from '@smslint/core';
import { areas, numberTypes } from '@smslint/rules';
import * as z from 'zod';

const oneOf = (names: readonly string[], what: string) => {
  const known = new Set(names);
  return z.string().refine((name) => known.has(name), { error: `expected ${what}` });
};

/** The ISO code of a country. */
export const country = oneOf(countryCodes, 'the ISO code of a country');

/** A number type, by its own name. */
export const numberType = oneOf(numberTypes, `one of ${numberTypes.join(', ')}`);

/** An area of rules. */
export const area = oneOf(areas, `one of ${areas.join(', ')}`);
