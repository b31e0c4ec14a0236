import { commentMarker, mostOfComment } from '@smslint/report/text/comment';
import type { Report } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { detailsOf, shownOf, type Shown } from './markdown-request.js';
import { shorten } from './markdown-shortened.js';
import type { ReporterOptions } from './reporter.js';
import { groupByRequest } from './request-group.js';
import { summaryOf, sumOf } from './summary.js';

/**
 * A comment for a pull request: a table of the requests, and what was found in each to unfold. Of one that would be too long
 * for GitHub the worst is kept, and it says how much is left out.
 */
export function markdown(report: Report, { quiet }: Pick<ReporterOptions, 'quiet'>): string {
  const groups = groupByRequest(report).map((group) => ({
    ...group,
    findings: group.findings.filter(({ severity }) => !quiet || severity === 'error'),
  }));
  const whole = compose(
    report,
    groups.map((group) => shownOf(group)),
    [],
  );
  if (whole.length <= mostOfComment) return whole;
  const { shown, notes } = shorten(groups, mostOfComment - compose(report, [], []).length);
  return compose(report, shown, notes);
}

function compose(report: Report, shown: readonly Shown[], notes: readonly string[]): string {
  return [
    `## smslint: ${titleOf(report)}`,
    '',
    `${summaryOf(sumOf(report))}.`,
    '',
    '| Request | Score | Grade | Verdict | Errors | Warnings |',
    '| --- | ---: | :---: | --- | ---: | ---: |',
    ...shown.flatMap(({ row }) => row ?? []),
    '',
    ...shown.flatMap(detailsOf),
    ...notes.flatMap((note) => [note, '']),
    commentMarker,
    '',
  ].join('\n');
}

function titleOf({ requests }: Report): string {
  const failing = requests.filter(({ verdict }) => verdict === 'fail').length;
  if (failing === 0)
    return requests.length === 1 ? 'the request passes' : `all ${counted(requests.length, 'request')} pass`;
  return requests.length === 1 ? 'the request fails' : `${failing} of ${counted(requests.length, 'request')} fail`;
}
