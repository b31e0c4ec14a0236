import { differenceKinds, type DifferenceKind } from '@smslint/providers/aws/verify';
import type { CatalogueRule } from '../catalogue.js';
import { repositoryUrl } from '../package-info.js';

/** The kinds of difference between a request and its live number as reports show rules. */
export function differenceRules(): CatalogueRule[] {
  return Object.values(differenceKinds).map(toRule);
}

function toRule({ id, title, area, severity, why, sources }: DifferenceKind): CatalogueRule {
  const page = `${repositoryUrl()}/blob/main/docs/providers.md#what-verify-compares`;
  return { id, title, area, severity, why, sources, confidence: 'certain', denialCodes: [], page };
}
