export type {
  ChangedFinding,
  ComparedRun,
  Comparison,
  RequestChange,
  RequestStanding,
  RuleChange,
} from './compare/comparison.js';
export { pageModel, type PageOptions } from './page/page-model.js';
export { renderPage } from './page/render-page.js';
