import type { ProblemId } from '@smslint/core';
import type { Area, Severity } from './book/vocabulary.js';

/** A rule about the file or the run rather than about policy; it stands in code, since no fact decides it. */
export interface BuiltInRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  readonly area: Area;
  readonly weight: number;
}

type BuiltInId = ProblemId | 'request-id-duplicate' | 'profile-fallback' | 'ignore-without-reason' | 'ignore-unused';

const unread = 'Only a request that can be read can be judged; until then it scores 0.';

function rule(id: BuiltInId, title: string, why: string, severity: Severity = 'error', weight = 0): BuiltInRule {
  return { id, title, why, severity, area: 'form', weight };
}

/** The rules that need no policy book. */
export const builtInRules: Readonly<Record<BuiltInId, BuiltInRule>> = {
  'syntax-error': rule('syntax-error', 'The file is no valid YAML or JSON', unread),
  'duplicate-key': rule(
    'duplicate-key',
    'A key stands twice in one map',
    `Readers differ on which of the two holds. ${unread}`,
  ),
  'schema-missing-key': rule('schema-missing-key', 'A key that every request needs is missing', unread),
  'schema-type': rule('schema-type', 'A value has the wrong type', unread),
  'schema-value': rule('schema-value', 'A value is none of those allowed', unread),
  'file-unreadable': rule('file-unreadable', 'The file cannot be opened, or is not UTF-8', unread),
  'file-limit': rule('file-limit', 'The file is larger or nests deeper than any request', unread),
  'schema-unknown-key': rule(
    'schema-unknown-key',
    'A key is not part of the request format',
    'What stands under it is not read, so nothing checks it.',
    'error',
    10,
  ),
  'request-id-duplicate': rule(
    'request-id-duplicate',
    'Two requests of a run have the same id',
    'Reports name requests by their id; with two of one name nobody knows which is meant.',
    'error',
    5,
  ),
  'profile-fallback': rule(
    'profile-fallback',
    'The provider has no profile of its own',
    'Providers differ in what they reject; another one may judge more or less strictly.',
    'info',
  ),
  'ignore-without-reason': rule(
    'ignore-without-reason',
    'An ignore comment gives no reason, or names no rule',
    'A reviewer must see why a finding was set aside; without a reason the comment has no effect.',
    'error',
    5,
  ),
  'ignore-unused': rule(
    'ignore-unused',
    'An exception silences nothing',
    'It would hide the next finding of that rule in this place, which nobody has looked at.',
    'error',
    5,
  ),
};
