import type { Change } from '@smslint/core';
import type { Recipes } from '../book/autofix-schema.js';
import type { RulePlace } from '../rule-place.js';

/**
 * Says how a request is to be changed by a recipe, at the place of a finding; no changes where the recipe has nothing
 * honest to offer. Pure.
 */
export type Fixer<By extends keyof Recipes> = (recipe: Recipes[By], place: RulePlace) => readonly Change[];
