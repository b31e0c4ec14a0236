import { denialKinds } from '@smslint/providers/aws/denials';
import type { Book } from '@smslint/rules';
import { createCatalogue, type CatalogueRule } from '../catalogue.js';
import { kindAsRule } from '../kind-rule.js';
import type { Judged } from './judge-match.js';

/** What reports say of rules: the kinds of denial, and the rules of the codes by which requests were denied. */
export function denialRules(book: Book, judged: readonly Judged[]): CatalogueRule[] {
  const reasons = judged.flatMap(({ verdict }) => verdict?.reasons ?? []);
  const carriers = new Set(reasons.flatMap(({ reason }) => reason.known?.rules.map(({ id }) => id) ?? []));
  return [
    ...Object.values(denialKinds).map((kind) => kindAsRule(kind, 'what-denials-says')),
    ...[...createCatalogue([book]).values()].filter(({ id }) => carriers.has(id)),
  ];
}
