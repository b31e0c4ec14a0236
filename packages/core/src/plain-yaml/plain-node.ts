import type { SourceNode, Span } from '../source-node.js';
import { PlaceReader } from './place-reader.js';

/** Where the values of a plain document stand, as the parser has it. */
export function plainNode(text: string, value: unknown, places: readonly number[]): SourceNode {
  return nodeOf(value, new PlaceReader(text, places));
}

function nodeOf(value: unknown, reader: PlaceReader): SourceNode {
  const start = reader.next();
  if (Array.isArray(value)) {
    const isFlow = reader.isFlow(start);
    const items = value.map((item: unknown) => {
      if (!isFlow) reader.next();
      return nodeOf(item, reader);
    });
    return { start, end: reader.next(), items };
  }
  if (typeof value === 'object' && value !== null) {
    const members = new Map<string, { key: Span; node: SourceNode }>();
    for (const name of Object.keys(value)) {
      const key = reader.next();
      const node = nodeOf((value as Readonly<Record<string, unknown>>)[name], reader);
      members.set(name, { key: { start: key, end: key + name.length }, node });
    }
    return { start, end: reader.next(), members };
  }
  const end = reader.next();
  return typeof value === 'string' ? { start, end, string: { value, style: reader.styleAt(start) } } : { start, end };
}
