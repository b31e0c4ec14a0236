import { plannedParts, type PlannedCall, type Submission } from '@smslint/providers/aws/submit';
import { noCommand, visible } from '../visible.js';

/** What a submission would send, call by call, with every value as it goes out. */
export function planText(submission: Submission, region: string): string {
  const parts = plannedParts(submission);
  let count = 0;
  const lines = parts.flatMap(({ title, calls }) => [
    '',
    `== ${title} ==`,
    ...calls.flatMap((call) => callLines(call, ++count)),
  ]);
  return [`In ${region}:`, ...lines].map((line) => `${noCommand(visible(line))}\n`).join('');
}

/** The value of a field stands in one line with its path, since a form has dozens; its registration is that of the part. */
function callLines({ operation, input }: PlannedCall, number: number): string[] {
  const path = input.FieldPath;
  const values = Object.entries(input)
    .filter(([name]) => name !== 'FieldPath' && name !== 'RegistrationId')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (typeof path === 'string') return [`${number}. ${operation} ${path} ${values.join(', ')}`];
  return [`${number}. ${operation}`, ...values.map((value) => `     ${value}`)];
}
