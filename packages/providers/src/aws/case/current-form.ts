import type { Request } from '@smslint/core';
import { caseUrl } from './case-form.js';
import { endParts, otherPart, region, type Part } from './form-part.js';
import { caseType, messageKind, resourceTypes, type CaseType } from './identity.js';
import type { Pair } from './labels.js';
import { countriesText, fromConsole, registeredFirst } from './places.js';
import { spendIncrease } from './spend.js';

/** Today's form: requesting long codes and short codes, and spending quotas, read 2026-11. */
export function currentParts(request: Request, description: string): Part[] {
  const type = caseType(request, 'aws');
  const number = type ? numberParts(request, type, description) : [otherPart(request)];
  return [...number, ...spendParts(request)];
}

function numberParts(request: Request, type: CaseType, description: string): Part[] {
  return [
    {
      heading: ['Create case', 'ケースの作成'],
      notes: [[`Open ${caseUrl}`, `${caseUrl} を開きます。`], ...numberNotes(request, type)],
      fields: [
        { label: 'createCase', value: 'Account and Billing' },
        { label: 'service', value: 'Service Quotas' },
        { label: 'category', value: category(request) },
        { label: 'severity', value: 'General Limits' },
      ],
    },
    {
      heading: ['Requests', 'リクエスト'],
      isRequest: true,
      notes: [],
      fields: [
        region(request),
        { label: 'resourceType', value: resourceTypes[type] },
        { label: 'quota', value: messageKind(request, 'aws'), pointer: '/messageType' },
        { label: 'newQuotaValue', value: String(request.number.count), pointer: '/number/count' },
      ],
    },
    ...endParts(request, description),
  ];
}

function numberNotes({ countries, number }: Request, type: CaseType): Pair[] {
  if (type === 'sender-id') return [];
  const direct = fromConsole(countries, type);
  const registered = registeredFirst(direct, type);
  const names = countriesText(direct);
  const voice: Pair = [
    'Numbers from there are for SMS alone; a number that also makes voice calls needs this case.',
    'この方法で取得した番号は SMS 専用です。音声にも使う番号にはこのケースが必要です。',
  ];
  const health: Pair = [
    'Say in the description where messages may hold protected health information.',
    'メッセージに保護対象の医療情報が含まれる場合は、説明に明記してください。',
  ];
  const notes: Pair[] = [];
  if (direct.length > 0)
    notes.push([
      `AWS also gives these numbers in its console and by API, without a case: ${names}.`,
      `次の国の番号は、ケースなしでコンソールまたは API からも取得できます: ${names}`,
    ]);
  if (registered.length > 0)
    notes.push([
      `There a registration comes first: ${countriesText(registered)}.`,
      `次の国では先に登録が必要です: ${countriesText(registered)}`,
    ]);
  if (direct.length > 0 && type === 'long-code' && number.capabilities?.includes('voice') === true) notes.push(voice);
  if (type === 'short-code') notes.push(health);
  return notes;
}

/** The spend limit has a page of its own today. */
function spendParts(request: Request): Part[] {
  const spend = spendIncrease(request);
  if (!spend) return [];
  return [
    {
      heading: ['Spend limit, in the Service Quotas console', '使用限度額 (Service Quotas コンソール)'],
      notes: [
        [
          'Open https://console.aws.amazon.com/servicequotas/ in the Region below, and choose AWS services.',
          '下記のリージョンで https://console.aws.amazon.com/servicequotas/ を開き、AWS のサービスを選択します。',
        ],
      ],
      fields: [
        region(request),
        { label: 'awsService', value: 'AWS End User Messaging' },
        { label: 'quota', value: 'TextMessageMonthlySpend' },
        { label: 'action', value: 'Request increase at account level' },
        { label: 'increasedValue', value: String(spend.to), pointer: '/spend/requestedMonthlyUsd' },
      ],
    },
  ];
}

/** Of numbers for both, the case is about messages. */
function category({ number: { capabilities = [] } }: Request): string {
  const isVoice = capabilities.length > 0 && capabilities.every((one) => one === 'voice');
  return isVoice ? 'AWS End User Messaging Voice (Pinpoint)' : 'AWS End User Messaging SMS (Pinpoint)';
}
