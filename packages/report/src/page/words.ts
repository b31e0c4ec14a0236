import { lookup } from './lookup.js';

const areaNames: Readonly<Record<string, string>> = {
  consent: 'Consent',
  keywords: 'Keywords and replies',
  samples: 'Samples',
  content: 'Content',
  brand: 'Brand',
  form: 'Form',
  capacity: 'Capacity',
  spend: 'Spend limit',
  country: 'Country',
  'policy-pages': 'Policy pages',
};

/** The name of an area of rules, as people read it. */
export function areaName(area: string): string {
  return lookup(areaNames, area) ?? area;
}

const typeNames: Readonly<Record<string, string>> = {
  'long-code': 'Long code',
  '10dlc': '10DLC',
  'toll-free': 'Toll-free',
  'short-code': 'Short code',
  'sender-id': 'Sender ID',
};

/** The name of a number type. */
export function typeName(type: string | null): string {
  return type === null ? 'Unknown' : (lookup(typeNames, type) ?? type);
}

const providerNames: Readonly<Record<string, string>> = {
  aws: 'AWS',
  twilio: 'Twilio',
  telnyx: 'Telnyx',
  bandwidth: 'Bandwidth',
  other: 'Another provider',
};

/** The name of a provider. */
export function providerName(provider: string): string {
  return lookup(providerNames, provider) ?? provider;
}

const messageTypeNames: Readonly<Record<string, string>> = {
  otp: 'One-time passcodes',
  transactional: 'Transactional',
  promotional: 'Promotional',
};

/** The name of a kind of messages. */
export function messageTypeName(type: string): string {
  return lookup(messageTypeNames, type) ?? type;
}

const fieldNames: Readonly<Record<string, string>> = {
  '': 'The whole request',
  '/brand/name': 'Brand name',
  '/brand/legalName': 'Legal name',
  '/brand/website': 'Website',
  '/brand/supportEmail': 'Support e-mail',
  '/brand/supportPhone': 'Support phone',
  '/brand/privacyPolicyUrl': 'Privacy policy',
  '/brand/privacyPolicyText': 'Text of the privacy policy',
  '/brand/termsUrl': 'Terms',
  '/brand/termsText': 'Text of the terms',
  '/brand/taxId': 'Tax number',
  '/number/type': 'Number type',
  '/number/count': 'Number of numbers',
  '/number/justification': 'Why so many numbers',
  '/number/senderId': 'Sender ID',
  '/useCase/category': 'Use case',
  '/useCase/description': 'Use case description',
  '/useCase/contactSource': 'Source of the contacts',
  '/optIn/methods': 'Ways to opt in',
  '/optIn/workflow': 'Opt-in workflow',
  '/optIn/callToAction': 'Call to action',
  '/optIn/url': 'Opt-in page',
  '/optIn/evidence': 'Evidence of the opt-in',
  '/optIn/keyword': 'Opt-in keyword',
  '/optIn/confirmation': 'Opt-in confirmation',
  '/help/keywords': 'HELP keywords',
  '/help/response': 'HELP response',
  '/stop/keywords': 'STOP keywords',
  '/stop/response': 'STOP response',
  '/traffic/messagesPerMonth': 'Messages a month',
  '/traffic/peak': 'Busiest burst',
  '/spend/currentMonthlyUsd': 'Spend limit now',
  '/spend/requestedMonthlyUsd': 'Spend limit asked for',
  '/spend/pricePerMessagePartUsd': 'Price of a message part',
  '/contact/language': 'Language of the case',
};

/** What a field is called, by its JSON Pointer: in words where it is well known, else its path. */
export function fieldName(pointer: string): string {
  const sample = /^\/samples\/(\d+)$/.exec(pointer)?.[1];
  if (sample !== undefined) return `Sample ${Number(sample) + 1}`;
  return lookup(fieldNames, pointer) ?? pointer.slice(1).replaceAll('/', '.');
}
