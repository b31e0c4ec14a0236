import type { Finding, Report } from '@smslint/rules';
import type { Log, Notification, Result, Run } from 'sarif';
import { counted } from '@smslint/rules/words';
import type { CatalogueRule } from '../catalogue.js';
import { repositoryUrl } from '../package-info.js';
import { lineReader } from './file-lines.js';
import { fingerprintsOf } from './fingerprint.js';
import { jsonText } from './json-text.js';
import { lineHashes } from './line-hash.js';
import type { Reporter, ReporterOptions } from './reporter.js';
import { requestKey } from './request-group.js';
import { root } from './sarif-place.js';
import { describeResult } from './sarif-result.js';
import { describeRule } from './sarif-rule.js';
import { worstFirst } from './worst-first.js';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/** SARIF 2.1.0, for code scanning and viewers: every rule of the book, and every finding, those set aside too. */
export const sarif: Reporter = (report, options) => {
  const rules = [...options.catalogue().values()];
  const found = options.hideSuppressed ? report.findings : [...report.findings, ...report.suppressed];
  const kept = new Set(worstFirst(found).slice(0, mostResults));
  const describe = resultDescriber(report, options, rules);
  const run: Run = {
    tool: {
      driver: {
        name: report.tool.name,
        fullName: `${report.tool.name} ${report.tool.version}`,
        version: report.tool.version,
        informationUri: repositoryUrl(),
        rules: rules.map(describeRule),
        properties: { book: report.book.version },
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: options.complete, ...notificationsOf(found.length - kept.size) }],
    results: found.filter((finding) => kept.has(finding)).map(describe),
  };
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return jsonText(log);
};

function resultDescriber(
  report: Report,
  options: ReporterOptions,
  rules: readonly CatalogueRule[],
): (finding: Finding) => Result {
  const fingerprints = fingerprintsOf(report, options);
  const linesOf = lineReader(options);
  const hashOf = lineHashReader(options);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const ids = new Map(report.requests.map(({ file, document, id }) => [requestKey(file, document), id]));
  return (finding) => {
    const { file, document, ruleId, range } = finding;
    return describeResult(finding, {
      path: options.inRepository(file),
      lines: linesOf(file),
      ruleIndex: indices.get(ruleId),
      requestId: ids.get(requestKey(file, document)) ?? null,
      fingerprint: fingerprints.get(finding) ?? '',
      lineHash: hashOf(file, range.start.line),
    });
  };
}

/** Gives the hash of a line of a file whose text is known. */
function lineHashReader({ source }: ReporterOptions): (file: string, line: number) => string | undefined {
  const known = new Map<string, ReturnType<typeof lineHashes>>();
  return (file, line) => {
    const hashes = known.get(file) ?? lineHashes(source(file) ?? '');
    known.set(file, hashes);
    return source(file) === undefined ? undefined : hashes(line);
  };
}

function notificationsOf(leftOut: number): { toolExecutionNotifications?: Notification[] } {
  if (leftOut === 0) return {};
  const text = `${counted(leftOut, 'finding')} left out: code scanning takes no more than ${mostResults.toLocaleString('en-US')}.`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}
