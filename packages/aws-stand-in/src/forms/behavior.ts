import type { FieldCondition } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { FieldDefinition } from './form.js';

/** The values of a form's fields by path, as texts. */
export type ValuesAt = (path: string) => readonly string[];

/** Whether a field is REQUIRED, OPTIONAL or DISALLOWED where the others are as they are. */
export function behaviorOf(field: FieldDefinition, valuesAt: ValuesAt): string {
  if (field.FieldRequirement !== 'CONDITIONAL') return field.FieldRequirement ?? 'OPTIONAL';
  const { Rules = [], DefaultBehavior = 'OPTIONAL' } = field.ConditionalBehavior ?? {};
  const rule = Rules.find(({ Conditions = [] }) => Conditions.every((condition) => holds(condition, valuesAt)));
  return rule?.RuleBehavior ?? DefaultBehavior;
}

function holds({ DependsOnFieldPath = '', Operator, Values = [] }: FieldCondition, valuesAt: ValuesAt): boolean {
  const there = valuesAt(DependsOnFieldPath);
  const isAmong = there.some((value) => Values.includes(value));
  switch (Operator) {
    case 'EQUALS':
    case 'IN':
      return isAmong;
    case 'NOT_EQUALS':
    case 'NOT_IN':
      return !isAmong;
    case 'HAS_VALUE':
      return there.length > 0;
    case 'NO_VALUE':
      return there.length === 0;
    default:
      return false;
  }
}
