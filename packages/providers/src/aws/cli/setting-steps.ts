import type { PutKeyword } from '../keywords/put-keyword.js';
import { numberVariables } from './number-steps.js';
import { silentCall, type Script } from './script.js';

/** What is set once the numbers are there: the spend limit, and the keywords of each. */
export function settingSteps(script: Script, keywords: readonly PutKeyword[]): string[] {
  return [...spendSteps(script), ...(keywords.length === 0 ? [] : keywordSteps(script, keywords))];
}

function spendSteps(script: Script): string[] {
  const limit = script.request.spend?.requestedMonthlyUsd;
  if (limit === undefined || !Number.isInteger(limit)) return [];
  return [
    '',
    '# Up to what AWS has granted the account: a higher limit is asked for in Service Quotas, and waits for approval.',
    silentCall(script, 'set-text-message-spend-limit-override', { MonthlyLimit: String(limit) }),
  ];
}

function keywordSteps(script: Script, keywords: readonly PutKeyword[]): string[] {
  return [
    '',
    '# What the keywords do.',
    ...numberVariables(script.request).flatMap((variable) =>
      keywords.map((one) => silentCall(script, 'put-keyword', { OriginationIdentity: { variable }, ...one })),
    ),
  ];
}
