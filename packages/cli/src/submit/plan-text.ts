import { plannedParts, type PlannedCall, type Submission } from '@smslint/providers/aws/submit';
import { visible } from '../visible.js';

/** What a submission would send, call by call, with every value as it goes out. */
export function planText(submission: Submission, region: string): string {
  const parts = plannedParts(submission);
  let count = 0;
  const lines = parts.flatMap(({ title, calls }) => ['', `== ${title} ==`, ...calls.flatMap((call) => callLines(call, ++count))]);
  return [`In ${region}:`, ...lines].map((line) => `${visible(line)}\n`).join('');
}

function callLines({ operation, input }: PlannedCall, number: number): string[] {
  return [`${number}. ${operation}`, ...Object.entries(input).map(([name, value]) => `     ${name}: ${JSON.stringify(value)}`)];
}
