import type { Request } from '@smslint/core';
import { difference, type Difference } from './difference.js';
import { capabilityNames, messageTypeNames, numberTypeNames, regionOfArn } from '../terms.js';
import type { LiveNumber } from './live-account.js';

/** The opt-out list that every account has, and every new number uses. */
export const defaultOptOutList = 'Default';

/** Compares how a live number is set with what its request asks for; what the request does not say is not compared. */
export function compareSettings(
  request: Request,
  { number: live, optOutLists }: LiveNumber,
  optOutList: string,
): Difference[] {
  const { number, countries, messageType, stop } = request;
  return [
    ...compareValue('live-number-inactive', '/number', live.Status, 'ACTIVE', {
      words: 'The number has the status',
      fix: 'Wait until it is active, or choose another number with --number.',
    }),
    ...compareValue('live-number-type', '/number/type', live.NumberType, numberTypeNames[number.type], {
      words: 'The number has the type',
      fix: 'Choose the right number with --number, or correct number.type.',
    }),
    ...compareRegion(request.region, live.PhoneNumberArn),
    ...(countries.includes(live.IsoCountryCode)
      ? []
      : compareValue('live-country', '/countries', live.IsoCountryCode, countries.join(', '), {
          words: 'The number belongs to',
          fix: 'Choose the right number with --number, or correct countries.',
        })),
    ...compareValue('live-message-type', '/messageType', live.MessageType, messageTypeNames[messageType], {
      words: 'The number sends messages of the type',
      fix: 'Ask AWS to change the number, or correct messageType.',
    }),
    ...compareCapabilities(number.capabilities, live.NumberCapabilities),
    ...compareTwoWay(number.twoWay, live.TwoWayEnabled),
    ...compareSelfManaged(stop?.selfManaged ?? false, live.SelfManagedOptOutsEnabled),
    ...compareValue('live-opt-out-list', '/stop', live.OptOutListName, optOutList, {
      words: 'The number uses the opt-out list',
      fix: `Give the number the list ${optOutList}, or name the one that is meant with --opt-out-list.`,
    }),
    ...(optOutLists === undefined || optOutLists.some(({ OptOutListName }) => OptOutListName === live.OptOutListName)
      ? []
      : [
          difference('live-opt-out-list-unknown', {
            pointer: '/stop',
            message: `The number uses the opt-out list ${JSON.stringify(live.OptOutListName)}; the account has ${optOutLists.map(({ OptOutListName }) => OptOutListName).join(', ') || 'none'}.`,
            fix: 'Save all opt-out lists of the account and Region of the number, or give the number another list.',
            requested: optOutLists.map(({ OptOutListName }) => OptOutListName),
            live: live.OptOutListName,
          }),
        ]),
  ];
}

function compareValue(
  id:
    | 'live-number-inactive'
    | 'live-number-type'
    | 'live-region'
    | 'live-country'
    | 'live-message-type'
    | 'live-opt-out-list',
  pointer: string,
  live: string,
  requested: string,
  { words, fix }: { readonly words: string; readonly fix: string },
): Difference[] {
  if (live === requested) return [];
  return [difference(id, { pointer, message: `${words} ${live}; expected is ${requested}.`, fix, requested, live })];
}

function compareRegion(requested: string | undefined, arn: string): Difference[] {
  const live = regionOfArn(arn);
  const wanted = requested?.trim().toLowerCase() ?? '';
  if (live === undefined || wanted === '') return [];
  return compareValue('live-region', '/region', live, wanted, {
    words: 'The number is in the Region',
    fix: 'Choose the right number with --number, or correct region.',
  });
}

function compareCapabilities(requested: readonly string[] | undefined, live: readonly string[]): Difference[] {
  if (requested === undefined) return [];
  const wanted = [...new Set(capabilityNames(requested))];
  const has = [...live].sort();
  const missing = wanted.filter((one) => !live.includes(one));
  const extra = has.filter((one) => !wanted.includes(one));
  const place = { pointer: '/number/capabilities', requested: wanted, live: has };
  const both = `it has ${has.join(', ') || 'none'}, the request asks for ${wanted.join(', ') || 'none'}`;
  return [
    ...(missing.length === 0
      ? []
      : [
          difference('live-capability-missing', {
            ...place,
            message: `The number cannot do ${missing.join(', ')}: ${both}.`,
            fix: 'Get a number that can, or take them out of number.capabilities.',
          }),
        ]),
    ...(extra.length === 0
      ? []
      : [
          difference('live-capability-extra', {
            ...place,
            message: `The number can also do ${extra.join(', ')}: ${both}.`,
            fix: 'Add them to number.capabilities where they are used.',
          }),
        ]),
  ];
}

function compareTwoWay(requested: boolean | undefined, live: boolean): Difference[] {
  if (requested === undefined || requested === live) return [];
  return [
    difference('live-two-way', {
      severity: live ? 'warning' : 'error',
      pointer: '/number/twoWay',
      message: `The number has two-way messages ${onOff(live)}; the request has them ${onOff(requested)}.`,
      fix: `Turn them ${onOff(requested)} (aws pinpoint-sms-voice-v2 update-phone-number), or correct number.twoWay.`,
      requested,
      live,
    }),
  ];
}

function compareSelfManaged(requested: boolean, live: boolean): Difference[] {
  if (requested === live) return [];
  return [
    difference('live-self-managed', {
      pointer: '/stop/selfManaged',
      message: `The number has self-managed opt-outs ${onOff(live)}; the request has them ${onOff(requested)}.`,
      fix: `Turn them ${onOff(requested)} (aws pinpoint-sms-voice-v2 update-phone-number), or correct stop.selfManaged.`,
      requested,
      live,
    }),
  ];
}

function onOff(is: boolean): string {
  return is ? 'on' : 'off';
}
