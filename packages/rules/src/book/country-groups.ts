import { countryCodes, suggest } from '@smslint/core';

/** The countries of each named group. */
export type CountryGroups = Readonly<Record<string, readonly string[]>>;

type Report = (path: readonly PropertyKey[], message: string) => void;

/**
 * Puts the countries of named groups in their places in a file of the book: in every list under `countries`, and for
 * `{ countries: [...] }` where a setting or a value of a comparison may stand. Names that are neither are reported.
 */
export function withCountriesOfGroups(value: unknown, groups: CountryGroups, report: Report): unknown {
  const resolve = (part: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(part)) {
      if (path.at(-1) === 'countries') return countriesOf(part, path);
      return part.map((element, index) => resolve(element, [...path, index]));
    }
    if (typeof part !== 'object' || part === null) return part;
    const resolved = Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        // Examples are requests, which name countries alone.
        path.length === 0 && key === 'examples' ? inner : resolve(inner, [...path, key]),
      ]),
    );
    return standsForList(path) && isCountryList(part) ? resolved.countries : resolved;
  };

  const countriesOf = (names: readonly unknown[], path: readonly PropertyKey[]): unknown[] => {
    const countries = names.flatMap((name, index): readonly unknown[] => {
      if (typeof name !== 'string') return [name];
      if (Object.hasOwn(groups, name)) return groups[name] ?? [];
      if (!countryCodes.includes(name)) report([...path, index], `${path.join('.')}: ${unknownName(name)}`);
      return [name];
    });
    return [...new Set(countries)];
  };

  const unknownName = (name: string): string => {
    const meant = suggest(name, [...Object.keys(groups), ...countryCodes]);
    return `unknown country or group "${name}"${meant === undefined ? '; expected a code such as CA, or a group of data/country-groups.yaml' : `; did you mean ${meant}?`}`;
  };

  return resolve(value, []);
}

/** The value of a comparison, or a setting. */
function standsForList(path: readonly PropertyKey[]): boolean {
  return path.at(-1) === 'value' || path.at(-2) === 'settings';
}

function isCountryList(part: object): boolean {
  return Object.keys(part).join() === 'countries' && 'countries' in part && Array.isArray(part.countries);
}
