import { applyChanges } from './apply-changes.js';
import type { Edit } from './apply-edits.js';
import type { Change } from './change.js';
import type { Editable } from './editable.js';
import { editCollection } from './edit-value.js';
import { mergeEdits } from './merge-edits.js';
import { isMap, isSame } from './plain-value.js';
import { isVerified } from './verify.js';
import { aliasKeeper } from './wanted-places.js';

/**
 * The edits that make changes to a document, in the order of its text; undefined where they cannot be made for sure. What
 * is not needed for them stays byte for byte.
 */
export function editsFor(document: Editable, changes: readonly Change[]): Edit[] | undefined {
  const { value, text, root, hand, hasAliases } = document;
  const wanted = applyChanges(value, changes);
  if (!isMap(wanted)) return undefined;
  if (isSame(wanted, value)) return [];
  const keepsAlias = hasAliases ? aliasKeeper(root, value, wanted) : () => true;
  const edits = editCollection({ text, hand, hasAliases, keepsAlias }, root, value, wanted);
  const merged = edits && mergeEdits(edits, hand.lineBreak);
  return merged && isVerified(document, merged, wanted) ? merged : undefined;
}
