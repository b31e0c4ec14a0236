import type { Request } from '@smslint/core';
import type { Book } from './book/book.js';
import type { Throughput } from './book/data-schema.js';
import type { Profile } from './book/profile-schema.js';
import type { Rule, Setting, Severity } from './book/rule-schema.js';

/** The book as one profile reads it. */
export interface Policy {
  readonly book: Book;
  readonly profile: Profile;
  readonly throughput: Throughput;
  /** The rules that the profile does not turn off. */
  readonly rules: readonly Rule[];
}

/** Resolves a profile of the book, or undefined where the book has none of that name. */
export function createPolicy(book: Book, profileName: string): Policy | undefined {
  const profile = book.profiles.find(({ name }) => name === profileName);
  if (!profile) return undefined;
  const throughput = book.data[profile.data.throughput as 'throughput'];
  return { book, profile, throughput, rules: book.rules.filter(({ id }) => changeOf(profile, id).severity !== 'off') };
}

/** The profile that judges a provider's requests without being asked for; undefined where none does. */
export function profileFor(book: Book, provider: Request['provider']): string | undefined {
  return book.profiles.find(({ providers }) => providers.includes(provider))?.name;
}

/** Whether a rule is for requests like this one. */
export function appliesTo({ applies }: Rule, { number, countries, provider, messageType }: Request): boolean {
  return (
    (applies.numberTypes === 'any' || applies.numberTypes.includes(number.type)) &&
    (applies.providers === 'any' || applies.providers.includes(provider)) &&
    (applies.messageTypes === 'any' || applies.messageTypes.includes(messageType)) &&
    (applies.countries === 'any' || applies.countries.some((country) => countries.includes(country)))
  );
}

/** How bad a rule's problem is in a request: the profile's word, else the first of the rule's cases that fits. */
export function severityOf(rule: Rule, profile: Profile, { number, countries }: Request): Severity {
  const { severity } = changeOf(profile, rule.id);
  if (severity !== undefined && severity !== 'off') return severity;
  if (typeof rule.severity === 'string') return rule.severity;
  const fitting = rule.severity.find(
    (one) =>
      (one.numberTypes?.includes(number.type) ?? true) &&
      (one.countries?.some((country) => countries.includes(country)) ?? true),
  );
  return fitting?.is ?? 'info';
}

/** A rule's settings with the profile's changes. */
export function settingsOf(rule: Rule, profile: Profile): Readonly<Record<string, Setting>> {
  return { ...rule.settings, ...changeOf(profile, rule.id).settings };
}

function changeOf(
  profile: Profile,
  id: string,
): { severity?: Severity | 'off' | undefined; settings?: Record<string, Setting> | undefined } {
  const change = profile.rules[id];
  return typeof change === 'string' ? { severity: change } : (change ?? {});
}
