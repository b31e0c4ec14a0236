/*
 * What lint asks of `countries-list`: codes, and names for a code that was written out. The library also says in which continent a
 * country lies, what it pays with and more, and works some of it out when it is loaded.
 */
import names from 'countries-list/minimal/countries.en.min.json';
import natives from 'countries-list/minimal/countries.native.min.json';

/** The countries by their codes. */
export const countries: Readonly<Record<string, { readonly name: string; readonly native: string }>> =
  Object.fromEntries(
    Object.entries(names).map(([code, name]) => [code, { name, native: natives[code as keyof typeof natives] }]),
  );
