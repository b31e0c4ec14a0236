import type { Pointer } from '@smslint/core';
import type { Context } from '../facts/fact.js';
import { costOf } from './cost.js';
import { messagesOf } from './messages.js';
import { oncePer } from '../once-per.js';
import { throughputOf } from './rates.js';
import { carrierLimitsOf } from './ten-dlc.js';
import { messagesPerMonthOf } from './traffic.js';

/** Something that the plan had to leave open, or to take for granted. */
export interface Unknown {
  readonly what: string;
  /** The field that would say; null where none can. */
  readonly fill: Pointer | null;
}

/** Lists what a request leaves open, and which field would say. */
export const unknownsOf = oncePer((context: Context): readonly Unknown[] => [
  ...unknownMessages(context),
  ...unknownRates(context),
  ...unknownCost(context).map(({ what, fill }) => ({ what: `What a month costs: ${what} is not given.`, fill })),
  ...unknownOfAccount(context),
]);

/** What is missing to compute the cost of a month; nothing where it is known. */
export function unknownCost(context: Context): { what: string; fill: Pointer }[] {
  const { needUsd, unpriced } = costOf(context);
  if (needUsd !== null) return [];
  const { traffic, spend } = context.request;
  const price = '/spend/pricePerMessagePartUsd';
  const unknown = [
    ...(traffic?.messagesPerMonth === undefined && traffic?.messagesByCountry === undefined
      ? [{ what: 'the messages a month', fill: '/traffic/messagesPerMonth' }]
      : []),
    ...(spend?.pricePerMessagePartUsd === undefined ? [{ what: 'the price of a message part', fill: price }] : []),
    ...unpriced.map((country) => ({ what: `the price for ${country}`, fill: `${price}/${country}` })),
  ];
  return unknown.length > 0 ? unknown : [{ what: 'the messages by country', fill: '/traffic/messagesByCountry' }];
}

function unknownMessages(context: Context): Unknown[] {
  const { samples } = messagesOf(context);
  if (samples.length === 0) return [{ what: 'How many parts a message has: 1 is assumed.', fill: '/samples' }];
  if (!samples.some(({ hasVariables }) => hasVariables)) return [];
  const what = 'How long the values of [variables] are: they are counted as long as their names.';
  return [{ what, fill: null }];
}

function unknownRates(context: Context): Unknown[] {
  const { traffic, number, brand } = context.request;
  const unknown: Unknown[] = [];
  if (traffic?.peak === undefined) {
    const what = 'The busiest burst, and with it the load, the numbers needed and the identity that carries it.';
    unknown.push({ what, fill: '/traffic/peak' });
  }
  if (messagesPerMonthOf(context.request) === null) {
    unknown.push({ what: 'How much is sent a day.', fill: '/traffic/messagesPerMonth' });
  }
  if (number.type === '10dlc') {
    const { tier, attPartsPerMinute, tMobileMessagesPerDay } = carrierLimitsOf(context);
    if (tier === 'unvetted' && brand.vettingScore === undefined) {
      unknown.push({
        what: 'The vetting score: the brand is taken for one that was not vetted.',
        fill: '/brand/vettingScore',
      });
    }
    if (attPartsPerMinute === null || tMobileMessagesPerDay === null) {
      unknown.push({ what: 'What the carriers grant this campaign: no figure is published.', fill: null });
    }
    return unknown;
  }
  const without = throughputOf(context).byCountry.filter(({ partsPerSecond }) => partsPerSecond === null);
  if (without.length > 0) {
    const countries = without.map(({ country }) => country).join(', ');
    unknown.push({ what: `The rate of the number type in ${countries}: no figure is known.`, fill: null });
  }
  return unknown;
}

function unknownOfAccount({ request: { provider, spend, number }, data }: Context): Unknown[] {
  const unknown: Unknown[] = [];
  if (spend?.currentMonthlyUsd === undefined) {
    const ofNewAccount = `${data.planning.newAccountLimitUsd} USD is assumed, as for a new account.`;
    const what = `The spend limit of the account now${provider === 'aws' ? `: ${ofNewAccount}` : '.'}`;
    unknown.push({ what, fill: '/spend/currentMonthlyUsd' });
  }
  if (number.monthlyCostUsd === undefined) {
    unknown.push({ what: 'What the numbers themselves cost a month.', fill: '/number/monthlyCostUsd' });
  }
  return unknown;
}
