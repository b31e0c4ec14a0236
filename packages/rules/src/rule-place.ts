import type { Rule } from './book/rule-schema.js';
import type { Context, Subject } from './facts/fact.js';

/** Where a rule looks: the request, the place in it, and the settings of the rule. */
export interface RulePlace {
  readonly context: Context;
  readonly subject: Subject;
  readonly settings: Rule['settings'];
}
