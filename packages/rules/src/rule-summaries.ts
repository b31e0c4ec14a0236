import type { Book } from './book/book.js';
import { builtInRules } from './built-in-rules.js';
import type { RuleSummary } from './detailed-report.js';
import type { Finding } from './finding.js';

/**
 * What is said of each rule that found something, by its id in the order of the ids.
 * @param bookOf the policy book by which a file was judged; of several with one rule the first holds
 */
export function summariesOf(
  findings: readonly Pick<Finding, 'ruleId' | 'file'>[],
  bookOf: (file: string) => Book,
): Record<string, RuleSummary> {
  const summaries = new Map<string, RuleSummary>();
  for (const { ruleId, file } of findings) {
    if (summaries.has(ruleId)) continue;
    const summary = summaryIn(bookOf(file), ruleId);
    if (summary) summaries.set(ruleId, summary);
  }
  return Object.fromEntries([...summaries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function summaryIn({ rules }: Book, ruleId: string): RuleSummary | undefined {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule) return { title: rule.title, area: rule.area, denialCodes: rule.denialCodes };
  const builtIn = Object.values(builtInRules).find(({ id }) => id === ruleId);
  return builtIn && { title: builtIn.title, area: builtIn.area, denialCodes: {} };
}
