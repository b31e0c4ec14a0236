import type { RequestDocument } from '@smslint/core';
import { appliesTo, createPolicy, fallbackProfile, profileFor } from './policy.js';
import { changesFor, type Ruling } from './ruling.js';

/** The ids of the rules of the book by which a request is judged, in their order; none where it could not be read. */
export function evaluatedRules({ request, id }: RequestDocument, ruling: Ruling): string[] {
  if (!request) return [];
  const profile = ruling.profile ?? profileFor(ruling.book, request.provider) ?? fallbackProfile;
  const policy = createPolicy(ruling.book, profile, changesFor(id, ruling));
  return policy?.rules.filter((rule) => appliesTo(rule, request)).map((rule) => rule.id) ?? [];
}
