import type { RuleChanges } from '@smslint/rules';
import type { ConfigChange } from './config-schema.js';

type Change = Exclude<RuleChanges[string], string>;

/** A change to a rule as the linter takes it, in whichever way it is written. */
export function changeOf(change: ConfigChange): Change {
  if (typeof change === 'string') return { severity: change };
  const { severity, settings } = Array.isArray(change) ? { severity: change[0], settings: change[1] } : change;
  return { ...(severity !== undefined && { severity }), ...(settings !== undefined && { settings }) };
}

/** Changes to rules as the linter takes them. */
export function changesOf(rules: Readonly<Record<string, ConfigChange>>): RuleChanges {
  return Object.fromEntries(Object.entries(rules).map(([id, change]) => [id, changeOf(change)]));
}
