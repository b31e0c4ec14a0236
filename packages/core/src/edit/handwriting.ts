import { columnAt, indentationAt, isBroken } from './lines.js';
import { isCollection, type Collection, type Place } from './place.js';
import { colonIn, commaIn, isLined, padIn } from './spacing.js';

/** How the author of a document writes, as far as what is there already shows it. */
export interface Handwriting {
  readonly lineBreak: string;
  /** What one level indents. */
  readonly step: string;
  /** Whether the dashes of a list stand deeper than its key. */
  readonly indentsLists: boolean;
  /** Whether lists of words stand in one line, in brackets. */
  readonly bracketsLists: boolean;
  readonly quote: "'" | '"';
  /** Whether all of it is JSON, whatever the file is called. */
  readonly isJson: boolean;
  /** In brackets: what stands behind a key, what between two entries of a line, and whether each has a line of its own. */
  readonly colon: string;
  readonly comma: string;
  /** In braces: what stands behind the opening one and before the closing one. */
  readonly pad: string;
  readonly isLined: boolean;
}

/** Looks at a document for the habits of its author. */
export function handwritingOf(root: Place, text: string, lineBreak: string): Handwriting {
  const places: Place[] = [];
  collect(root, places);
  const collections = places.filter(isCollection);
  const lists = collections.filter((place) => place.kind === 'list' && place.entries.length > 0);
  const flows = collections.filter(({ layout }) => layout !== 'block');
  const colon = firstOf(flows, (flow) => colonIn(flow, text)) ?? ': ';
  const quotes = places.flatMap((place) => (place.kind === 'text' ? [place.style] : []));
  return {
    lineBreak,
    step: stepOf(collections, text),
    indentsLists: indentsLists(collections, text),
    bracketsLists:
      lists.length === 0 || lists.some((list) => list.layout !== 'block' && !isBroken(text, list.start, list.end)),
    quote: count(quotes, 'single-quoted') > count(quotes, 'double-quoted') ? "'" : '"',
    isJson: isJson(root, text),
    colon,
    comma: firstOf(flows, (flow) => commaIn(flow, text)) ?? (colon === ':' ? ',' : ', '),
    pad: firstOf(flows, (flow) => padIn(flow, text)) ?? '',
    isLined: flows.some((flow) => isLined(flow, text)),
  };
}

function collect(place: Place, places: Place[]): void {
  places.push(place);
  if (isCollection(place)) for (const { value } of place.entries) collect(value, places);
}

function firstOf<T>(flows: readonly Collection[], find: (flow: Collection) => T | undefined): T | undefined {
  for (const flow of flows) {
    const found = find(flow);
    if (found !== undefined) return found;
  }
  return undefined;
}

function count<T>(items: readonly T[], item: T): number {
  return items.filter((each) => each === item).length;
}

/** What the first map below another is indented by. */
function stepOf(collections: readonly Collection[], text: string): string {
  for (const { kind, layout, entries, start } of collections) {
    for (const { value } of kind === 'map' && layout === 'block' ? entries : []) {
      if (value.kind !== 'map' || value.layout !== 'block') continue;
      return ' '.repeat(Math.min(Math.max(1, columnAt(text, value.start) - columnAt(text, start)), 8));
    }
    const [first] = entries;
    if (layout !== 'block' && first && isBroken(text, start, first.start)) {
      const outer = indentationAt(text, start);
      const inner = indentationAt(text, first.start);
      if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
    }
  }
  return '  ';
}

function indentsLists(collections: readonly Collection[], text: string): boolean {
  for (const { layout, kind, entries, start } of collections) {
    for (const { value } of layout === 'block' && kind === 'map' ? entries : []) {
      if (value.kind !== 'list' || value.layout !== 'block') continue;
      return columnAt(text, value.start) > columnAt(text, start);
    }
  }
  return true;
}

function isJson(root: Place, text: string): boolean {
  if (root.kind !== 'map' || root.layout === 'block') return false;
  return root.layout === 'json' || root.entries.every(({ key }) => key !== undefined && text.charAt(key.start) === '"');
}
