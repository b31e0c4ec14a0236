import type { Request } from '@smslint/core';
import { read } from '../reading/reading.js';
import { namesBrand } from './brand-name.js';
import type { Context } from './fact.js';
import { oncePer } from '../once-per.js';
import { domainLabel, domainsIn, webAddressesIn } from './links.js';
import { useCaseOf } from './use-case-facts.js';

/** What messages show, by the cue that finds it; the first that a message shows is what it is about. */
const uses = {
  'one-time codes': 'otp-message',
  deliveries: 'delivery-message',
  appointments: 'appointment-message',
  accounts: 'account-message',
} as const;

type Use = keyof typeof uses;

/** What the samples of a use case show, where they can only show that. */
const usesOf: Readonly<Record<string, readonly Use[]>> = {
  '2FA': ['one-time codes', 'accounts'],
  DELIVERY_NOTIFICATION: ['deliveries', 'accounts'],
  FRAUD_ALERT: ['accounts', 'one-time codes'],
  SECURITY_ALERT: ['accounts', 'one-time codes'],
  MARKETING: [],
};

/** What a message shows that the declared use case does not hold. */
export function otherUsesIn(text: string, context: Context): string[] {
  const { request, data } = context;
  const useCase = useCaseOf(request.useCase.category, data);
  const says = (cue: string): boolean => read(text, context.cues).says(cue);
  const promotes = says('promotional-message');
  if (isOfCodes(context)) return promotes ? [] : usesBesides(['one-time codes', 'accounts'], says);
  if (promotes) return request.messageType === 'promotional' || mayPromote(context) ? [] : ['promotion'];
  const own = usesOf[useCase ?? ''];
  return own === undefined ? [] : usesBesides(own, says);
}

function usesBesides(own: readonly Use[], says: (cue: string) => boolean): string[] {
  const shown = (Object.keys(uses) as Use[]).filter((use) => says(uses[use]));
  return shown.some((use) => own.includes(use)) ? [] : shown;
}

/** Whether the declared use cases hold marketing, whatever the message type says. */
function mayPromote({ request: { useCase }, data }: Context): boolean {
  const promotional = ['MARKETING', 'CHARITY', 'POLITICAL', 'SWEEPSTAKE'];
  return [useCase.category, ...(useCase.subCategories ?? [])].some((category) =>
    promotional.includes(useCaseOf(category, data) ?? ''),
  );
}

function isOfCodes({ request: { messageType, useCase }, data }: Context): boolean {
  return messageType === 'otp' || useCaseOf(useCase.category, data) === '2FA';
}

/** What comes with a one-time code, or in a program of them, and does not belong there. */
export function besidesCodes(text: string, context: Context): string[] {
  const reading = read(text, context.cues);
  const isCode = reading.says('otp-message');
  if (!isCode && !isOfCodes(context)) return [];
  return [
    ...(reading.says('promotional-message') ? ['promotion'] : []),
    ...(isCode && unrelatedDomainsIn(text, context.request).length > 0 ? ['a link to another site'] : []),
  ];
}

/** The domains of a message that neither the brand nor the rest of the request names. */
export function unrelatedDomainsIn(text: string, request: Request): string[] {
  const domains = [...new Set(webAddressesIn(text).flatMap(domainsIn))];
  if (domains.length === 0) return [];
  const elsewhere = domainLabelsIn(request);
  return domains.filter(
    (domain) => !elsewhere.includes(domainLabel(domain)) && !namesBrand(domainLabel(domain), request),
  );
}

/** The domains that a request names outside of its messages, each once for all of these. */
const domainLabelsIn = oncePer(({ brand, optIn, help, useCase }: Request) =>
  textsWithin({ brand, optIn, help, useCase }).flatMap(domainsIn).map(domainLabel),
);

function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
}
