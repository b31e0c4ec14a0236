import type { Request } from '@smslint/core';
import { caseUrl, type CaseForm } from './case-form.js';
import { contactLanguage } from './contact-language.js';
import type { Entry } from './entry.js';
import { caseType, messageKind, otherWay, resourceTypes, type CaseType } from './identity.js';
import type { Pair } from './labels.js';
import { countriesText, fromConsole, regionText, registeredFirst } from './places.js';
import { spendIncrease } from './spend.js';

/** A part of a form, under the heading that it has there. */
export interface Part {
  readonly heading: Pair;
  /** What is to be known before it is filled in. */
  readonly notes: readonly Pair[];
  readonly fields: readonly Entry[];
  /** Whether it is a request of the case, to which the case may have several. */
  readonly isRequest?: true;
}

/** The parts of a form in their order. The texts that are composed are given by who writes it. */
export function formParts(request: Request, form: CaseForm, description: string): Part[] {
  return form === 'aws' ? currentParts(request, description) : olderParts(request, description);
}

/** Today's form: requesting long codes and short codes, and spending quotas, read 2026-11. */
function currentParts(request: Request, description: string): Part[] {
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

function otherPart(request: Request): Part {
  return {
    heading: ['No support case for this number', 'この番号にサポートケースはありません'],
    notes: [otherWay(request)],
    fields: [],
  };
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

/** The form of 2023: one case for the number and the spend limit (Amazon Pinpoint user guide, June 2023). */
function olderParts(request: Request, description: string): Part[] {
  const type = caseType(request, 'aws-pinpoint-2023');
  const spend = spendIncrease(request);
  const none = type ? [] : [otherPart(request)];
  if (!type && !spend) return none;
  return [
    ...none,
    {
      heading: ['Create case', 'ケースの作成'],
      notes: [
        [`Open ${caseUrl}`, `${caseUrl} を開きます。`],
        [
          'Where the form says limit, it means what stands as quota here.',
          'フォームに「制限 (limit)」とある場合は、ここでの「クォータ」を指します。',
        ],
      ],
      fields: [
        { label: 'createCase', value: 'Service quota increase' },
        { label: 'quotaType', value: 'Pinpoint SMS' },
      ],
    },
    { heading: ['Case details', 'ケースの詳細'], notes: [], fields: detailFields(request) },
    ...olderRequests(request),
    ...endParts(request, description),
  ];
}

function olderRequests(request: Request): Part[] {
  const type = caseType(request, 'aws-pinpoint-2023');
  const spend = spendIncrease(request);
  const first: Pair = ['Requests', 'リクエスト'];
  const second: Pair = ['Requests: Add another request', 'リクエスト: 別のリクエストを追加'];
  const parts: Part[] = [];
  if (type) {
    const fields: Entry[] = [
      region(request),
      { label: 'resourceType', value: resourceTypes[type] },
      { label: 'quota', value: messageKind(request, 'aws-pinpoint-2023'), pointer: '/messageType' },
      { label: 'newQuotaValue', value: String(request.number.count), pointer: '/number/count' },
    ];
    parts.push({ heading: first, isRequest: true, notes: [], fields });
  }
  if (spend) {
    const fields: Entry[] = [
      region(request),
      { label: 'resourceType', value: 'General Limits' },
      { label: 'quota', value: 'Account Spend Threshold Increase' },
      { label: 'newQuotaValue', value: String(spend.to), pointer: '/spend/requestedMonthlyUsd' },
    ];
    parts.push({ heading: type ? second : first, isRequest: true, notes: [], fields });
  }
  return parts;
}

function detailFields(request: Request): Entry[] {
  const { brand, optIn, samples = [], countries } = request;
  return [
    { label: 'link', value: brand.website, pointer: '/brand/website', isNeeded: true },
    { label: 'messageKind', value: messageKind(request, 'aws-pinpoint-2023'), pointer: '/messageType' },
    { ...region(request), label: 'fromRegion' },
    { label: 'toCountries', value: countriesText(countries), pointer: '/countries' },
    { label: 'howOptIn', value: optIn?.workflow, pointer: '/optIn/workflow', isNeeded: true, isBlock: true },
    { label: 'template', value: samples.join('\n'), pointer: '/samples', isNeeded: true, isBlock: true },
  ];
}

function endParts(request: Request, description: string): Part[] {
  const language = contactLanguage(request);
  const evidence = (request.optIn?.evidence ?? []).join(', ');
  return [
    {
      heading: ['Case description', 'ケースの説明'],
      notes: evidence === '' ? [] : [[`Attach: ${evidence}`, `添付: ${evidence}`]],
      fields: [{ label: 'useCaseDescription', value: description, isBlock: true }],
    },
    {
      heading: ['Contact options', '連絡オプション'],
      notes: [],
      fields: [{ label: 'contactLanguage', value: language, pointer: '/contact/language', isNeeded: true }],
    },
  ];
}

function region({ region: code }: Request): Entry {
  return { label: 'region', value: regionText(code), pointer: '/region', isNeeded: true };
}

/** Of numbers for both, the case is about messages. */
function category({ number: { capabilities = [] } }: Request): string {
  const isVoice = capabilities.length > 0 && capabilities.every((one) => one === 'voice');
  return isVoice ? 'AWS End User Messaging Voice (Pinpoint)' : 'AWS End User Messaging SMS (Pinpoint)';
}
