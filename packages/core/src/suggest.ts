import { closest, distance } from 'fastest-levenshtein';

/** The name among the known ones that was most likely meant, or undefined where none is near. */
export function suggest(given: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || given === '') return undefined;
  const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const same = known.find((name) => plain(name) === plain(given));
  if (same !== undefined) return same;
  const best = closest(
    given.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const near = distance(given.toLowerCase(), best) <= Math.max(1, Math.floor(given.length / 3));
  return near ? known.find((name) => name.toLowerCase() === best) : undefined;
}
