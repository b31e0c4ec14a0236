import type { Pointer } from './pointer.js';
import { nodeAt, type SourceNode, type Span } from './source-node.js';
import { mapOffsets, type OffsetMap } from './text-offsets.js';

/**
 * Finds parts of the strings of a request in its source. A string is taken apart when it is first asked for, since most
 * never are.
 */
export function withinStrings(
  root: () => SourceNode,
  text: string,
): (pointer: Pointer, start: number, end: number) => Span | undefined {
  const maps = new Map<SourceNode, OffsetMap | undefined>();
  return (pointer, start, end) => {
    const node = nodeAt(root(), pointer);
    if (!node?.string) return undefined;
    if (!maps.has(node)) {
      maps.set(node, mapOffsets(text.slice(node.start, node.end), node.string.style, node.string.value));
    }
    const part = maps.get(node)?.(start, end);
    return part && { start: node.start + part.start, end: node.start + part.end };
  };
}
