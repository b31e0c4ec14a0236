import type { Book } from '../book/book.js';
import { profileSchema, type Profile } from '../book/profile-schema.js';
import { ruleSchema, type Rule } from '../book/rule-schema.js';
import type { Finding } from '../finding.js';
import { book } from '../generated/book.js';
import { createPolicy, type Policy } from '../policy.js';

const source = { title: 'A page', url: 'https://example.com/page', read: '2026-11' };

/** A rule as its file would say it, valid unless the changes make it otherwise. */
export function ruleFile(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'some-rule',
    title: 'Something is wrong',
    area: 'keywords',
    severity: 'error',
    weight: 10,
    confidence: 'certain',
    at: '/help/response',
    when: { fact: '/help/response', operator: 'isPresent', value: false },
    message: 'Something is wrong.',
    fix: 'Mend it.',
    why: 'It matters.',
    sources: [source],
    examples: { good: [example('fine'), example('fine too')], bad: [example('bad'), example('bad too')] },
    ...changes,
  };
}

function example(note: string): Record<string, unknown> {
  return { note, request: {} };
}

/** A rule with changes, defaults filled in. */
export function ruleWith(changes: Readonly<Record<string, unknown>> = {}): Rule {
  return ruleSchema.parse(ruleFile(changes));
}

/** A profile as its file would say it. */
export function profileFile(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    name: 'test',
    title: 'A test',
    description: 'For tests.',
    providers: ['aws'],
    sources: [source],
    ...changes,
  };
}

/** A profile with changes, defaults filled in. */
export function profileWith(changes: Readonly<Record<string, unknown>> = {}): Profile {
  return profileSchema.parse(profileFile(changes));
}

/** A book of the given rules and one profile, `test`, with the data of the real book. */
export function bookOf(rules: readonly Rule[], profile: Readonly<Record<string, unknown>> = {}): Book {
  return { ...book, version: 'test', rules, profiles: [profileWith(profile)] };
}

/** The policy of a book of the given rules. */
export function policyOf(rules: readonly Rule[], profile: Readonly<Record<string, unknown>> = {}): Policy {
  const policy = createPolicy(bookOf(rules, profile), 'test');
  if (!policy) throw new Error('the book of the test has no profile');
  return policy;
}

/** A finding with changes. */
export function findingWith(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'some-rule',
    severity: 'error',
    message: 'Something is wrong.',
    file: 'test.sms.yaml',
    document: 0,
    pointer: '/help/response',
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    sources: [],
    denialCodes: [],
    confidence: 'certain',
    observed: {},
    ...changes,
  };
}
