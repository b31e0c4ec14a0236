import type { Position, Range } from '@smslint/core';
import type { Finding, Severity } from '@smslint/rules';
import { pageOf } from '../catalogue.js';
import { repositoryUrl } from '../package-info.js';
import { closedRange, lineReader } from './file-lines.js';
import { sentencesOf } from './finding-text.js';
import { jsonText } from './json-text.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { joinEdits, type JoinedEdit } from './joined-edit.js';

const severityNames: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** The Diagnostic Format of reviewdog, with what `--fix` would write as suggestions. */
export const rdjson: Reporter = (report, options) => {
  const describe = diagnosticDescriber(options);
  return jsonText({
    source: { name: report.tool.name, url: repositoryUrl() },
    diagnostics: report.findings.map(describe),
  });
};

function diagnosticDescriber(options: ReporterOptions): (finding: Finding) => object {
  const linesOf = lineReader(options);
  return (finding) => {
    const { ruleId, severity, file, range, autofix } = finding;
    const lines = linesOf(file);
    const toRange = ({ start, end }: Range): Range => ({ start: inBytes(start, lines), end: inBytes(end, lines) });
    const closed = closedRange(range, (line) => lines[line - 1]);
    const suggestion = autofix && lines.length > 0 ? joinEdits(autofix.edits, lines) : undefined;
    const url = pageOf(finding, options.catalogue());
    return {
      message: sentencesOf(finding).join('\n'),
      severity: severityNames[severity],
      location: { path: file, range: toRange(placeOf(closed, suggestion)) },
      code: { value: ruleId, ...(url !== undefined && { url }) },
      ...(suggestion && { suggestions: [{ range: toRange(suggestion.range), text: suggestion.text }] }),
    };
  };
}

/** reviewdog shows a suggestion where it is about the same lines as its diagnostic. */
function placeOf(range: Range, suggestion: JoinedEdit | undefined): Range {
  if (!suggestion) return range;
  const { start, end } = suggestion.range;
  return start.line === range.start.line && end.line === range.end.line ? range : suggestion.range;
}

/** A position as the format counts, in bytes of UTF-8. */
function inBytes({ line, column }: Position, lines: readonly string[]): Position {
  const before = lines[line - 1]?.slice(0, column - 1);
  return { line, column: before === undefined ? column : Buffer.byteLength(before) + 1 };
}
