import type { Profile, Rule, Severity } from '@smslint/rules';

/** What a profile changes about a rule; nothing, for most. */
export function changeOf(profile: Profile, id: string): Exclude<Profile['rules'][string], string> {
  const change = profile.rules[id] ?? {};
  return typeof change === 'string' ? { severity: change } : change;
}

/** The rule as a profile judges by it, or undefined where the profile turns it off. */
export function underProfile(rule: Rule, profile: Profile): Rule | undefined {
  const { severity, settings } = changeOf(profile, rule.id);
  if (severity === 'off') return undefined;
  return { ...rule, severity: severity ?? rule.severity, settings: { ...rule.settings, ...settings } };
}

/** The severities that a rule can have, each once, in the order of its cases. */
export function severitiesOf({ severity }: Rule): Severity[] {
  return typeof severity === 'string' ? [severity] : [...new Set(severity.map(({ is }) => is))];
}
