import { PlaceReader } from '../plain-yaml/place-reader.js';
import { lineEnd } from './lines.js';
import type { Entry, Layout, Place } from './place.js';

/** How the values of a plain YAML document stand in its text, as `yamlLayout` has it. */
export function plainLayout(text: string, value: unknown, places: readonly number[]): Layout {
  return { root: new PlainLayout(text, places).placeOf(value), hasAliases: false };
}

class PlainLayout {
  private readonly reader: PlaceReader;
  private readonly text: string;

  constructor(text: string, places: readonly number[]) {
    this.reader = new PlaceReader(text, places);
    this.text = text;
  }

  placeOf(value: unknown): Place {
    const start = this.reader.next();
    if (typeof value === 'object' && value !== null) return this.collectionOf(value, start);
    const end = this.reader.next();
    if (typeof value !== 'string') return { kind: 'other', start, end };
    const style = this.reader.styleAt(start);
    // A block goes on to the end of its line.
    const isBlock = style === 'literal' || style === 'folded';
    return { kind: 'text', start, end: isBlock ? lineEnd(this.text, end) : end, value, style };
  }

  private collectionOf(value: object, start: number): Place {
    const isFlow = this.reader.isFlow(start);
    const kind = Array.isArray(value) ? 'list' : 'map';
    const entries = Array.isArray(value)
      ? value.map((item: unknown, index) => this.elementOf(String(index), item, isFlow))
      : Object.keys(value).map((name) => this.memberOf(name, (value as Readonly<Record<string, unknown>>)[name]));
    const end = this.reader.next();
    if (isFlow) return { kind, layout: 'flow', start, end, entries };
    // The comment behind its last value is no part of it.
    return { kind, layout: 'block', start, end: entries.at(-1)?.end ?? end, entries };
  }

  private memberOf(name: string, child: unknown): Entry {
    const start = this.reader.next();
    const key = { start, end: start + name.length };
    const before = key.end + ':'.length;
    const value = this.valueOf(child, before);
    return { name, key, start, end: Math.max(value.end, before), before, missing: '', value };
  }

  private elementOf(name: string, child: unknown, isFlow: boolean): Entry {
    if (isFlow) {
      const value = this.placeOf(child);
      return { name, start: value.start, end: value.end, before: value.start, missing: '', value };
    }
    const start = this.reader.next();
    const before = start + '-'.length;
    const value = this.valueOf(child, before);
    return { name, start, end: Math.max(value.end, before), before, missing: '', value };
  }

  /** The place of a value behind a colon or dash. */
  private valueOf(value: unknown, before: number): Place {
    const place = this.placeOf(value);
    return value === null ? { kind: 'empty', start: before, end: before } : place;
  }
}
