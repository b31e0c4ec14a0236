import { problemIds } from '@smslint/core';
import { builtInRules } from '../built-in-rules.js';

/** Whether no exception can set a rule's findings aside: a request that was not read, and the exceptions themselves. */
export function isFirm(ruleId: string): boolean {
  return Object.hasOwn(builtInRules, ruleId) && ruleId !== 'schema-unknown-key';
}

const unread: readonly string[] = problemIds.filter((id) => id !== 'schema-unknown-key');

/** Whether a configuration may give a rule another severity, or turn it off: not where a request was not read. */
export function isAdjustable(ruleId: string): boolean {
  return !unread.includes(ruleId);
}
