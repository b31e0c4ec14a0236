import type { Request } from '@smslint/core';
import { numberTypeNames } from '../terms.js';
import type { PhoneNumberInformation } from '../answers/shapes.js';
import type { LiveAccount, LiveNumber } from './live-account.js';

/** The number of a request, or why it cannot be told, with what to do. */
export type Choice = { readonly live: LiveNumber } | { readonly reason: string; readonly hint: string };

/**
 * Finds the live number of a request: the one that is named, else the only one of an account, else the only one of the
 * request's type and countries.
 * @param named a phone number, with or without its +, a phone number id, or an ARN
 */
export function chooseNumber(request: Request, account: LiveAccount, named?: string): Choice {
  const { numbers } = account;
  if (numbers.length === 0) {
    return {
      reason: 'The responses hold no number.',
      hint: 'Add the output of aws pinpoint-sms-voice-v2 describe-phone-numbers.',
    };
  }
  if (named !== undefined) {
    const found = findNumber(account, named);
    return 'reason' in found ? found : { live: toLive(found.number, account) };
  }
  const present = numbers.filter(({ Status }) => Status !== 'DELETED');
  const [only, ...others] = numbers.length === 1 ? numbers : present.filter((one) => fits(one, request));
  if (only && others.length === 0) return { live: toLive(only, account) };
  const wanted = `${request.number.type} number for ${request.countries.join(', ')}`;
  const reason = only ? `More than one number is a ${wanted}.` : `No number is a ${wanted}.`;
  return { reason, hint: `Choose one with --number: ${listed(only ? [only, ...others] : numbers)}.` };
}

/**
 * Finds a number of an account by its name.
 * @param named a phone number, with or without its +, a phone number id, or an ARN
 */
export function findNumber(
  { numbers }: Pick<LiveAccount, 'numbers'>,
  named: string,
): { readonly number: PhoneNumberInformation } | { readonly reason: string; readonly hint: string } {
  const number = numbers.find((one) => namesOf(one).some((name) => sameName(name, named)));
  if (number) return { number };
  const hint = numbers.length === 0 ? 'There is none at all.' : `There are: ${listed(numbers)}.`;
  return { reason: `There is no number ${named}.`, hint };
}

function fits({ NumberType, IsoCountryCode }: PhoneNumberInformation, { number, countries }: Request): boolean {
  return NumberType === numberTypeNames[number.type] && countries.includes(IsoCountryCode);
}

function sameName(name: string, given: string): boolean {
  return name === given || (/^[+\d\s().-]+$/.test(given) && digitsOf(name) === digitsOf(given));
}

function digitsOf(phoneNumber: string): string {
  return phoneNumber.replaceAll(/[+\s().-]/g, '');
}

function namesOf({ PhoneNumber, PhoneNumberId, PhoneNumberArn }: PhoneNumberInformation): string[] {
  return [PhoneNumber, PhoneNumberArn, ...(PhoneNumberId === undefined ? [] : [PhoneNumberId])];
}

const mostListed = 5;

function listed(numbers: readonly PhoneNumberInformation[]): string {
  const shown = numbers
    .slice(0, mostListed)
    .map(({ PhoneNumber, NumberType, IsoCountryCode }) => `${PhoneNumber} (${NumberType}, ${IsoCountryCode})`);
  const more = numbers.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A number with its keywords: its own, else those of its pool, which all numbers of a pool share. */
function toLive(number: PhoneNumberInformation, { keywords, spendLimits, optOutLists }: LiveAccount): LiveNumber {
  const own = keywords.find(({ names }) => names.some((name) => namesOf(number).includes(name)));
  const { PoolId } = number;
  const pool = keywords.find(({ names }) =>
    names.some((name) => name === PoolId || name.endsWith(`/${PoolId ?? ' '}`)),
  );
  return { number, keywords: (own ?? pool)?.keywords, spendLimits, optOutLists };
}
