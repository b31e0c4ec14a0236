import { applyChanges } from './apply-changes.js';
import type { Edit } from './apply-edits.js';
import type { Change } from './change.js';
import { editCollection } from './edit-value.js';
import { handwritingOf } from './handwriting.js';
import { jsonLayout } from './json-layout.js';
import { mergeEdits } from './merge-edits.js';
import { isCollection, type Layout } from './place.js';
import { isMap, isSame } from './plain-value.js';
import { readDocument, type Source } from './read-document.js';
import { isVerified } from './verify.js';
import { aliasKeeper } from './wanted-places.js';
import { yamlLayout } from './yaml-layout.js';

/**
 * The edits that make changes to a document of a known value, in the order of its text; undefined where they cannot be
 * made for sure. What is not needed for them stays byte for byte.
 */
export function editsFor(source: Source, value: unknown, changes: readonly Change[]): Edit[] | undefined {
  const wanted = applyChanges(value, changes);
  if (!isMap(wanted)) return undefined;
  if (isSame(wanted, value)) return [];
  const layout = layoutOf(source, value);
  if (!layout || !isCollection(layout.root)) return undefined;
  const text = withoutLoneCr(source.text);
  const hand = handwritingOf(layout, text, /\r\n|\n|\r/.exec(source.text)?.[0] ?? '\n');
  const sheet = {
    text,
    hand,
    hasAliases: layout.hasAliases,
    keepsAlias: layout.hasAliases ? aliasKeeper(layout.root, value, wanted) : () => true,
  };
  const edits = editCollection(sheet, layout.root, value, wanted);
  const merged = edits && mergeEdits(edits, hand.lineBreak);
  return merged && isVerified(source, merged, wanted) ? merged : undefined;
}

function layoutOf(source: Source, value: unknown): Layout | undefined {
  const read = readDocument(source);
  if (!read || !isSame(read.value, value)) return undefined;
  return source.syntax === 'yaml' ? yamlLayout(withoutLoneCr(source.text)) : jsonLayout(read.node, source.text);
}

function withoutLoneCr(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}
