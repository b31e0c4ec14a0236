import { relative, sep } from 'node:path';
import { toPointer, type Limits } from '@smslint/core';
import { mergeChanges, type RuleChanges } from '@smslint/rules';
import { thresholdsFrom } from '../thresholds.js';
import type { FileSettings } from './configuration.js';
import type { Config, ConfigChange, ConfigOverride } from './config-schema.js';
import type { LoadedConfig } from './load-config.js';
import { changeOf } from './rule-changes.js';
import type { Scope } from './scopes.js';

/** All that holds for one file as one configuration that extends no other, and where each part of it was said. */
export interface ResolvedConfig {
  readonly config: Config;
  /** By JSON Pointer within the configuration: `file:line`, an option, or `default`. */
  readonly origins: Readonly<Record<string, string>>;
}

/**
 * Puts together what holds for a file.
 * @param path absolute
 * @param profileOption the profile that the command line names
 */
export function resolvedConfig(
  path: string,
  { config, ruling }: FileSettings,
  profileOption: string | undefined,
): ResolvedConfig {
  const origins: Record<string, string> = {};
  const at = <T>(place: readonly PropertyKey[], value: T, origin: string): T => {
    origins[toPointer(place)] = origin;
    return value;
  };
  const fromFolder = (target: string): string =>
    relative(config?.folder ?? '', target)
      .split(sep)
      .join('/');
  const file = fromFolder(path);
  const scopes = config?.scopes.filter(({ isFor }) => isFor(file)) ?? [];
  const placed = scopes.filter(({ override }) => override.pointer !== undefined);
  const whole = scopes.filter(({ override }) => override.pointer === undefined);
  // What follows a change for some requests is on top of it, and so cannot be told with what is below.
  const plain = whole.findIndex(({ override }) => override.requests !== undefined);
  const [below, above] = plain < 0 ? [whole, []] : [whole.slice(0, plain), whole.slice(plain)];
  const rules = below.map(({ override }) => override.rules).reduce<RuleChanges>(mergeChanges, {});
  for (const id of Object.keys(rules)) at(['rules', id], id, originsOf(id, below));
  const overrides = [...above, ...placed].map(({ override, patterns, origins: places }, index): ConfigOverride => {
    const { pointer, requests, reason, rules: changes } = override;
    for (const id of Object.keys(changes)) at(['overrides', index, 'rules', id], id, places[id] ?? override.origin);
    // A glob stays one, since an override of one file alone is expected to have a use.
    const glob = patterns[0]?.value.glob ?? '';
    return {
      files: pointer === undefined ? escaped(file) : `${glob}#${pointer}`,
      ...(requests && { requests: [...requests] }),
      rules: written(changes),
      ...(reason !== undefined && { reason }),
    };
  });
  const { failOn, maxWarnings, minScore } = thresholdsFrom(noThresholds, config);
  const { profile, limits = {} } = ruling;
  const limited = Object.entries(limits).map(([name, value]): [string, number] => [
    name,
    at(['limits', name], value, originOfLimit(name as keyof Limits, value, config)),
  ]);
  const listed = (key: 'rulesDir' | 'plugins' | 'ignore', all: readonly { value: string; origin: string }[]) =>
    all.length > 0 && { [key]: all.map(({ value, origin }, index) => at([key, index], value, origin)) };
  const paths = (all: readonly { value: string; origin: string }[] = []) =>
    all.map(({ value, origin }) => ({ value: `./${fromFolder(value)}`, origin }));
  return {
    config: {
      ...(profile !== undefined && {
        extends: at(['extends'], profile, profileOption === undefined ? (config?.profile?.origin ?? '') : '--profile'),
      }),
      ...(Object.keys(rules).length > 0 && { rules: written(rules) }),
      ...(overrides.length > 0 && { overrides }),
      failOn: at(['failOn'], failOn, config?.failOn?.origin ?? 'default'),
      ...(minScore && { minScore: at(['minScore'], minScore.value, config?.minScore?.origin ?? '') }),
      ...(maxWarnings && { maxWarnings: at(['maxWarnings'], maxWarnings.value, config?.maxWarnings?.origin ?? '') }),
      ...(limited.length > 0 && { limits: Object.fromEntries(limited) }),
      ...listed('rulesDir', paths(config?.teamFolders)),
      ...listed('plugins', paths(config?.plugins)),
      ...listed(
        'ignore',
        (config?.ignore ?? []).map(({ value: { glob, excludes }, origin }) => ({
          value: `${excludes ? '!' : ''}${glob}`,
          origin,
        })),
      ),
    },
    origins,
  };
}

/** Whatever the configuration says, the command line may have said otherwise. */
function originOfLimit(name: keyof Limits, value: number, config: LoadedConfig | undefined): string {
  const configured = config?.limits[name];
  return configured?.value === value ? configured.origin : '--limit';
}

const noThresholds = { failOn: undefined, maxWarnings: undefined, minScore: undefined };

/** Where a rule's severity and settings were said, each place once, in their order. */
function originsOf(id: string, scopes: readonly Scope[]): string {
  const speaking = scopes.filter(({ override }) => Object.hasOwn(override.rules, id));
  const lastSeverity = speaking.findLastIndex(
    ({ override }) => changeOf(override.rules[id] ?? {}).severity !== undefined,
  );
  const counted = speaking.filter(({ override }, index) => {
    return index === lastSeverity || changeOf(override.rules[id] ?? {}).settings !== undefined;
  });
  return [...new Set(counted.map(({ origins }) => origins[id] ?? ''))].join(', ');
}

function written(rules: RuleChanges): Record<string, ConfigChange> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, change]): [string, ConfigChange] => {
      const { severity, settings } = changeOf(change);
      if (severity === undefined) return [id, { ...(settings && { settings }) }];
      return [id, settings === undefined ? severity : [severity, settings]];
    }),
  );
}

/** A path as a glob that speaks of it alone. */
function escaped(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@]/g, '\\$&');
}
