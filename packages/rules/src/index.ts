export { RuleBookError, type Book, type BookFile } from './book/book.js';
export { mergeExample } from './book/examples.js';
export { checkHealth, type Health, type HealthProblem } from './book/health.js';
export { loadBook } from './book/load-book.js';
export { type Profile } from './book/profile-schema.js';
export {
  areas,
  authorities,
  confidences,
  numberTypes,
  severities,
  type Area,
  type Authority,
  type Example,
  type Rule,
  type Severity,
  type Source,
} from './book/rule-schema.js';
export { codeCategories, type CodeCategory } from './book/denial-codes-schema.js';
export { runExample } from './book/run-example.js';
export { builtInRules, type BuiltInRule } from './built-in-rules.js';
export { checklistFor, type ChecklistItem } from './checklist.js';
export { codesOf, coverageOf, denialCodesOf, type Coverage, type KnownCode } from './denial-codes.js';
export { evaluatedRules } from './evaluated-rules.js';
export { facts } from './facts/index.js';
export type { Context, Fact, FactValue, Subject } from './facts/fact.js';
export type { Autofix, Finding, Mark, SuppressedFinding, Suppression } from './finding.js';
export { book } from './generated/book.js';
export { createLinter, type FileResult, type Linter, type RequestResult } from './lint.js';
export { operators } from './operators.js';
export { createPlanner, planOf, type Plan, type Planned } from './plan/plan.js';
export { durationText, moneyText, numberText } from './plan/words.js';
export { createPolicy, ruleUnder, underProfile } from './policy.js';
export { isAdjustable } from './exceptions/firm-rules.js';
export { assembleReport, type Report, type Totals } from './report.js';
export { changesFor, inFull, mergeChanges, type Override, type RuleChanges, type Ruling } from './ruling.js';
export { type Grade, type Score } from './score.js';
export { severitiesOf } from './severities.js';
export { messageParts, type MessagePart } from './template.js';
