import type { Finding } from '@smslint/rules';
import { counted } from '@smslint/rules/words';
import { itemOf } from './markdown-item.js';
import { detailsOf, headOf, rowOf, type Shown } from './markdown-request.js';
import type { RequestGroup } from './request-group.js';
import { worstFirst } from './worst-first.js';

/** The share of the room that the table may take. */
const tableShare = 0.3;

/** The most code units of a text. */
const mostOfText = 400;

/** Kept for the notes about what is left out, in code units. */
const roomForNotes = 400;

/** With less room than this, in code units, no more is tried: a row or a finding is hardly shorter. */
const leastRoom = { row: 60, finding: 400 };

/**
 * As much of the requests as there is room for: those that fail come before the others, errors before warnings, and these
 * before notes; long texts are cut, and notes say what is left out.
 * @param room in code units
 */
export function shorten(
  groups: readonly RequestGroup[],
  room: number,
): { shown: readonly Shown[]; notes: readonly string[] } {
  const rows = takeRows(groups, (room - roomForNotes) * tableShare);
  const taken = [...rows.values()].reduce((sum, row) => sum + row.length + 1, 0);
  const items = takeItems(groups, room - roomForNotes - taken);
  const shown = groups.map((group): Shown => {
    const own = group.findings.flatMap((finding) => items.get(finding) ?? []);
    return { row: rows.get(group), head: headOf(group, mostOfText, own.length), isOpen: fails(group), items: own };
  });
  const findings = groups.reduce((sum, group) => sum + group.findings.length, 0);
  return { shown, notes: notesOf(groups.length - rows.size, findings - items.size) };
}

function fails({ request }: RequestGroup): boolean {
  return request.verdict === 'fail';
}

function takeRows(groups: readonly RequestGroup[], room: number): Map<RequestGroup, string> {
  const rows = new Map<RequestGroup, string>();
  let left = room;
  for (const group of [...groups.filter(fails), ...groups.filter((one) => !fails(one))]) {
    if (left < leastRoom.row) break;
    const row = rowOf(group, mostOfText);
    if (row.length >= left) continue;
    rows.set(group, row);
    left -= row.length + 1;
  }
  return rows;
}

function takeItems(groups: readonly RequestGroup[], room: number): Map<Finding, string> {
  const groupOf = new Map(groups.flatMap((group) => group.findings.map((finding) => [finding, group] as const)));
  const items = new Map<Finding, string>();
  const opened = new Set<RequestGroup>();
  let left = room;
  for (const [finding, group] of worstFirst([...groupOf.keys()]).map((one) => [one, groupOf.get(one)] as const)) {
    if (left < leastRoom.finding || !group) break;
    const item = itemOf(finding, mostOfText);
    const cost = item.length + 1 + (opened.has(group) ? 0 : frameLength(group));
    if (cost > left) continue;
    items.set(finding, item);
    opened.add(group);
    left -= cost;
  }
  return items;
}

/** What stands around the findings of a request, in code units. */
function frameLength(group: RequestGroup): number {
  // The longest head says that few of many are shown.
  const head = headOf(group, mostOfText, Math.max(group.findings.length - 1, 0));
  return detailsOf({ row: undefined, head, isOpen: true, items: [''] }).join('\n').length + 1;
}

function notesOf(requests: number, findings: number): string[] {
  const hidden = [
    ...(requests > 0 ? [`${counted(requests, 'request')} in the table`] : []),
    ...(findings > 0 ? [counted(findings, 'finding')] : []),
  ];
  if (hidden.length === 0) return ['_Long texts are cut: GitHub takes comments up to a length._'];
  return [
    `_Left out, since GitHub takes comments up to a length: ${hidden.join(' and ')}. \`smslint\` shows them all._`,
  ];
}
