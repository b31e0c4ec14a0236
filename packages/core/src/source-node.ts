import type { BlockStyle } from './block-scalar.js';
import type { FlowStyle } from './flow-scalar.js';
import { fromPointer, toPointer, type Pointer } from './pointer.js';

/** A stretch of the source text in UTF-16 code units, its end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a value stands in the source, whatever the syntax; the values themselves are plain JSON values beside it. */
export interface SourceNode extends Span {
  /** The members of a map, with the spans of their keys. */
  readonly members?: ReadonlyMap<string, { readonly key: Span; readonly node: SourceNode }>;
  /** The elements of a list. */
  readonly items?: readonly SourceNode[];
  /** What a string says, and how it is written there. */
  readonly string?: { readonly value: string; readonly style: StringStyle };
}

/** How a string is written; an alias says it without its text. */
export type StringStyle = FlowStyle | BlockStyle | 'alias';

/** The span to point at for an error that a parser found: in one line, and on a character where the text has ended. */
export function errorSpan(text: string, start: number, end: number): Span {
  const last = text.trimEnd().length;
  if (start >= text.length) return { start: Math.max(last - 1, 0), end: last };
  const [line = ''] = text.slice(start, end).split(/[\r\n]/, 1);
  return { start, end: start + line.length };
}

/** The span to point at for a pointer: its value, else its key where the value is empty, else the nearest parent's key. */
export function locate(root: SourceNode, pointer: Pointer): Span {
  let node = root;
  let key: Span | undefined;
  for (const segment of fromPointer(pointer)) {
    const member = node.members?.get(segment);
    const next = childOf(node, segment);
    if (next === undefined) return key ?? firstKey(root);
    node = next;
    key = member?.key ?? (next.end > next.start ? next : key);
  }
  if (pointer === '') return firstKey(root);
  return node.end > node.start ? node : (key ?? firstKey(root));
}

/** The span of the key at a pointer, or of what `locate` gives where it has no key. */
export function locateKey(root: SourceNode, pointer: Pointer): Span {
  const path = fromPointer(pointer);
  const parent = nodeAt(root, toPointer(path.slice(0, -1)));
  return parent?.members?.get(path.at(-1) ?? '')?.key ?? locate(root, pointer);
}

/** The node at a pointer, or undefined where there is none. */
export function nodeAt(root: SourceNode, pointer: Pointer): SourceNode | undefined {
  return fromPointer(pointer).reduce<SourceNode | undefined>((node, segment) => childOf(node, segment), root);
}

/** The member or element of a node at one segment of a pointer, or undefined where there is none. */
export function childOf(node: SourceNode | undefined, segment: string): SourceNode | undefined {
  return node?.members?.get(segment)?.node ?? (isIndex(segment) ? node?.items?.[Number(segment)] : undefined);
}

/** What to show of a whole request: its first key, or all of it where it is no map. */
function firstKey(root: SourceNode): Span {
  for (const { key } of root.members?.values() ?? []) return key;
  return { start: root.start, end: root.end };
}

function isIndex(segment: string): boolean {
  return /^(0|[1-9]\d*)$/.test(segment);
}
