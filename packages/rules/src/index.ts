export type { Recipe, Wording } from './book/autofix-schema.js';
export { RuleBookError, type Book, type BookFile } from './book/book.js';
export { mergeExample } from './book/examples.js';
export { checkKnown, isField, type Fault } from './book/check-names.js';
export type { Profile } from './book/profile-schema.js';
export type { Example, Rule, Source } from './book/rule-schema.js';
export { schemaFaults } from './book/schema-faults.js';
export { builtInRules, type BuiltInRule } from './built-in-rules.js';
export { checklistFor, type ChecklistItem } from './checklist.js';
export type { DetailedReport, MessageDetails, RequestDetails, RuleSummary } from './detailed-report.js';
export { codesOf, coverageOf, denialCodesOf, type Coverage, type KnownCode } from './denial-codes.js';
export { engines, type EngineName } from './evaluate/index.js';
export { facts } from './facts/index.js';
export type { Context, Fact, Facts, FactValue, Subject } from './facts/fact.js';
export type { Autofix, Finding, Mark, SuppressedFinding, Suppression } from './finding.js';
export { fixFile, withoutFixes, type Fixed, type Workshop } from './fixes/fix-file.js';
export { book } from './generated/book.js';
export { RequestMemory, type FileTrace } from './earlier-requests.js';
export { createLinter, evaluatedRules, type FileResult, type Linter, type RequestResult } from './lint.js';
export { matchesName } from './name-pattern.js';
export { operators } from './operators.js';
export { NumbersByText } from './numbers-by-text.js';
export { createPlanner, planOf, type Plan, type Planned } from './plan/plan.js';
export { durationText, moneyText, numberText } from './words.js';
export { createPolicy, ruleUnder, underProfile } from './policy.js';
export { acceptFindings } from './exceptions/accept-findings.js';
export {
  byPlaceOfAccepted,
  comparePointers,
  type AcceptedFinding,
  type BaselineEntry,
} from './exceptions/accepted-finding.js';
export { createBaseline, type Baseline } from './exceptions/baseline.js';
export { isAdjustable, isFirm } from './exceptions/firm-rules.js';
export {
  watchForStale,
  type JudgedFile,
  type Reach,
  type StaleEntry,
  type Staleness,
  type StaleWatch,
} from './exceptions/stale-entries.js';
export { assembleReport, reportHead, TotalsCount, type Report, type Totals } from './report.js';
export { detailsOf } from './request-details.js';
export { summariesOf } from './rule-summaries.js';
export {
  changesFor,
  inFull,
  limitsOf,
  mergeChanges,
  rulingKey,
  type Override,
  type RuleChanges,
  type Ruling,
} from './ruling.js';
export { scoreByWeights, unreadableScore, type Grade, type Score } from './score.js';
export { severitiesOf } from './severities.js';
export { messageParts, type MessagePart } from './template.js';
export type { Watch } from './watch.js';
export {
  type Area,
  areas,
  authorities,
  type Authority,
  codeCategories,
  type CodeCategory,
  confidences,
  numberTypes,
  safeties,
  type Safety,
  severities,
  type Severity,
} from './book/vocabulary.js';
