import type { Override } from '@smslint/rules';
import { createMatcher, readPattern, type FilePattern } from './globs.js';
import { elementsOf, type ConfigFile } from './read-config.js';
import { changesOf } from './rule-changes.js';
import type { Sourced } from './load-config.js';

/** Changes to rules, and the files that they are for. */
export interface Scope {
  readonly override: Override;
  /** Whether it is for the file at a path, with `/`, from the configuration's folder. */
  readonly isFor: (path: string) => boolean;
  /** The patterns that say so, each with its place; empty where it is for all files. */
  readonly patterns: readonly Sourced<FilePattern>[];
  /** Where each rule stands, as `file:line`. */
  readonly origins: Readonly<Record<string, string>>;
}

/** The changes to rules that a configuration file makes, in their order: those for all files first. */
export function scopesOf({ config: { rules, overrides = [] }, origin }: ConfigFile): Scope[] {
  const originsOf = (ids: readonly string[], path: readonly PropertyKey[]): Scope['origins'] =>
    Object.fromEntries(ids.map((id) => [id, origin([...path, id])]));
  const everywhere: Scope[] =
    rules === undefined
      ? []
      : [
          {
            override: { rules: changesOf(rules), origin: origin(['rules']), isExpected: false },
            isFor: () => true,
            patterns: [],
            origins: originsOf(Object.keys(rules), ['rules']),
          },
        ];
  const forSome = overrides.flatMap((override, index) => {
    const path = ['overrides', index];
    const patterns = elementsOf(override.files, [...path, 'files']).map(({ value, path: place }) => ({
      value: readPattern(value),
      origin: origin(place),
    }));
    const shared = {
      rules: changesOf(override.rules),
      ...(override.requests !== undefined && { requests: [override.requests].flat() }),
      ...(override.reason !== undefined && { reason: override.reason }),
      origin: origin(path),
    };
    const origins = originsOf(Object.keys(override.rules), [...path, 'rules']);
    const whole = patterns.filter(({ value }) => value.pointer === undefined);
    const placed = patterns.filter(({ value }) => value.pointer !== undefined);
    const takenAway = whole.filter(({ value }) => value.excludes);
    const ofFiles: Scope = {
      override: { ...shared, isExpected: false },
      isFor: whole.length === 0 ? () => true : createMatcher(whole.map(({ value }) => value)),
      patterns: whole,
      origins,
    };
    const ofPlaces = placed.map((pattern): Scope => {
      const { pointer = '', isGlob } = pattern.value;
      return {
        override: { ...shared, pointer, isExpected: !isGlob },
        isFor: createMatcher([pattern, ...takenAway].map(({ value }) => value)),
        patterns: [pattern],
        origins,
      };
    });
    return [...(whole.length > takenAway.length || patterns.length === 0 ? [ofFiles] : []), ...ofPlaces];
  });
  return [...everywhere, ...forSome];
}
