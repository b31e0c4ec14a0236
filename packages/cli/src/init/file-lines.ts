import { counted } from '@smslint/rules/words';
import { visible } from '../visible.js';
import type { PlannedFile } from './plan-files.js';

/** What would become of some files, a line for each, and the lines that are added to those that are there. */
export function fileLines(files: readonly PlannedFile[]): string[] {
  return files.flatMap((file) => {
    const { shown, before, after, isWhole } = file;
    if (before === after) return [`  as it is  ${shown}`];
    if (before === undefined) return [`  new       ${shown} (${counted(lineCount(after), 'line')})`];
    if (isWhole)
      return [`  replaced  ${shown} (${counted(lineCount(after), 'line')} in place of ${lineCount(before)})`];
    return [`  added to  ${shown}`, ...addedLines(before, after).map((line) => `            + ${line}`)];
  });
}

/** The files whole, each under its name. */
export function wholeFiles(files: readonly PlannedFile[]): string {
  return files.map(({ shown, after }) => `--- ${visible(shown)}\n${after}`).join('\n');
}

/** What one stretch of new lines adds to a text. */
function addedLines(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return now.slice(start, now.length - end).filter((line) => line.trim() !== '');
}

function lineCount(text: string): number {
  return text.trimEnd().split('\n').length;
}
