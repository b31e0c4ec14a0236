import type { Finding } from '@smslint/rules';
import { optionsOf } from '../fix/recipe-words.js';
import { createPaint, type Paint } from '../colour.js';
import { oneLine, visiblePath } from '../visible.js';
import { pageOf } from '../catalogue.js';
import { hyperlink } from './hyperlink.js';
import { markedFrame } from './marked-frame.js';
import { lineReader } from './file-lines.js';
import { sourceFrame } from './source-frame.js';
import { labelled, wrap } from './paragraph.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { groupByRequest, type RequestGroup } from './request-group.js';
import { requestTable } from './request-table.js';
import { summaryLine, sumOf } from './summary.js';
import { severityColour, verdictLine } from './verdict.js';

/** Every finding with the lines it is about, why it matters, how to mend it, and where that is written. */
export const codeframe: Reporter = (report, options) => {
  const paint = createPaint(options.colour);
  const shown = groupByRequest(report).filter(({ counts }) => !options.quiet || counts.error > 0);
  const linesOf = lineReader(options);
  const blocks = shown.map((group) => blockOf(group, linesOf(group.request.file), options, paint));
  const table = shown.length > 1 ? [requestTable(shown, options.width, paint), ''] : [];
  return [...blocks, ...table, summaryLine(sumOf(report), paint), ''].join('\n');
};

function blockOf(group: RequestGroup, lines: readonly string[], options: ReporterOptions, paint: Paint): string {
  const loud = group.findings.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !options.quiet),
  );
  const notes = options.quiet ? [] : group.findings.filter(({ severity }) => severity === 'info');
  return [
    ...loud.map((finding) => `${describe(finding, lines, options, paint)}\n`),
    ...(notes.length > 0 ? [...notes.map((note) => headline(note, options, paint)), ''] : []),
    fold(verdictLine(group, paint), options),
    '',
  ].join('\n');
}

/** `file:line:col severity message [rule-id]`, which terminals and editors make a link of. */
function headline(finding: Finding, options: ReporterOptions, paint: Paint): string {
  const { file, range, severity, confidence, message, ruleId } = finding;
  const place = `${visiblePath(file)}:${range.start.line}:${range.start.column}`;
  const likely = confidence === 'likely' ? ' (likely)' : '';
  const how = severityColour(severity, paint)(`${severity}${likely}`);
  const page = options.links ? pageOf(finding, options.catalogue()) : undefined;
  const rule = paint.dim(`[${hyperlink(oneLine(ruleId), page)}]`);
  return fold(`${paint.underline(place)} ${paint.bold(how)} ${oneLine(message)} ${rule}`, options);
}

/** Breaks a line between words on a terminal; elsewhere it stays one line, for programs that read lines. */
function fold(line: string, { terminal, width }: ReporterOptions): string {
  return terminal ? wrap(line, width).join('\n  ') : line;
}

function describe(finding: Finding, lines: readonly string[], options: ReporterOptions, paint: Paint): string {
  const { width } = options;
  const { why, fix, denialCodes, severity } = finding;
  const mark = severityColour(severity, paint);
  const frame = frameOf(finding, lines, width - 2).map((line) => `  ${paintFrameLine(line, mark, paint)}`);
  const say = (label: string, text: string): string => labelled(`  ${paint.dim(label.padEnd(6))} `, text, width);
  const notes = [
    ...(why === undefined ? [] : [say('why', oneLine(why))]),
    ...(fix === undefined ? [] : [say('fix', oneLine(fix) + optionsNote(finding, paint))]),
    ...(denialCodes.length > 0 ? [say('denied', denialCodes.map(oneLine).join(', '))] : []),
    ...sourceNotes(finding, options, paint).map((note, index) => say(index === 0 ? 'see' : '', note)),
  ];
  const block = [headline(finding, options, paint), ...(frame.length > 0 ? ['', ...frame, ''] : []), ...notes];
  return block.join('\n');
}

/** The options by which a finding is mended. */
function optionsNote({ autofix }: Finding, paint: Paint): string {
  return autofix ? paint.dim(` (${optionsOf(autofix.safety)})`) : '';
}

/** The words that led to a finding, where they are known, else the whole value. */
function frameOf({ range, marks = [] }: Finding, lines: readonly string[], width: number): string[] {
  const frame = markedFrame(lines, range, marks, width);
  return frame.length > 0 ? frame : sourceFrame(lines, range, width);
}

/** The first source is the clause itself; the others are left to the command that has room for them. */
function sourceNotes({ sources, ruleId }: Finding, options: ReporterOptions, paint: Paint): string[] {
  const [first, ...others] = sources;
  if (!first) return [];
  const title = oneLine(first.title);
  const linked = options.links ? hyperlink(title, first.url) : title;
  const note = linked === title ? `${title} ${paint.dim(oneLine(first.url))}` : linked;
  return others.length === 0
    ? [note]
    : [note, paint.dim(`and ${others.length} more: smslint explain ${oneLine(ruleId)}`)];
}

function paintFrameLine(line: string, mark: Paint['red'], paint: Paint): string {
  const [, pointer, gutter, code] = /^([> ])( *\d* \|)(.*)$/.exec(line) ?? [];
  if (pointer === undefined || gutter === undefined || code === undefined) return paint.dim(line);
  const isMarked = pointer === '>';
  const isMark = !/\d/.test(gutter);
  return `${isMarked ? mark('>') : ' '}${paint.dim(gutter)}${isMark ? mark(code) : isMarked ? code : paint.dim(code)}`;
}
