import { clip } from '../text/clip.js';
import { code, plain } from '../text/markup.js';
import { oneLine } from '../text/visible.js';
import { signed } from './comparison-words.js';
import type { ChangedFinding, Comparison, RequestChange, RequestStanding, RuleChange } from './comparison.js';

/** The lines of a comment on a comparison: those of each list, what matters most first. */
export interface CommentLines {
  /** The requests that changed. */
  readonly requests: readonly string[];
  readonly added: readonly string[];
  readonly mended: readonly string[];
  readonly setAside: readonly string[];
  readonly rules: readonly string[];
}

const severities: readonly ChangedFinding['severity'][] = ['error', 'warning', 'info'];

/**
 * Writes the lines of a comment.
 * @param changed the requests that changed
 * @param most how many code units of a text are shown
 */
export function linesOf({ rules }: Comparison, changed: readonly RequestChange[], most: number): CommentLines {
  const items = (of: 'added' | 'mended' | 'setAside'): string[] => {
    const found = changed.flatMap((request) => request[of].map((finding) => ({ finding, request })));
    return severities.flatMap((severity) =>
      found
        .filter(({ finding }) => finding.severity === severity)
        .map(({ finding, request }) => itemOf(finding, request, most)),
    );
  };
  return {
    requests: [...changed].sort((a, b) => rank(a) - rank(b)).map((request) => rowOf(request, most)),
    added: items('added'),
    mended: items('mended'),
    setAside: items('setAside'),
    rules: rules.map((rule) => ruleRow(rule, most)),
  };
}

/** What fails comes first, and what is gone last. */
function rank({ after }: RequestChange): number {
  if (after === null) return 2;
  return after.verdict === 'fail' ? 0 : 1;
}

function rowOf({ name, file, before, after, mended, added }: RequestChange, most: number): string {
  const where = name === file ? '' : `<br>${code(clip(file, most))}`;
  const cells = [
    `${code(clip(name, most))}${where}`,
    scoreOf(before, after),
    changeOf(before?.grade, after?.grade),
    verdictChange(before, after),
    mended.length,
    added.length,
  ];
  return `| ${cells.join(' | ')} |`;
}

function scoreOf(before: RequestStanding | null, after: RequestStanding | null): string {
  const change = changeOf(before?.score, after?.score);
  if (!before || !after || before.score === after.score) return change;
  return `${change} (${signed(after.score - before.score)})`;
}

function verdictChange(before: RequestStanding | null, after: RequestStanding | null): string {
  const note = before === null ? ' (new)' : after === null ? ' (gone)' : '';
  return changeOf(before && verdictOf(before), after && verdictOf(after)) + note;
}

function changeOf(before: string | number | null | undefined, after: string | number | null | undefined): string {
  const said = [before, after].filter((one) => one !== null && one !== undefined).map(String);
  return [...new Set(said)].map(plain).join(' → ');
}

function verdictOf({ verdict }: RequestStanding): string {
  return verdict === 'pass' ? '✅ pass' : '❌ fail';
}

function itemOf({ rule, severity, message, pointer }: ChangedFinding, { name }: RequestChange, most: number): string {
  const place = pointer === '' ? [] : [code(clip(pointer, most))];
  const where = [code(clip(name, most)), ...place, code(clip(rule, most))].join(' ');
  return `- **${severity}**: ${plain(clip(oneLine(message), most))}<br>${where}`;
}

function ruleRow({ rule, title, before, after, mended, setAside, added }: RuleChange, most: number): string {
  const named = title === rule ? '' : `${plain(clip(oneLine(title), most))}<br>`;
  return `| ${[`${named}${code(clip(rule, most))}`, before, after, mended, setAside, added].join(' | ')} |`;
}
