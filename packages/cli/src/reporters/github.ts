import type { Finding, Severity } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { visible } from '../visible.js';
import { closedRange, lineFinder } from './file-lines.js';
import { sentencesOf } from './finding-text.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { summaryOf, sumOf } from './summary.js';
import { worstFirst } from './worst-first.js';

/** The commands of a workflow that make annotations. */
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** How many annotations of a kind GitHub shows of a step. */
const mostOfKind = 10;

/** Workflow commands, which GitHub Actions shows as annotations: the worst first, since it shows few of them. */
export const github: Reporter = (report, options) => {
  const shown = worstFirst(report.findings).filter(({ severity }) => !options.quiet || severity === 'error');
  const ofKind = (severity: Severity): Finding[] => shown.filter((finding) => finding.severity === severity);
  const annotate = annotator(options);
  return [
    ...ofKind('error').map(annotate),
    ...ofKind('warning').map(annotate),
    // Before the notes, since GitHub shows few notices too.
    ...hiddenNotice(ofKind('error').length, ofKind('warning').length, ofKind('info').length),
    ...ofKind('info').map(annotate),
    `smslint: ${summaryOf(sumOf(report))}`,
    '',
  ].join('\n');
};

function annotator(options: ReporterOptions): (finding: Finding) => string {
  const linesIn = lineFinder(options);
  return (finding) => {
    const { ruleId, severity, file, range } = finding;
    const { start, end } = closedRange(range, linesIn(file));
    const properties = {
      title: visible(ruleId),
      file: visible(options.inRepository(file)),
      line: start.line,
      endLine: end.line,
      // GitHub takes columns within one line alone.
      ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    };
    return command(commands[severity], properties, sentencesOf(finding).join('\n'));
  };
}

/** Says how much GitHub does not show beside the lines of the files. */
function hiddenNotice(errors: number, warnings: number, notes: number): string[] {
  const hidden = [
    ...(errors > mostOfKind ? [counted(errors - mostOfKind, 'error')] : []),
    ...(warnings > mostOfKind ? [counted(warnings - mostOfKind, 'warning')] : []),
    // This notice takes the place of a note.
    ...(notes > mostOfKind ? [counted(notes - mostOfKind + 1, 'note')] : []),
  ];
  if (hidden.length === 0) return [];
  const text = `GitHub shows ${mostOfKind} annotations of a kind; the log and the job summary have more: ${hidden.join(', ')}.`;
  return [command('notice', { title: 'smslint' }, text)];
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
