import type { Request } from '@smslint/core';
import type { Book } from './book/book.js';
import type { Throughput } from './book/data-schema.js';
import type { Profile } from './book/profile-schema.js';
import type { EarlierRequests } from './earlier-requests.js';
import type { Context } from './facts/fact.js';
import type { RuleChanges } from './ruling.js';
import type { Rule } from './book/rule-schema.js';
import { severities, type Severity } from './book/vocabulary.js';

/** The book as one profile, and a team's own changes, read it. */
export interface Policy {
  readonly book: Book;
  readonly profile: Profile;
  readonly throughput: Throughput;
  /** The rules that are on, with the severities and settings of the profile and the changes. */
  readonly rules: readonly Rule[];
}

const policies = new WeakMap<Book, Map<string, Policy>>();

/**
 * Resolves a profile of the book, with changes on top of it, or undefined where the book has none of that name. The same
 * book, name and changes give the same policy, so that runs share its engines.
 */
export function createPolicy(book: Book, profileName: string, changes: RuleChanges = {}): Policy | undefined {
  const known = policies.get(book) ?? new Map<string, Policy>();
  policies.set(book, known);
  const key = JSON.stringify([profileName, changes]);
  const profile = book.profiles.find(({ name }) => name === profileName);
  const policy = known.get(key) ?? (profile && resolve(book, profile, changes));
  if (policy) known.set(key, policy);
  return policy;
}

function resolve(book: Book, profile: Profile, changes: RuleChanges): Policy {
  const throughput = book.data[profile.data.throughput as 'throughput'];
  const rules = book.rules.flatMap((rule) => ruleUnderBoth(rule, profile, changes, book) ?? []);
  return { book, profile, throughput, rules };
}

/** A rule as a profile, and changes on top of it, have it; a severity in the changes turns on what the profile has off. */
function ruleUnderBoth(rule: Rule, profile: Profile, changes: RuleChanges, book: Book): Rule | undefined {
  const change = changes[rule.id];
  const turnsOn = typeof change === 'object' ? change.severity !== undefined : change !== undefined;
  const inProfile = ruleUnder(rule, profile, book) ?? (turnsOn ? rule : undefined);
  return inProfile && underProfile(inProfile, { rules: changes });
}

/** What facts about a request are observed in, under a policy. */
export function contextFor(request: Request, { book, throughput }: Policy, earlier: EarlierRequests): Context {
  return { request, earlier, data: book.data, cues: book.cues, throughput, facts: book.facts };
}

/** A rule as a profile has it, or undefined where it is turned off. */
export function ruleUnder(rule: Rule, profile: Profile, book: Pick<Book, 'profiles'>): Rule | undefined {
  if (profile.strictestOf.length === 0) return underProfile(asDenied(rule, profile), profile);
  const readings = book.profiles
    .filter(({ name }) => profile.strictestOf.includes(name))
    .flatMap((other) => ruleUnder(rule, other, book) ?? []);
  return readings.length === 0 ? undefined : underProfile({ ...rule, severity: strictest(readings) }, profile);
}

/** A rule that is an error where its denial code says so, whatever it is elsewhere. */
function asDenied(rule: Rule, { denials }: Profile): Rule {
  const cases = denials
    .filter(({ authority }) => rule.denialCodes[authority] !== undefined)
    .map(({ numberTypes, countries }) => ({ numberTypes, countries, is: 'error' as const }));
  return cases.length === 0 ? rule : { ...rule, severity: [...cases, ...casesOf(rule)] };
}

/** The cases of several readings of one rule, the most severe first: what is an error in one of them is an error. */
function strictest(readings: readonly Rule[]): Rule['severity'] {
  const cases = readings.flatMap(casesOf);
  return severities.flatMap((severity) => cases.filter(({ is }) => is === severity));
}

function casesOf({ severity }: Rule): Exclude<Rule['severity'], string> {
  return typeof severity === 'string' ? [{ is: severity }] : severity;
}

/** A rule with the severity and settings that a profile gives it, or undefined where the profile turns it off. */
export function underProfile(rule: Rule, { rules }: Pick<Profile, 'rules'>): Rule | undefined {
  const change = rules[rule.id];
  if (change === undefined) return rule;
  const { severity, settings } = typeof change === 'string' ? { severity: change, settings: {} } : change;
  if (severity === 'off') return undefined;
  return { ...rule, severity: severity ?? rule.severity, settings: { ...rule.settings, ...settings } };
}

/** The profile that stands in for providers that have none. */
export const fallbackProfile = 'aws';

/** The profile that judges a provider's requests without being asked for; undefined where none does. */
export function profileFor(book: Book, provider: Request['provider']): string | undefined {
  return book.profiles.find(({ providers }) => providers.includes(provider))?.name;
}

/** Whether a rule, or what applies like one, is for requests like this one. */
export function appliesTo(
  { applies }: Pick<Rule, 'applies'>,
  { number, countries, provider, messageType }: Request,
): boolean {
  return (
    (applies.numberTypes === 'any' || applies.numberTypes.includes(number.type)) &&
    (applies.providers === 'any' || applies.providers.includes(provider)) &&
    (applies.messageTypes === 'any' || applies.messageTypes.includes(messageType)) &&
    (applies.countries === 'any' || applies.countries.some((country) => countries.includes(country)))
  );
}

/** How bad a rule's problem is in a request: the first of the rule's cases that fits, else only worth a note. */
export function severityOf({ severity }: Rule, { number, countries }: Request): Severity {
  if (typeof severity === 'string') return severity;
  const fitting = severity.find(
    (one) =>
      (one.numberTypes?.includes(number.type) ?? true) &&
      (one.countries?.some((country) => countries.includes(country)) ?? true),
  );
  return fitting?.is ?? 'info';
}
