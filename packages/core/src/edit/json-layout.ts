import type { SourceNode } from '../source-node.js';
import type { Collection, Entry, Layout, Place } from './place.js';

/** How the values of a JSON document stand in its text, from the places that its reader found. */
export function jsonLayout(root: SourceNode, text: string): Layout {
  return { root: placeOf(root, text), hasAliases: false };
}

function placeOf(node: SourceNode, text: string): Place {
  const { start, end, members, items, string } = node;
  if (string) return { kind: 'text', start, end, value: string.value, style: 'json' };
  if (members) {
    const entries = [...members].map(([name, { key, node: value }]) => {
      const before = text.indexOf(':', key.end) + 1;
      return { name, key, start: key.start, end: value.end, before, missing: '', value: placeOf(value, text) } as const;
    });
    return collection('map', node, entries);
  }
  if (items) {
    const entries = items.map((value, index) => {
      const place = placeOf(value, text);
      return {
        name: String(index),
        start: value.start,
        end: value.end,
        before: value.start,
        missing: '',
        value: place,
      } as const;
    });
    return collection('list', node, entries);
  }
  return { kind: 'other', start, end };
}

function collection(kind: 'map' | 'list', { start, end }: SourceNode, entries: readonly Entry[]): Collection {
  return { kind, layout: 'json', start, end, entries };
}
