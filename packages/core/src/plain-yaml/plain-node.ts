import type { SourceNode } from '../source-node.js';
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
    const members: NonNullable<SourceNode['members']> = new Map(
      Object.entries(value).map(([name, child]) => {
        const key = reader.next();
        return [name, { key: { start: key, end: key + name.length }, node: nodeOf(child, reader) }];
      }),
    );
    return { start, end: reader.next(), members };
  }
  const end = reader.next();
  return typeof value === 'string' ? { start, end, string: { value, style: reader.styleAt(start) } } : { start, end };
}
