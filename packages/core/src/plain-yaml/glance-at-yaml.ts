import type { Pointer } from '../pointer.js';
import type { Span } from '../source-node.js';
import { spacesAt } from './plain-scalar.js';
import type { PlainDocument } from './read-plain-yaml.js';

/**
 * Finds the first key of a plain document, and its id where that stands on one line: what is asked of every request. Only the
 * keys of the document itself begin a line.
 */
export function glanceAtYaml(
  text: string,
  { value, start, end }: PlainDocument,
): (pointer: Pointer) => Span | undefined {
  const keyAt = (name: string): number => {
    if (text.startsWith(`${name}:`, start)) return start;
    const found = text.indexOf(`\n${name}:`, start);
    return found < 0 || found >= end ? -1 : found + 1;
  };
  const firstKey = (): Span | undefined => {
    const [name = ''] = Object.keys(value);
    const at = keyAt(name);
    return at < 0 ? undefined : { start: at, end: at + name.length };
  };
  const idSpan = (): Span | undefined => {
    const { id } = value as { id?: unknown };
    if (id === undefined) return firstKey();
    const key = keyAt('id');
    if (typeof id !== 'string' || key < 0) return undefined;
    const from = key + 'id:'.length + spacesAt(text, key + 'id:'.length);
    const quote = /["']/.exec(text.charAt(from))?.[0] ?? '';
    const source = quote + id + quote;
    const isWhole = id !== '' && text.startsWith(source, from) && /^\s?$/.test(text.charAt(from + source.length));
    // A block's header may read as its text.
    return isWhole && !/[|>\n]/.test(source) ? { start: from, end: from + source.length } : undefined;
  };
  return (pointer) => (pointer === '' ? firstKey() : pointer === '/id' ? idSpan() : undefined);
}
