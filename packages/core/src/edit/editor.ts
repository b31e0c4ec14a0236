import type { Parsed } from '../parsed.js';
import { fromPointer, toPointer, type Pointer } from '../pointer.js';
import { childOf, type SourceNode } from '../source-node.js';
import type { Syntax } from '../syntax.js';
import type { Edit } from './apply-edits.js';
import type { Change } from './change.js';
import { plainEditable, toEditable, type Editable } from './editable.js';
import { editsFor } from './edits-for.js';
import type { Source } from './read-document.js';

/**
 * Makes the edits of one document of a file. `understood` are its places as its checked request has them, where a key of it is
 * misspelled: what that holds is then changed under that key, and no second one is made.
 */
export function editor(
  text: string,
  syntax: Syntax,
  parsed: Parsed,
  understood: (() => SourceNode) | undefined,
): (changes: readonly Change[]) => readonly Edit[] | undefined {
  let document: { editable: Editable | undefined } | undefined;
  return (changes) => {
    if (parsed.problems.length > 0) return undefined;
    const { extent } = parsed;
    // Taken apart when it is first asked for, since most documents never are.
    document ??= { editable: takeApart({ text: text.slice(extent.start, extent.end), syntax }, parsed) };
    if (!document.editable) return undefined;
    const written = understood
      ? changes.map((change) => ({ ...change, pointer: asWritten(change.pointer, parsed.node, understood()) }))
      : changes;
    const edits = editsFor(document.editable, written);
    return edits?.map(({ start, end, text: newText }) => ({
      start: extent.start + start,
      end: extent.start + end,
      text: newText,
    }));
  };
}

function takeApart(source: Source, { value, plainPlaces, extent }: Parsed): Editable | undefined {
  if (!plainPlaces) return toEditable(source, value);
  return plainEditable(
    source,
    value,
    plainPlaces.map((place) => place - extent.start),
  );
}

/** A pointer with the keys as they are spelled in the text. */
function asWritten(pointer: Pointer, node: SourceNode, understood: SourceNode): Pointer {
  if (!pointer.startsWith('/')) return pointer;
  let at: SourceNode | undefined = node;
  let meant: SourceNode | undefined = understood;
  const path = fromPointer(pointer).map((segment) => {
    const key = meant?.members?.get(segment)?.key;
    const names = [...(at?.members ?? [])];
    const written = key && names.find(([, member]) => member.key.start === key.start)?.[0];
    meant = childOf(meant, segment);
    at = childOf(at, written ?? segment);
    return written ?? segment;
  });
  return toPointer(path);
}
