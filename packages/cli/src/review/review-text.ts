import { compareReports, comparisonMarkdown, pageModel, renderPage } from '@smslint/report';
import type { DetailedReport } from '@smslint/rules';
import { savedJson } from '../reporters/json.js';
import { markdown } from '../reporters/markdown.js';
import type { ReviewSettings } from './review-settings.js';

/**
 * Writes a report for reviewers as text.
 * @param before an earlier report to compare with
 */
export function reviewText(
  report: DetailedReport,
  before: DetailedReport | undefined,
  { format, made, title }: Pick<ReviewSettings, 'format' | 'made' | 'title'>,
): string {
  if (format === 'json') return savedJson(report);
  const comparison = before && compareReports(before, report);
  if (format === 'html') return renderPage(pageModel(report, { made, title, comparison }));
  return comparison ? comparisonMarkdown(comparison) : markdown(report, { quiet: false });
}
