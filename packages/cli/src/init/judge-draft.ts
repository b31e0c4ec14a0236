import { readRequests } from '@smslint/core';
import { createLinter, type Finding } from '@smslint/rules';
import type { DraftedRequest } from './compose.js';
import type { Desk } from './desk.js';

/** What a reviewer would object to in a draft, notes left out: errors and warnings. */
export async function judgeDraft(request: DraftedRequest, { book }: Desk): Promise<readonly Finding[]> {
  const file = readRequests('draft.sms.json', JSON.stringify(request), 'json');
  const { findings } = await createLinter(book)(file);
  return findings.filter(({ severity }) => severity !== 'info');
}

/** What is wrong with a draft, and how it is mended, a paragraph for each finding; none twice. */
export function objections(findings: readonly Finding[]): string[] {
  return [
    ...new Set(findings.map(({ message, fix }) => [message, fix].filter((text) => text !== undefined).join(' '))),
  ];
}
