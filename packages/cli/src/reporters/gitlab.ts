import type { Finding, Severity } from '@smslint/rules';
import { closedRange, lineFinder } from './file-lines.js';
import { sentencesOf } from './finding-text.js';
import { fingerprintsOf } from './fingerprint.js';
import { jsonText } from './json-text.js';
import type { Reporter } from './reporter.js';

const severityNames: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** The Code Quality report of GitLab; what was set aside is not in it. */
export const gitlab: Reporter = (report, options) => {
  const fingerprints = fingerprintsOf(report, options);
  const linesIn = lineFinder(options);
  const describe = (finding: Finding): object => {
    const { ruleId, severity, file } = finding;
    const { start, end } = closedRange(finding.range, linesIn(file));
    return {
      type: 'issue',
      check_name: ruleId,
      description: sentencesOf(finding).join(' '),
      severity: severityNames[severity],
      fingerprint: fingerprints.get(finding),
      location: {
        path: options.inRepository(file),
        lines: { begin: start.line, end: end.line },
        positions: { begin: start, end },
      },
    };
  };
  return jsonText(report.findings.map(describe));
};
