import { NumbersByText, severities, type Finding, type SuppressedFinding } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import type { Log, Notification, Result, Run } from 'sarif';
import type { CatalogueRule } from '../catalogue.js';
import { repositoryUrl } from '../package-info.js';
import { lineFinder } from './file-lines.js';
import { nameFindings, textReader } from './fingerprint.js';
import { wholly, type Grow, type PartOptions, type ReportEnd, type ReportHead, type ReportPart } from './growth.js';
import { growList } from './json-list.js';
import { jsonText, jsonValue } from './json-text.js';
import { hashLines } from './line-hash.js';
import { requestKey } from './request-group.js';
import { root } from './sarif-place.js';
import { describeResult } from './sarif-result.js';
import { describeRule } from './sarif-rule.js';

/** GitHub refuses a run with more results. */
const mostResults = 25_000;

/** Stands for the results in the log until they are written. */
const resultsMark = '%RESULTS%';

/** SARIF 2.1.0, for code scanning and viewers: every rule of the book, and every finding, those set aside too. */
export const growSarif: Grow = (head, { catalogue, hideSuppressed, inRepository }, openSpool) => {
  const rules = [...catalogue().values()];
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const uses = new NumbersByText();
  const hashesIn = hashLines();
  const open = openSpool();
  const setAside = openSpool();
  /** How many findings there are of each rank. */
  const seen = severities.flatMap(() => [0, 0]);

  return {
    add(part, options) {
      for (const { id } of part.requests) if (id !== null) uses.count(id);
      const hashOf = hashesIn(part, options);
      const found = hideSuppressed ? part.findings : [...part.findings, ...part.suppressed];
      const kept = found.flatMap((finding) => {
        const rank = rankOf(finding);
        const before = seen[rank] ?? 0;
        seen[rank] = before + 1;
        return before < mostResults ? [{ finding, rank }] : [];
      });
      if (kept.length === 0) return '';
      const ids = new Map(part.requests.map(({ file, document, id }) => [requestKey(file, document), id]));
      const idOf = ({ file, document }: Finding): string | null => ids.get(requestKey(file, document)) ?? null;
      const printsOf = fingerprinter(part, options, idOf, inRepository);
      const linesIn = lineFinder(options);
      for (const { finding, rank } of kept) {
        const { file, ruleId, range } = finding;
        const [fingerprint, byPlace] = printsOf(finding);
        const result = describeResult(finding, {
          path: inRepository(file),
          lineAt: linesIn(file),
          ruleIndex: indices.get(ruleId),
          requestId: idOf(finding),
          fingerprint,
          lineHash: hashOf(file, range.start.line),
        });
        const draft: Draft = { rank, byPlace, result };
        (isSetAside(finding) ? setAside : open).write(`${JSON.stringify(draft)}\n`);
      }
      return '';
    },
    *finish(end) {
      const left = Math.max(0, seen.reduce((sum, count) => sum + count, 0) - mostResults);
      const log = jsonText(logOf(head, rules, end, left));
      const mark = log.lastIndexOf(JSON.stringify(resultsMark));
      const results = growList(3, jsonValue);
      const isKept = worstOf(seen);
      yield log.slice(0, mark);
      for (const { rank, byPlace, result } of drafts(open.read(), setAside.read())) {
        if (!isKept(rank)) continue;
        const { request } = result.properties as { request: string | null };
        const isNamed = request !== null && request.trim() !== '' && uses.get(request) === 1;
        if (!isNamed && result.partialFingerprints) result.partialFingerprints['smslint/v1'] = byPlace;
        yield results.add([result]);
      }
      yield results.end() + log.slice(mark + JSON.stringify(resultsMark).length);
    },
  };
};

/** The same of a report that is there as a whole. */
export const sarif = wholly(growSarif);

/** A result while it is not known yet whether its request has a name that no other has. */
interface Draft {
  readonly rank: number;
  /** The fingerprint by the place of the request; that of the result is by its name. */
  readonly byPlace: string;
  readonly result: Result;
}

function* drafts(...texts: readonly Iterable<string>[]): Generator<Draft> {
  for (const pieces of texts) {
    let rest = '';
    for (const piece of pieces) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Draft;
    }
  }
}

/** Errors stand before warnings and these before notes; those set aside come last. */
function rankOf(finding: Finding): number {
  return severities.indexOf(finding.severity) + (isSetAside(finding) ? severities.length : 0);
}

function isSetAside(finding: Finding | SuppressedFinding): boolean {
  return 'suppression' in finding;
}

/** Says of each result, in their order and by its rank, whether it is among the worst. */
function worstOf(seen: readonly number[]): (rank: number) => boolean {
  let room = mostResults;
  const left = seen.map((count) => {
    const most = Math.min(count, room);
    room -= most;
    return most;
  });
  return (rank) => {
    const more = left[rank] ?? 0;
    left[rank] = more - 1;
    return more > 0;
  };
}

/** Gives the fingerprints of findings, by the name of the request and by its place. */
function fingerprinter(
  { findings, suppressed }: ReportPart,
  options: PartOptions,
  idOf: (finding: Finding) => string | null,
  inRepository: (file: string) => string,
): (finding: Finding) => [byName: string, byPlace: string] {
  const all = [...findings, ...suppressed];
  const textOf = textReader(options);
  const byName = nameFindings(all, (finding) => [idOf(finding)], textOf);
  const byPlace = nameFindings(all, ({ file, document }) => [inRepository(file), document], textOf);
  return (finding) => [byName.get(finding) ?? '', byPlace.get(finding) ?? ''];
}

/** The log without its results. */
function logOf(
  { tool, book }: ReportHead,
  rules: readonly CatalogueRule[],
  { complete }: ReportEnd,
  left: number,
): Log {
  const run: Run = {
    tool: {
      driver: {
        name: tool.name,
        fullName: `${tool.name} ${tool.version}`,
        version: tool.version,
        informationUri: repositoryUrl(),
        rules: rules.map(describeRule),
        properties: { book: book.version },
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository.' } } },
    invocations: [{ executionSuccessful: complete, ...notificationsOf(left) }],
    results: resultsMark as unknown as Result[],
  };
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
}

function notificationsOf(leftOut: number): { toolExecutionNotifications?: Notification[] } {
  if (leftOut === 0) return {};
  const text = `${counted(leftOut, 'finding')} left out: code scanning takes no more than ${mostResults.toLocaleString('en-US')}.`;
  return { toolExecutionNotifications: [{ level: 'warning', message: { text } }] };
}
