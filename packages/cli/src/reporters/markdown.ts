import type { Finding, Mark, Report } from '@smslint/rules';
import { plural } from '../plural.js';
import { oneLine } from '../visible.js';
import { code, link, plain } from './markup.js';
import type { Reporter } from './reporter.js';
import { groupByRequest, type RequestGroup } from './request-group.js';
import { summaryOf } from './summary.js';

/** A comment for a pull request: a table of the requests, and what was found in each to unfold. */
export const markdown: Reporter = (report, { quiet }) => {
  const groups = groupByRequest(report);
  return [
    `## smslint: ${titleOf(report)}`,
    '',
    `${summaryOf(report)}.`,
    '',
    '| Request | Score | Grade | Verdict | Errors | Warnings |',
    '| --- | ---: | :---: | --- | ---: | ---: |',
    ...groups.map(rowOf),
    '',
    ...groups.flatMap((group) => detailsOf(group, quiet)),
  ].join('\n');
};

function titleOf({ requests }: Report): string {
  const failing = requests.filter(({ verdict }) => verdict === 'fail').length;
  if (failing === 0)
    return requests.length === 1 ? 'the request passes' : `all ${plural(requests.length, 'request')} pass`;
  return requests.length === 1 ? 'the request fails' : `${failing} of ${plural(requests.length, 'request')} fail`;
}

function rowOf({ request, name, file, counts }: RequestGroup): string {
  const where = name === file ? '' : `<br>${code(file)}`;
  const cells = [
    `${code(name)}${where}`,
    request.score,
    request.grade,
    verdictOf(request.verdict),
    counts.error,
    counts.warning,
  ];
  return `| ${cells.join(' | ')} |`;
}

function detailsOf({ request, name, findings }: RequestGroup, quiet: boolean): string[] {
  const shown = findings.filter(({ severity }) => !quiet || severity === 'error');
  if (shown.length === 0) return [];
  const { verdict, score } = request;
  return [
    `<details${verdict === 'fail' ? ' open' : ''}>`,
    `<summary>${verdictOf(verdict)}, ${score} of 100: ${code(name)} (${plural(shown.length, 'finding')})</summary>`,
    '',
    ...shown.flatMap(itemOf),
    '',
    '</details>',
    '',
  ];
}

function itemOf({ severity, confidence, message, file, range, ruleId, ...more }: Finding): string[] {
  const place = `${file}:${range.start.line}:${range.start.column}`;
  const likely = confidence === 'likely' ? ' (likely)' : '';
  const notes = [
    wordsOf(more.marks ?? []),
    more.fix === undefined ? '' : `**Fix:** ${plain(more.fix)}`,
    more.why === undefined ? '' : `**Why:** ${plain(more.why)}`,
    more.denialCodes.length === 0 ? '' : `**Denied as:** ${more.denialCodes.map(code).join(', ')}`,
    more.sources.length === 0
      ? ''
      : `**Sources:** ${more.sources.map(({ title, url }) => link(title, url)).join(', ')}`,
  ];
  return [
    `- **${severity}**${likely}: ${plain(message)}<br>${code(place)} ${code(ruleId)}`,
    ...notes.filter(Boolean).map((note) => `  - ${note}`),
  ];
}

/** The most wordings that a finding quotes. */
const mostWords = 5;

/** The words that led to a finding, each once: a comment has no source beside it in which to mark them. */
function wordsOf(marks: readonly Mark[]): string {
  const words = [...new Set(marks.map(({ text }) => oneLine(text)))];
  const more = words.length > mostWords ? ` and ${words.length - mostWords} more` : '';
  return words.length === 0 ? '' : `**Words:** ${words.slice(0, mostWords).map(code).join(', ')}${more}`;
}

function verdictOf(verdict: 'pass' | 'fail'): string {
  return verdict === 'pass' ? '✅ pass' : '❌ fail';
}
