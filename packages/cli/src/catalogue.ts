import {
  book as ownBook,
  builtInRules,
  codesOf,
  messageParts,
  severities,
  severitiesOf,
  type Book,
  type BuiltInRule,
  type Finding,
  type Rule,
  type Severity,
  type Source,
} from '@smslint/rules';
import { repositoryUrl } from './package-info.js';

/** What reports say of a rule, whatever was found. */
export interface CatalogueRule {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  /** The worst that it can be; a finding has its own. */
  readonly severity: Severity;
  readonly confidence: Finding['confidence'];
  readonly why: string;
  /** How to mend it, in general words. */
  readonly fix?: string;
  readonly sources: readonly Source[];
  readonly denialCodes: readonly string[];
  /** The web page that explains it: that of the documents, else its first source. */
  readonly page?: string;
}

/** Rules by id, in the order of their ids. */
export type Catalogue = ReadonlyMap<string, CatalogueRule>;

/** Every rule of some books, those that stand in code, and more; of rules with the same id the first. */
export function createCatalogue(books: readonly Book[], more: readonly CatalogueRule[] = []): Catalogue {
  const rules = [
    ...Object.values(builtInRules).map(fromCode),
    ...books.flatMap((book) => book.rules.map(fromBook)),
    ...more,
  ];
  const byId = new Map<string, CatalogueRule>();
  for (const rule of rules.sort(byRuleId)) if (!byId.has(rule.id)) byId.set(rule.id, rule);
  return byId;
}

/** The web page that explains what was found; undefined where there is none. */
export function pageOf({ ruleId, sources }: Finding, catalogue: Catalogue): string | undefined {
  return catalogue.get(ruleId)?.page ?? sources[0]?.url;
}

function fromCode({ id, title, area, severity, why }: BuiltInRule): CatalogueRule {
  return { id, title, area, severity, why, confidence: 'certain', sources: [], denialCodes: [], page: docsPage(id) };
}

function fromBook(rule: Rule): CatalogueRule {
  const { id, title, area, confidence, why, sources } = rule;
  const possible = severitiesOf(rule);
  const page = isOwn(id) ? docsPage(id) : sources[0]?.url;
  return {
    id,
    title,
    area,
    severity: severities.find((severity) => possible.includes(severity)) ?? 'info',
    confidence,
    why,
    fix: inGeneral(rule.fix),
    sources,
    denialCodes: codesOf(rule),
    ...(page !== undefined && { page }),
  };
}

/** The documents have a page for each rule that smslint comes with, not for those of a team. */
function isOwn(id: string): boolean {
  return (ownIds ??= new Set(ownBook.rules.map((rule) => rule.id))).has(id);
}

let ownIds: ReadonlySet<string> | undefined;

function docsPage(id: string): string {
  return `${repositoryUrl()}/blob/main/docs/rules/${id}.md`;
}

/** A sentence with placeholders in words that hold for every request. */
function inGeneral(sentence: string): string {
  return messageParts(sentence)
    .map((part) => {
      if ('words' in part) return part.words;
      return part.otherwise ?? part.names.find((name) => name.includes('.')) ?? '…';
    })
    .join('');
}

function byRuleId(a: CatalogueRule, b: CatalogueRule): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
