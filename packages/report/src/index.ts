export { comparisonMarkdown } from './compare/comparison-markdown.js';
export { compareReports } from './compare/compare-reports.js';
export type {
  ChangeCounts,
  ChangedFinding,
  ComparedRun,
  Comparison,
  RequestChange,
  RequestStanding,
  RuleChange,
} from './compare/comparison.js';
export { pageModel, type PageOptions } from './page/page-model.js';
export { renderPage } from './page/render-page.js';
export { mostOfReport, readReport, ReportFault } from './saved-report.js';
