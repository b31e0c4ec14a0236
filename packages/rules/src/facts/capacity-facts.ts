import Big from 'big.js';
import { burstOf } from '../plan/burst.js';
import { numbersOf } from '../plan/numbers.js';
import { throughputOf } from '../plan/rates.js';
import { numberTypeNames, recommend } from '../plan/recommend.js';
import { lowVolumePerDayOf, trafficOf } from '../plan/traffic.js';
import { durationText } from '../words.js';
import { ofRequest } from './fact.js';

const rateReads = ['/number/type', '/number/count', '/countries'];
const burstReads = [...rateReads, '/traffic/peak', '/samples'];
const trafficReads = ['/traffic', '/number/count'];

/** Whether the numbers carry the traffic. */
export const capacityFacts = {
  ratePerNumber: ofRequest(
    'Message parts a second for one number, the lowest among the countries',
    rateReads,
    (context) => throughputOf(context).partsPerSecondAndNumber,
  ),
  burstParts: ofRequest('Message parts of the busiest burst', burstReads, (context) => burstOf(context)?.parts ?? null),
  burstCapacityParts: ofRequest(
    'Message parts that the numbers send within the burst',
    burstReads,
    (context) => burstOf(context)?.capacityParts ?? null,
  ),
  drainSeconds: ofRequest(
    'Seconds until the burst is sent',
    burstReads,
    (context) => burstOf(context)?.drainSeconds ?? null,
  ),
  drainTime: ofRequest('The same in words', burstReads, (context) => {
    const drainSeconds = burstOf(context)?.drainSeconds ?? null;
    return drainSeconds === null ? null : durationText(drainSeconds);
  }),
  burstWindow: ofRequest('The window of the burst in words', ['/traffic/peak'], ({ request: { traffic } }) =>
    traffic?.peak ? durationText(traffic.peak.withinMinutes * 60) : null,
  ),
  burstMessagesOfAMonth: ofRequest(
    'Messages of the burst, where it lasts a month at most',
    ['/traffic/peak'],
    ({ request: { traffic }, data }) =>
      traffic?.peak && traffic.peak.withinMinutes <= data.planning.daysPerMonth * 1440 ? traffic.peak.messages : null,
  ),
  peakRate: ofRequest(
    'Message parts a second that the burst asks for',
    burstReads,
    (context) => burstOf(context)?.partsPerSecond ?? null,
  ),
  messagesPerMinute: ofRequest('Messages a minute in the burst', ['/traffic/peak'], ({ request: { traffic } }) =>
    traffic?.peak ? new Big(traffic.peak.messages).div(traffic.peak.withinMinutes).toNumber() : null,
  ),
  numbersNeeded: ofRequest(
    'Numbers that the burst needs',
    burstReads,
    (context) => burstOf(context)?.numbersNeeded ?? null,
  ),
  snowshoeing: ofRequest(
    'Whether more numbers send the same text than need be: no, explained (one for each place), yes or unknown',
    [...burstReads, '/number/justification'],
    (context) => numbersOf(context).snowshoeing,
  ),
  burstAlternative: ofRequest(
    'What else helps where the burst is too large: a few more numbers, or more time where the messages can wait',
    [...burstReads, '/messageType'],
    (context) => {
      const { numbersNeeded = null, drainSeconds = null } = burstOf(context) ?? {};
      if (numbersNeeded === null || drainSeconds === null) return null;
      const more = numbersNeeded > context.request.number.count;
      if (more && numbersNeeded <= context.data.planning.mostNumbersForOneText)
        return `ask for ${numbersNeeded} numbers and say why`;
      return context.request.messageType === 'otp' ? null : `spread the burst over ${durationText(drainSeconds)}`;
    },
  ),
  messagesPerMonth: ofRequest(
    'Messages a month, over all countries',
    trafficReads,
    (context) => trafficOf(context).messagesPerMonth,
  ),
  messagesPerNumberAndDay: ofRequest(
    'Messages a day on each number, a month taken as 30 days',
    trafficReads,
    (context) => trafficOf(context).messagesPerNumberAndDay,
  ),
  largestDay: ofRequest(
    'Messages on the largest day: the burst, or the mean of the month',
    trafficReads,
    (context) => trafficOf(context).largestDay,
  ),
  lowVolumePerDay: ofRequest(
    'The messages a day that one number is meant for: 1,000 for each part a second',
    rateReads,
    lowVolumePerDayOf,
  ),
  recommendedIdentity: ofRequest(
    'The other identity that carries the burst, with the reason; null where it is the one that is asked for',
    [...burstReads, '/number/twoWay'],
    (context) => {
      const advice = recommend(context);
      if (advice === null || advice.type === context.request.number.type) return null;
      const name = numberTypeNames[advice.type];
      return `${advice.count === 1 ? name : `${advice.count} numbers of the type ${advice.type}`} (${advice.why})`;
    },
  ),
} as const;
