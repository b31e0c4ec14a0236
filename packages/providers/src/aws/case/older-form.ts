import type { Request } from '@smslint/core';
import { caseUrl } from './case-form.js';
import type { Entry } from './entry.js';
import { endParts, otherPart, region, type Part } from './form-part.js';
import { caseType, messageKind, resourceTypes } from './identity.js';
import type { Pair } from './labels.js';
import { countriesText } from './places.js';
import { spendIncrease } from './spend.js';

/** The form of 2023: one case for the number and the spend limit (Amazon Pinpoint user guide, June 2023). */
export function olderParts(request: Request, description: string): Part[] {
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
