import type { Finding, Severity, SuppressedFinding } from '@smslint/rules';
import type { FailOn } from '../thresholds.js';
import { oneLine, visiblePath } from '../visible.js';
import { sentencesOf } from './finding-text.js';
import type { XmlElement } from './xml-text.js';

/** What became of one rule in one request. CI systems read one failure of a test, so it holds all findings. */
export function outcomeOf(
  findings: readonly Finding[],
  suppressed: readonly SuppressedFinding[],
  failOn: FailOn,
): XmlElement {
  const failing = findings.filter(({ severity }) => fails(severity, failOn));
  const others = findings.filter((finding) => !failing.includes(finding));
  const [first] = failing;
  const setAside = suppressed.map((finding) => `${lineOf(finding)}\nset aside: ${oneLine(finding.suppression.reason)}`);
  const output = [...others.map(lineOf), ...(findings.length > 0 ? setAside : [])];
  return {
    ...(findings.length === 0 && setAside.length > 0 && { skipped: setAside.join('\n') }),
    ...(first && {
      failure: {
        '@type': first.severity,
        '@message': oneLine(first.message) + (failing.length > 1 ? ` (and ${failing.length - 1} more)` : ''),
        '#text': failing.map(lineOf).join('\n\n'),
      },
    }),
    ...(output.length > 0 && { 'system-out': output.join('\n\n') }),
  };
}

/** `none` says that the run does not fail, not that errors are none. */
function fails(severity: Severity, failOn: FailOn): boolean {
  if (severity === 'error') return true;
  return failOn === 'info' || (failOn === 'warning' && severity === 'warning');
}

function lineOf(finding: Finding): string {
  const { file, range, severity, denialCodes } = finding;
  const place = `${visiblePath(file)}:${range.start.line}:${range.start.column}`;
  const codes = denialCodes.length === 0 ? [] : [`Denied as: ${denialCodes.map(oneLine).join(', ')}`];
  return [`${place} ${severity}`, ...sentencesOf(finding), ...codes].join('\n');
}
