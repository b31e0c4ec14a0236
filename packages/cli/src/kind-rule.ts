import type { FindingKind } from '@smslint/providers/aws';
import type { CatalogueRule } from './catalogue.js';
import { repositoryUrl } from './package-info.js';

/**
 * A kind of finding as reports show rules.
 * @param section of docs/providers.md, which tells of it
 */
export function kindAsRule({ id, title, area, severity, why, sources }: FindingKind, section: string): CatalogueRule {
  const page = `${repositoryUrl()}/blob/main/docs/providers.md#${section}`;
  return { id, title, area, severity, why, sources, confidence: 'certain', denialCodes: [], page };
}
