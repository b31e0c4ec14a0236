import { clip } from '@smslint/report/text/clip';
import { counted } from '@smslint/rules/words';
import { itemOf } from './markdown-item.js';
import { code } from '@smslint/report/text/markup';
import type { RequestGroup } from './request-group.js';

/** What a comment shows of a request. */
export interface Shown {
  /** Its row in the table, where it has one. */
  readonly row: string | undefined;
  /** The line to unfold. */
  readonly head: string;
  readonly isOpen: boolean;
  /** The findings that are shown. */
  readonly items: readonly string[];
}

/**
 * All of a request.
 * @param most how many code units of a text are shown
 */
export function shownOf(group: RequestGroup, most = Infinity): Shown {
  return {
    row: rowOf(group, most),
    head: headOf(group, most, group.findings.length),
    isOpen: group.request.verdict === 'fail',
    items: group.findings.map((finding) => itemOf(finding, most)),
  };
}

/** The row of a request in the table. */
export function rowOf({ request, name, file, counts }: RequestGroup, most: number): string {
  const { score, grade, verdict } = request;
  const where = name === file ? '' : `<br>${code(clip(file, most))}`;
  const cells = [`${code(clip(name, most))}${where}`, score, grade, verdictOf(verdict), counts.error, counts.warning];
  return `| ${cells.join(' | ')} |`;
}

/** The line of a request that unfolds its findings, with how many of them are shown. */
export function headOf(
  { request: { verdict, score }, name, findings }: RequestGroup,
  most: number,
  shown: number,
): string {
  const found = counted(findings.length, 'finding');
  const how = shown === findings.length ? found : `${shown.toLocaleString('en-US')} of ${found}`;
  return `<summary>${verdictOf(verdict)}, ${score} of 100: ${code(clip(name, most))} (${how})</summary>`;
}

/** The lines of a request's findings, to unfold; none where none is shown. */
export function detailsOf({ head, isOpen, items }: Shown): string[] {
  if (items.length === 0) return [];
  return [`<details${isOpen ? ' open' : ''}>`, head, '', ...items, '', '</details>', ''];
}

function verdictOf(verdict: 'pass' | 'fail'): string {
  return verdict === 'pass' ? '✅ pass' : '❌ fail';
}
