import { knownKeys } from '../known-fields.js';
import { alignLists } from './align-lists.js';
import type { Edit } from './apply-edits.js';
import { insertInBlock, type NewEntry } from './insert-block.js';
import { insertInFlow } from './insert-flow.js';
import { isCollection, type Collection, type Entry, type Place } from './place.js';
import { isMap, isSame } from './plain-value.js';
import { removeEntries } from './remove.js';
import { replaceValue } from './replace-value.js';
import { rewriteText } from './rewrite-text.js';
import type { Sheet } from './sheet.js';

/** The edits that make a collection read as a new value, in no order; undefined where one of them cannot be made. */
export function editCollection(
  sheet: Sheet,
  collection: Collection,
  old: unknown,
  value: unknown,
  path: readonly string[] = [],
): Edit[] | undefined {
  if (collection.kind === 'map' && isMap(old) && isMap(value)) return editMap(sheet, collection, old, value, path);
  if (collection.kind === 'list' && Array.isArray(old) && Array.isArray(value)) {
    return editList(sheet, collection, old as unknown[], value as unknown[], path);
  }
  return undefined;
}

type PlainMap = Readonly<Record<string, unknown>>;

function editMap(
  sheet: Sheet,
  map: Collection,
  old: PlainMap,
  value: PlainMap,
  path: readonly string[],
): Edit[] | undefined {
  const stays = ({ name }: Entry): boolean => Object.hasOwn(value, name);
  const kept = map.entries.filter(stays);
  const added = Object.keys(value).filter((name) => !Object.hasOwn(old, name));
  // What a merge key brings in, and what it would override, is not known here.
  if (added.length > 0 && Object.hasOwn(old, '<<')) return undefined;
  return joined([
    ...kept.map((entry) => editEntry(sheet, map, entry, old[entry.name], value[entry.name], path)),
    ...runs(map.entries, (entry) => !stays(entry)).map(([from, to]) =>
      single(removeEntries(sheet.text, map, from, to)),
    ),
    ...(added.length === 0 ? [] : byPredecessor(kept, added, knownKeys(path))).map(({ after, names }) =>
      insert(
        sheet,
        map,
        after,
        names.map((name) => ({ name, value: value[name] })),
      ),
    ),
  ]);
}

function editList(
  sheet: Sheet,
  list: Collection,
  old: readonly unknown[],
  value: readonly unknown[],
  path: readonly string[],
): Edit[] | undefined {
  const { pairs, removed, added } = alignLists(old, value);
  return joined([
    ...pairs.map(([at, newAt]) => {
      const entry = list.entries[at];
      return entry && editEntry(sheet, list, entry, old[at], value[newAt], path);
    }),
    ...removed.map(([from, to]) => single(removeEntries(sheet.text, list, from, to))),
    ...added.map(({ after, from, to }) => {
      const items = value.slice(from, to).map((item) => ({ name: undefined, value: item }));
      return insert(sheet, list, list.entries[after], items);
    }),
  ]);
}

function editEntry(
  sheet: Sheet,
  parent: Collection,
  entry: Entry,
  old: unknown,
  value: unknown,
  path: readonly string[],
): Edit[] | undefined {
  const { value: place } = entry;
  if (place.kind === 'alias') return sheet.keepsAlias(place) ? [] : replaceValue(sheet, parent, entry, value);
  const isUnchanged = isSame(old, value);
  if (isUnchanged && !(sheet.hasAliases && isCollection(place))) return [];
  if (place.kind === 'text' && typeof value === 'string') return rewriteText(sheet, place, parent, entry, value);
  if (staysCollection(sheet, place, value)) return editCollection(sheet, place, old, value, [...path, entry.name]);
  return isUnchanged ? [] : replaceValue(sheet, parent, entry, value);
}

/** Whether there is something to keep. A map or list that gets its first entry, or loses its last, is written anew. */
function staysCollection({ text }: Sheet, place: Place, value: unknown): place is Collection {
  if (!isCollection(place)) return false;
  const isList = place.kind === 'list';
  if (isList ? !Array.isArray(value) || value.length === 0 : !isMap(value) || Object.keys(value).length === 0)
    return false;
  // Empty brackets may hold a comment.
  if (place.entries.length === 0) return text.slice(place.start, place.end).includes('#');
  return isList || place.entries.some(({ name }) => Object.hasOwn(value as object, name));
}

function insert(sheet: Sheet, collection: Collection, after: Entry | undefined, entries: readonly NewEntry[]): Edit[] {
  if (collection.layout === 'block') return [insertInBlock(sheet, collection, after, entries)];
  return insertInFlow(sheet, collection, after, entries);
}

/** New keys in the order of the format, each group with the member that it stands behind: else the last. */
function byPredecessor(
  kept: readonly Entry[],
  added: readonly string[],
  order: readonly string[],
): { after: Entry | undefined; names: string[] }[] {
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : Infinity);
  const groups = new Map<Entry | undefined, string[]>();
  for (const name of added.toSorted((one, other) => rank(one) - rank(other) || 0)) {
    const before = kept.filter((entry) => rank(entry.name) < rank(name));
    const nearest = before.toSorted((one, other) => rank(one.name) - rank(other.name)).at(-1);
    const after = rank(name) === Infinity ? kept.at(-1) : (nearest ?? kept.at(-1));
    groups.set(after, [...(groups.get(after) ?? []), name]);
  }
  return [...groups].map(([after, names]) => ({ after, names }));
}

/** The runs of neighbours of which something is true, as index from and to. */
function runs<T>(items: readonly T[], isIn: (item: T) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, item] of items.entries()) {
    if (!isIn(item)) continue;
    const last = found.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}

function single(edit: Edit | undefined): Edit[] | undefined {
  return edit && [edit];
}

function joined(parts: readonly (readonly Edit[] | undefined)[]): Edit[] | undefined {
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}
