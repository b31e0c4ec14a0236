import { denialKinds, type DenialKind } from '@smslint/providers/aws/denials';
import type { Book } from '@smslint/rules';
import { createCatalogue, type CatalogueRule } from '../catalogue.js';
import { repositoryUrl } from '../package-info.js';
import type { Judged } from './judge-match.js';

/** What reports say of rules: the kinds of denial, and the rules of the codes by which requests were denied. */
export function denialRules(book: Book, judged: readonly Judged[]): CatalogueRule[] {
  const reasons = judged.flatMap(({ verdict }) => verdict?.reasons ?? []);
  const carriers = new Set(reasons.flatMap(({ reason }) => reason.known?.rules.map(({ id }) => id) ?? []));
  return [
    ...Object.values(denialKinds).map(toRule),
    ...[...createCatalogue([book]).values()].filter(({ id }) => carriers.has(id)),
  ];
}

function toRule({ id, title, area, severity, why, sources }: DenialKind): CatalogueRule {
  const page = `${repositoryUrl()}/blob/main/docs/providers.md#what-denials-says`;
  return { id, title, area, severity, why, sources, confidence: 'certain', denialCodes: [], page };
}
