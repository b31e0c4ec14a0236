import type { Change } from '@smslint/core';
import type { Recipe, Recipes } from '../book/autofix-schema.js';
import type { RulePlace } from '../rule-place.js';
import type { Fixer } from './fixer.js';
import { brackets, email, gsm, phone, webAddress } from './forms.js';
import { append, prepend, replace, write } from './texts.js';
import { add, remove, set, trim } from './values.js';

/** The fixers by the names that recipes give them. */
const fixers: { readonly [By in keyof Recipes]: Fixer<By> } = {
  append,
  prepend,
  write,
  replace,
  set,
  add,
  remove,
  trim,
  phone,
  email,
  gsm,
  'web-address': webAddress,
  brackets,
};

/** The changes that a recipe makes at a place; none where it has nothing to offer there. */
export function changesBy(recipe: Recipe, place: RulePlace): readonly Change[] {
  const fixer = fixers[recipe.by];
  return fixer(recipe as never, place);
}
