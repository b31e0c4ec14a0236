import { differenceKinds } from '@smslint/providers/aws/verify';
import type { CatalogueRule } from '../catalogue.js';
import { kindAsRule } from '../kind-rule.js';

/** The kinds of difference between a request and its live number as reports show rules. */
export function differenceRules(): CatalogueRule[] {
  return Object.values(differenceKinds).map((kind) => kindAsRule(kind, 'what-verify-compares'));
}
