import { alignLists } from './align-lists.js';
import { isCollection, type AliasPlace, type Place } from './place.js';
import { isMap, isSame } from './plain-value.js';

/** Says of an alias whether what is wanted in its place is what is wanted where its anchor stands. */
export function aliasKeeper(root: Place, old: unknown, value: unknown): (alias: AliasPlace) => boolean {
  const wanted = new Map<Place, unknown>();
  collect(root, old, value, wanted);
  return (alias) => wanted.has(alias.target) && isSame(wanted.get(alias), wanted.get(alias.target));
}

function collect(place: Place, old: unknown, value: unknown, wanted: Map<Place, unknown>): void {
  wanted.set(place, value);
  if (!isCollection(place)) return;
  if (Array.isArray(old) && Array.isArray(value)) {
    for (const [at, newAt] of alignLists(old as unknown[], value as unknown[]).pairs) {
      const entry = place.entries[at];
      if (entry) collect(entry.value, (old as unknown[])[at], (value as unknown[])[newAt], wanted);
    }
  } else if (isMap(old) && isMap(value)) {
    for (const { name, value: member } of place.entries) {
      if (Object.hasOwn(value, name)) collect(member, old[name], value[name], wanted);
    }
  }
}
