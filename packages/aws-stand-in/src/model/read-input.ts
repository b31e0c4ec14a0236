import type { core } from 'zod';
import { AwsError, invalid } from '../aws-error.js';
import { inputs, type Input, type Operation } from './operation.js';

/** Checks an input against the model. @throws AwsError a ValidationException that names each member at fault */
export function readInput<Name extends Operation>(operation: Name, value: unknown): Input<Name> {
  const result = inputs[operation].safeParse(withoutNulls(value));
  if (result.success) return result.data as Input<Name>;
  const fields = result.error.issues.flatMap(fieldFaults);
  throw invalid(
    'FIELD_VALIDATION_FAILED',
    `${fields.length} validation error${fields.length === 1 ? '' : 's'} detected: ${fields.map(({ Name, Message }) => `${Name}: ${Message}`).join('; ')}`,
    fields,
  );
}

/** Parses a body. @throws AwsError a SerializationException */
export function readBody(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below.
  }
  throw new AwsError('SerializationException', 'The body is no JSON object');
}

/** AWS takes null for a member that is not there. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
}

function fieldFaults(issue: core.$ZodIssue): { Name: string; Message: string }[] {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ Name: path, Message: issue.message }];
  return issue.keys.map((key) => ({ Name: [...issue.path, key].join('.'), Message: 'Unknown member' }));
}
