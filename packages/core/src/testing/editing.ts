import { applyEdits } from '../edit/apply-edits.js';
import type { Change } from '../edit/change.js';
import { readRequests } from '../read-requests.js';
import type { Syntax } from '../syntax.js';

/** The text of a file after changes to one of its documents; undefined where they cannot be made. */
export function edited(text: string, changes: readonly Change[], syntax: Syntax = 'yaml', document = 0) {
  const edits = readRequests('any', text, syntax).documents[document]?.editsFor(changes);
  return edits && applyEdits(text, edits);
}

/** The change that gives the value at a pointer, or removes it. */
export const set = (pointer: string, value?: unknown): Change => ({ pointer, value });

/** A text without the indentation that it has in a test, nor the line break before it. */
export function block([text = '']: TemplateStringsArray) {
  const indentation = /^\n( *)/.exec(text)?.[1] ?? '';
  return text.slice(1).replaceAll(new RegExp(`^${indentation}| +$`, 'gm'), '');
}
