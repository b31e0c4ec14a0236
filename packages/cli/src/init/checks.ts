import { valueAt, type Pointer } from '@smslint/core';
import type { Drafts } from '@smslint/rules/drafts';
import type { DraftedRequest } from './compose.js';
import type { InitFlag } from './flags.js';
import type { Origin } from './source.js';

/** Why a value is to be checked. */
export type Check = keyof Drafts['comments']['checks'];

/** The fields that hold an answer as it was given, by pointer. */
const answered: Readonly<Record<Pointer, InitFlag | readonly InitFlag[]>> = {
  '/region': 'region',
  '/countries': 'country',
  '/messageType': 'message-type',
  '/brand/name': 'brand',
  '/brand/legalName': 'legal-name',
  '/brand/website': 'website',
  '/brand/supportEmail': 'support-email',
  '/brand/supportPhone': 'support-phone',
  '/brand/privacyPolicyUrl': 'privacy-url',
  '/brand/termsUrl': 'terms-url',
  '/brand/legalType': 'legal-type',
  '/brand/taxId': 'tax-id',
  '/brand/stockSymbol': 'stock-symbol',
  '/brand/stockExchange': 'stock-exchange',
  '/brand/address': ['street', 'city', 'state', 'postal-code', 'brand-country'],
  '/brand/registrationId': 'registration-id',
  '/number/senderId': 'sender-id',
  '/optIn/methods': 'opt-in',
  '/optIn/url': 'opt-in-url',
  '/optIn/keyword': 'keyword',
  '/traffic/messagesPerMonth': 'messages-per-month',
  '/traffic/peak': ['peak-messages', 'peak-minutes'],
  '/spend/pricePerMessagePartUsd': 'price',
};

/** The fields that no answer gives alone. */
const drafted: Readonly<Record<Pointer, Check>> = {
  '/useCase/category': 'draft',
  '/useCase/description': 'draft',
  '/useCase/contactSource': 'draft',
  '/number/justification': 'draft',
  '/optIn/workflow': 'draft',
  '/optIn/callToAction': 'draft',
  '/optIn/evidence': 'page',
  '/samples': 'draft',
  '/spend/currentMonthlyUsd': 'figure',
  '/spend/requestedMonthlyUsd': 'figure',
};

/** What the author of a draft has to check, by pointer. */
export function checksOf(request: DraftedRequest, origins: ReadonlyMap<InitFlag, Origin>): ReadonlyMap<Pointer, Check> {
  const checks = new Map<Pointer, Check>();
  for (const [pointer, flags] of Object.entries(answered)) {
    for (const flag of [flags].flat()) {
      const origin = origins.get(flag);
      if (origin !== undefined && origin !== 'given' && origin !== 'usual') checks.set(pointer, origin);
    }
  }
  for (const [pointer, check] of Object.entries(drafted)) checks.set(pointer, check);
  return new Map([...checks].filter(([pointer]) => valueAt(request, pointer) !== undefined));
}
