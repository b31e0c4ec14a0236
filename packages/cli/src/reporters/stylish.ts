import type { Finding } from '@smslint/rules';
import stringWidth from 'string-width';
import { pageOf } from '../catalogue.js';
import { createPaint, type Paint } from '../colour.js';
import { oneLine } from '../visible.js';
import { wholly, type Grow, type RunOptions } from './growth.js';
import { hyperlink } from './hyperlink.js';
import { widest } from './paragraph.js';
import { groupByRequest, type RequestGroup } from './request-group.js';
import { SumCount, summaryLine } from './summary.js';
import { severityColour, verdictLine } from './verdict.js';

/** One line a finding, in columns under the name of its file. */
export const growStylish: Grow = (_head, options) => {
  const paint = createPaint(options.colour);
  const count = new SumCount();
  /** The file whose lines came last: more of it may follow. */
  let last: string | undefined;
  const headOf = ({ request, file }: RequestGroup): string[] => {
    if (request.file === last) return [];
    const apart = last === undefined ? [] : [''];
    last = request.file;
    return [...apart, paint.underline(file)];
  };
  return {
    add(part, { goesOn }) {
      count.add(part);
      const shown = groupByRequest(part, goesOn).filter(({ counts }) => !options.quiet || counts.error > 0);
      const lines = shown.flatMap((group) => [
        ...headOf(group),
        ...linesOf(group, options, paint),
        `  ${verdictLine(group, paint, 'file')}`,
      ]);
      return lines.map((line) => `${line}\n`).join('');
    },
    finish: ({ totals }) => [...(last === undefined ? [] : ['\n']), `${summaryLine(count.sum(totals), paint)}\n`],
  };
};

/** The same of a report that is there as a whole. */
export const stylish = wholly(growStylish);

function linesOf({ findings }: RequestGroup, options: RunOptions, paint: Paint): string[] {
  const shown = findings.filter(({ severity }) => !options.quiet || severity === 'error');
  const rows = shown.map((finding) => toRow(finding, options));
  const place = widest(rows.map((row) => row.place));
  const severity = widest(rows.map((row) => row.severity));
  // A single long message must not push all rules off the screen.
  const message = Math.min(widest(rows.map((row) => row.message)), 90);
  return rows.map((row) =>
    [
      '',
      paint.dim(pad(row.place, place)),
      severityColour(row.severity, paint)(pad(row.severity, severity)),
      pad(row.message, message),
      paint.dim(row.rule),
    ].join('  '),
  );
}

function toRow(finding: Finding, { links, catalogue }: RunOptions) {
  const { range, severity, confidence, message, ruleId } = finding;
  const { start } = range;
  return {
    place: `${start.line}:${start.column}`,
    severity,
    message: `${confidence === 'likely' ? '(likely) ' : ''}${oneLine(message)}`,
    rule: hyperlink(oneLine(ruleId), links ? pageOf(finding, catalogue()) : undefined),
  };
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
