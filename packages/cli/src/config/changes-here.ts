import type { LoadedConfig } from './load-config.js';
import { changeOf } from './rule-changes.js';

/** What a configuration makes of a rule, a line for each place that says something: `file:line off for legacy/**`. */
export function changesHere(id: string, { scopes }: LoadedConfig): string[] {
  return scopes.flatMap(({ override: { rules, requests, pointer }, patterns, origins }) => {
    const change = rules[id];
    if (change === undefined) return [];
    const { severity, settings = {} } = changeOf(change);
    const named = Object.entries(settings).map(([name, value]) => `${name} ${String(value)}`);
    const files = patterns.map(({ value: { glob, excludes } }) => `${excludes ? '!' : ''}${glob}`);
    const of = [
      ...(files.length > 0 ? [files.join(', ')] : []),
      ...(pointer === undefined ? [] : [`at ${pointer}`]),
      ...(requests === undefined ? [] : [`requests ${requests.join(', ')}`]),
    ];
    const what = [...(severity === undefined ? [] : [severity]), ...named].join(', ');
    return [`${origins[id] ?? ''} ${what}${of.length === 0 ? '' : ` for ${of.join(' ')}`}`];
  });
}
