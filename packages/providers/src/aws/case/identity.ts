import type { Request } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';
import type { CaseForm } from './case-form.js';
import type { Pair } from './labels.js';
import { isAmerican } from './places.js';

/** The kinds of number that a form has a request for. */
export type CaseType = 'long-code' | 'short-code' | 'sender-id';

/** What the forms call them (requesting long codes and short codes, read 2026-11; sender IDs, June 2023). */
export const resourceTypes: Readonly<Record<CaseType, string>> = {
  'long-code': 'Dedicated SMS Long Codes',
  'short-code': 'Dedicated SMS Short Codes',
  'sender-id': 'Sender ID Registration',
};

const messageKinds: Readonly<Record<Request['messageType'], string>> = {
  otp: 'One Time Password',
  promotional: 'Promotional',
  transactional: 'Transactional',
};

/** What today's form calls them for short codes (requesting short codes, read 2026-11). */
const shortCodeKinds: typeof messageKinds = {
  otp: 'One Time Password/Two-Factor Authentication',
  promotional: 'Promotional/Marketing',
  transactional: 'Transactional',
};

/** The kind of messages in the words of a form. */
export function messageKind({ messageType, number }: Request, form: CaseForm): string {
  return (form === 'aws' && number.type === 'short-code' ? shortCodeKinds : messageKinds)[messageType];
}

/** The kind of number where a form has a request for it; undefined where the number is got in another way. */
export function caseType({ number: { type } }: Request, form: CaseForm): CaseType | undefined {
  if (type === '10dlc' || type === 'toll-free') return undefined;
  return type === 'sender-id' && form === 'aws' ? undefined : type;
}

/** How numbers are got that no form has a request for. */
export function otherWay({ number: { type } }: Request): Pair {
  if (type === 'sender-id') {
    return [
      'Sender IDs are asked for in the console (Configurations, Sender ID, Request originator) or by API, and registered there where the country asks for it, not by a support case: use aws-cli.',
      '送信者 ID は、サポートケースではなくコンソール (Configurations、Sender ID、Request originator) または API で申請します。登録が必要な国では登録も行います: aws-cli',
    ];
  }
  const [english, japanese] =
    type === '10dlc' ? ['10DLC numbers', '10DLC 番号'] : ['Toll-free numbers', '通話料無料番号'];
  return [
    `${english} come with a registration, not by a support case: use aws-registration-json.`,
    `${japanese}はサポートケースではなく登録によって取得します: aws-registration-json`,
  ];
}

/** What AWS would not take of the number that is asked for. */
export function identityFaults(request: Request, form: CaseForm): RenderingFault[] {
  const { provider, number, countries } = request;
  const faults: RenderingFault[] = [];
  const refuse = (pointer: string, message: string) => faults.push({ pointer, message, kind: 'refused' });
  if (provider !== 'aws' && provider !== 'other') refuse('/provider', `The request is for ${provider}, not for AWS.`);
  if (!caseType(request, form)) refuse('/number/type', otherWay(request)[0]);
  if (form === 'aws' && number.type === 'long-code') {
    countries.forEach((country, index) => {
      if (isAmerican(country))
        refuse(`/countries/${index}`, 'AWS refuses plain long codes there: use 10DLC, toll-free or a short code.');
    });
  }
  const apart = countries.findIndex(
    (country) => country !== countries[0] && !(isAmerican(country) && isAmerican(countries[0] ?? '')),
  );
  if (number.type === 'short-code' && apart > 0)
    refuse(`/countries/${apart}`, 'A short code works in one country: make a request, and open a case, for each.');
  return faults;
}
