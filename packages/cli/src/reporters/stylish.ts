import type { Finding } from '@smslint/rules';
import stringWidth from 'string-width';
import { pageOf } from '../catalogue.js';
import { createPaint, type Paint } from '../colour.js';
import { oneLine } from '../visible.js';
import { hyperlink } from './hyperlink.js';
import { widest } from './paragraph.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { groupByFile, groupByRequest, type RequestGroup } from './request-group.js';
import { summaryLine } from './summary.js';
import { severityColour, verdictLine } from './verdict.js';

/** One line a finding, in columns under the name of its file. */
export const stylish: Reporter = (report, options) => {
  const paint = createPaint(options.colour);
  const shown = groupByRequest(report).filter(({ counts }) => !options.quiet || counts.error > 0);
  const blocks = groupByFile(shown).map((groups) => [
    paint.underline(groups[0]?.file ?? ''),
    ...groups.flatMap((group) => [...linesOf(group, options, paint), `  ${verdictLine(group, paint, 'file')}`]),
    '',
  ]);
  return [...blocks.flat(), summaryLine(report, paint), ''].join('\n');
};

function linesOf({ findings }: RequestGroup, options: ReporterOptions, paint: Paint): string[] {
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

function toRow(finding: Finding, { links, catalogue }: ReporterOptions) {
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
