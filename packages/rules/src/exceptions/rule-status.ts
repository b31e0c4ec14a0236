import type { Request, RequestDocument } from '@smslint/core';
import type { Book } from '../book/book.js';
import { builtInRules } from '../built-in-rules.js';
import { createPolicy, fallbackProfile, profileFor, type Policy } from '../policy.js';
import { comparesFiles } from '../reads.js';
import { changesFor, inFull, type Ruling } from '../ruling.js';
import { isFirm } from './firm-rules.js';

/** Whether a rule of that name stands in code or in a book. */
export function isKnownRule(rule: string, book: Book): boolean {
  return Object.hasOwn(builtInRules, rule) || book.rules.some(({ id }) => id === rule);
}

/** The profile by which a request is judged. */
function profileOf({ provider }: Request, { book, profile }: Ruling): string {
  return profile ?? profileFor(book, provider) ?? fallbackProfile;
}

/**
 * Whether a request is judged by a rule, or why not: the configuration turns it off, or the profile does not have it, which
 * says nothing of a run by another profile.
 */
export function statusOf(
  rule: string,
  profile: string,
  id: string | undefined,
  ruling: Ruling,
): 'on' | 'off' | 'not-in-profile' {
  const changes = changesFor(id, ruling);
  if (Object.hasOwn(builtInRules, rule)) return inFull(changes[rule] ?? {}).severity === 'off' ? 'off' : 'on';
  const has = (policy: Policy | undefined): boolean => policy?.rules.some((one) => one.id === rule) ?? false;
  if (has(createPolicy(ruling.book, profile, changes))) return 'on';
  return has(createPolicy(ruling.book, profile)) ? 'off' : 'not-in-profile';
}

/** Whether what a rule finds in a request depends on the other files of the run, so that a run over fewer can miss it. */
export function needsOtherFiles(rule: string, { book }: Ruling): boolean {
  return book.rules.some((one) => one.id === rule && comparesFiles(one));
}

/**
 * Whether an exception to a rule that sets nothing aside is of no use: not in a request that could not be read, under a profile
 * that does not have the rule, or where other files may be needed to find something.
 */
export function mustFind(rule: string, document: RequestDocument | undefined, ruling: Ruling): boolean {
  if (isFirm(rule) || !isKnownRule(rule, ruling.book)) return true;
  if (!document?.request || needsOtherFiles(rule, ruling)) return false;
  return statusOf(rule, profileOf(document.request, ruling), document.id, ruling) !== 'not-in-profile';
}
