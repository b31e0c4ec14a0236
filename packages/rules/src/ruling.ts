import { limits, type Limits, type Pointer } from '@smslint/core';
import type { Book } from './book/book.js';
import type { Profile } from './book/profile-schema.js';
import type { EngineName } from './evaluate/index.js';
import type { Baseline } from './exceptions/baseline.js';
import { matchesName } from './name-pattern.js';

/** By rule: a severity, `off`, settings, or both. */
export type RuleChanges = Profile['rules'];

/** Changes to rules, for all requests of a file or for some, everywhere or at one place. */
export interface Override {
  readonly rules: RuleChanges;
  /** Ids of the requests that it speaks of, where `*` stands for anything; absent: all. */
  readonly requests?: readonly string[];
  /** The place that it speaks of, with all that is within it; absent: everywhere. */
  readonly pointer?: Pointer;
  /** Why, in the author's words. */
  readonly reason?: string;
  /** Where it is written, as `file:line`. */
  readonly origin: string;
  /** Whether it is a finding that it has no use; not so where it speaks of many files at once. */
  readonly isExpected: boolean;
}

/** How the requests of a file are judged: by which book and profile, and what their configuration changes. Plain data. */
export interface Ruling {
  readonly book: Book;
  /** Judges every request by this profile; without it the request's provider chooses. */
  readonly profile?: string;
  /** In their order: the later holds. */
  readonly overrides: readonly Override[];
  /** How much of a file is read, where it is not as much as without a word. */
  readonly limits?: Partial<Limits>;
  /** The findings that were accepted before. */
  readonly baseline?: Baseline;
  /** Ignore comments set nothing aside, as if they were not there: whoever writes a request does not decide about it. */
  readonly withoutComments?: boolean;
  /** Runs all rules; without it, the compiled one runs those that look at facts of the house alone. All find the same. */
  readonly engine?: EngineName;
}

/** How much of a file is read. */
export function limitsOf({ limits: own }: Pick<Ruling, 'limits'>): Limits {
  return { ...limits, ...own };
}

/** The changes to rules that hold everywhere in a request, those of several overrides put together. */
export function changesFor(id: string | undefined, { overrides }: Ruling): RuleChanges {
  return overrides
    .filter((override) => override.pointer === undefined && speaksOf(override, id))
    .map(({ rules }) => rules)
    .reduce<RuleChanges>(mergeChanges, {});
}

/** The overrides that change rules at single places of a request. */
export function placedOverridesFor(id: string | undefined, { overrides }: Ruling): (Override & { pointer: Pointer })[] {
  return overrides.flatMap((override) =>
    override.pointer !== undefined && speaksOf(override, id) ? [{ ...override, pointer: override.pointer }] : [],
  );
}

function speaksOf({ requests }: Override, id: string | undefined): boolean {
  return requests === undefined || (id !== undefined && requests.some((pattern) => matchesName(pattern, id)));
}

/** A key for what a ruling says besides its book, baseline and engine: the same in every run for the same words at the same places. */
export function rulingKey({ profile, overrides, withoutComments = false, limits: own }: Ruling): string {
  return JSON.stringify([profile ?? null, overrides, withoutComments, ...(own ? [own] : [])], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Changes with others on top: a severity replaces a severity, settings are taken together. */
export function mergeChanges(below: RuleChanges, above: RuleChanges): RuleChanges {
  const merged: RuleChanges = { ...below };
  for (const [id, change] of Object.entries(above)) {
    const { severity, settings } = inFull(change);
    const before = inFull(below[id] ?? {});
    const level = severity ?? before.severity;
    merged[id] = {
      ...(level !== undefined && { severity: level }),
      ...((settings ?? before.settings) && { settings: { ...before.settings, ...settings } }),
    };
  }
  return merged;
}

/** A change as a severity and settings, whichever of them it has. */
export function inFull(change: RuleChanges[string]): Exclude<RuleChanges[string], string> {
  return typeof change === 'string' ? { severity: change } : change;
}
