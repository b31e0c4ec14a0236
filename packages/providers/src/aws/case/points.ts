import type { Request } from '@smslint/core';
import type { CaseForm } from './case-form.js';
import type { Entry } from './entry.js';
import { caseType, messageKind } from './identity.js';
import type { Language } from './labels.js';
import { countriesText, regionText } from './places.js';
import { figure, methodsText, optOutsText, peakText, sizeText, spendText, twoWayText } from './sentences.js';
import { largeSpendUsd, spendIncrease } from './spend.js';

/**
 * What a use case description says, in the order in which AWS asks for it: Region, content, contacts, why that many numbers,
 * two-way, HELP, STOP, opt-in keyword and reply; then what else a reviewer decides by. A group is a paragraph.
 */
export function descriptionPoints(request: Request, form: CaseForm, language: Language): readonly (readonly Entry[])[] {
  return [
    placePoints(request, form),
    senderPoints(request, form),
    contentPoints(request),
    numberPoints(request, language),
    replyPoints(request, form, language),
    optInPoints(request),
    samplePoints(request),
    volumePoints(request, form, language),
    [{ label: 'notes', value: request.notes, pointer: '/notes' }],
  ];
}

function placePoints(request: Request, form: CaseForm): Entry[] {
  return [
    { label: 'region', value: regionText(request.region), pointer: '/region', isNeeded: true },
    { label: 'countries', value: countriesText(request.countries), pointer: '/countries' },
    { label: 'messageType', value: messageKind(request, form), pointer: '/messageType' },
  ];
}

function senderPoints({ brand, number }: Request, form: CaseForm): Entry[] {
  const isSenderId = number.type === 'sender-id';
  // The form of 2023 asked for these for a sender ID.
  const isAsked = isSenderId && form === 'aws-pinpoint-2023';
  const { street, city, state, postalCode, country } = brand.address ?? {};
  const support = [brand.supportPhone, brand.supportEmail].filter(Boolean).join(', ');
  const policies = [brand.privacyPolicyUrl, brand.termsUrl].filter(Boolean).join(', ');
  return [
    { label: 'sender', value: brand.name, pointer: '/brand/name' },
    { label: 'legalName', value: brand.legalName, pointer: '/brand/legalName' },
    ...(isSenderId
      ? [{ label: 'senderId', value: number.senderId, pointer: '/number/senderId', isNeeded: true } as const]
      : []),
    { label: 'website', value: brand.website, pointer: '/brand/website', isNeeded: true },
    {
      label: 'address',
      value: [street, city, state, postalCode, country].filter(Boolean).join(', '),
      pointer: '/brand/address',
      isNeeded: isAsked,
    },
    { label: 'support', value: support, pointer: '/brand/supportPhone', isNeeded: isAsked },
    { label: 'policies', value: policies, pointer: '/brand/privacyPolicyUrl' },
  ];
}

function contentPoints({ useCase }: Request): Entry[] {
  return [
    { label: 'content', value: useCase.description, pointer: '/useCase/description', isNeeded: true },
    { label: 'contactSource', value: useCase.contactSource, pointer: '/useCase/contactSource', isNeeded: true },
  ];
}

function numberPoints(request: Request, language: Language): Entry[] {
  const { count, justification } = request.number;
  return [
    { label: 'count', value: figure(count), pointer: '/number/count' },
    { label: 'justification', value: justification, pointer: '/number/justification', isNeeded: count > 1 },
    { label: 'twoWay', value: twoWayText(request, language), pointer: '/number/twoWay', isNeeded: true },
    { label: 'optOuts', value: optOutsText(request, language), pointer: '/stop/selfManaged' },
  ];
}

function replyPoints(request: Request, form: CaseForm, language: Language): Entry[] {
  const { help, stop, optIn } = request;
  const type = caseType(request, form);
  // Nobody can answer a sender ID, and registrations have fields of their own for these.
  const isNeeded = type === 'long-code' || type === 'short-code';
  const hasKeyword =
    type === 'long-code' || optIn?.keyword !== undefined || optIn?.methods?.includes('keyword') === true;
  return [
    { label: 'helpKeywords', value: help?.keywords?.join(', '), pointer: '/help/keywords' },
    { label: 'help', value: help?.response, pointer: '/help/response', isNeeded },
    { label: 'stopKeywords', value: stop?.keywords?.join(', '), pointer: '/stop/keywords' },
    { label: 'stop', value: stop?.response, pointer: '/stop/response', isNeeded },
    { label: 'optInKeyword', value: optIn?.keyword, pointer: '/optIn/keyword', isNeeded: isNeeded && hasKeyword },
    {
      label: hasKeyword ? 'confirmation' : 'firstMessage',
      value: optIn?.confirmation,
      pointer: '/optIn/confirmation',
      isNeeded,
    },
    { label: 'optInMethods', value: methodsText(optIn?.methods, language), pointer: '/optIn/methods' },
  ];
}

function optInPoints({ optIn }: Request): Entry[] {
  return [
    { label: 'optInWorkflow', value: optIn?.workflow, pointer: '/optIn/workflow', isNeeded: true },
    { label: 'optInUrl', value: optIn?.url, pointer: '/optIn/url' },
  ];
}

function samplePoints({ samples = [] }: Request): Entry[] {
  if (samples.length === 0) return [{ label: 'sample', value: undefined, pointer: '/samples', isNeeded: true }];
  return samples.map((value, index) => ({ label: 'sample', count: index + 1, value, pointer: `/samples/${index}` }));
}

function volumePoints(request: Request, form: CaseForm, language: Language): Entry[] {
  const { traffic, samples = [], number, brand } = request;
  const spend = spendIncrease(request);
  const isOld = form === 'aws-pinpoint-2023';
  const isLarge = isOld && spend !== undefined && spend.to > largeSpendUsd;
  const month = traffic?.messagesPerMonth;
  const size = samples.reduce((sum, { length }) => sum + length, 0) / samples.length;
  return [
    { label: 'traffic', value: month === undefined ? undefined : figure(month), pointer: '/traffic/messagesPerMonth' },
    { label: 'peak', value: peakText(request, language), pointer: '/traffic/peak', isNeeded: isLarge },
    ...(isOld && number.type === 'sender-id'
      ? [{ label: 'perRecipient', value: undefined, pointer: '/traffic', isNeeded: true } as const]
      : []),
    {
      label: 'spend',
      value: spend && spendText(spend.from, spend.to, language),
      pointer: '/spend/requestedMonthlyUsd',
    },
    ...(isLarge
      ? [
          {
            label: 'messageSize',
            value: samples.length === 0 ? undefined : sizeText(size, language),
            pointer: '/samples',
            isNeeded: true,
          } as const,
          ...(number.type === 'sender-id'
            ? [
                {
                  label: 'registration',
                  value: brand.registrationId,
                  pointer: '/brand/registrationId',
                  isNeeded: true,
                } as const,
              ]
            : []),
        ]
      : []),
  ];
}
