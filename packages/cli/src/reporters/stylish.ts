import type { Finding } from '@smslint/rules';
import stringWidth from 'string-width';
import { createPaint, type Paint } from '../colour.js';
import { oneLine } from '../visible.js';
import { widest } from './paragraph.js';
import type { Reporter } from './reporter.js';
import { groupByRequest, type RequestGroup } from './request-group.js';
import { summaryLine } from './summary.js';
import { severityColour, verdictLine } from './verdict.js';

/** One line a finding, in columns under the name of its file. */
export const stylish: Reporter = (report, { colour, quiet }) => {
  const paint = createPaint(colour);
  const shown = groupByRequest(report).filter(({ counts }) => !quiet || counts.error > 0);
  const blocks = byFile(shown).map((groups) => [
    paint.underline(groups[0]?.file ?? ''),
    ...groups.flatMap((group) => [...linesOf(group, quiet, paint), `  ${verdictLine(group, paint, 'file')}`]),
    '',
  ]);
  return [...blocks.flat(), summaryLine(report, paint), ''].join('\n');
};

function byFile(groups: readonly RequestGroup[]): RequestGroup[][] {
  const files = new Map<string, RequestGroup[]>();
  for (const group of groups) files.set(group.file, [...(files.get(group.file) ?? []), group]);
  return [...files.values()];
}

function linesOf({ findings }: RequestGroup, quiet: boolean, paint: Paint): string[] {
  const rows = findings.filter(({ severity }) => !quiet || severity === 'error').map(toRow);
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

function toRow({ range: { start }, severity, confidence, message, ruleId }: Finding) {
  return {
    place: `${start.line}:${start.column}`,
    severity,
    message: `${confidence === 'likely' ? '(likely) ' : ''}${oneLine(message)}`,
    rule: oneLine(ruleId),
  };
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
