import Big from 'big.js';
import { ofRequest, type Context } from './fact.js';
import { capacityOf, durationText, longestSample } from '../plan/capacity.js';
import { measure } from '../plan/parts.js';
import { numberTypeNames, recommend } from '../plan/recommend.js';
import { limitsOf, messagesPerMonthOf, spendOf } from '../plan/spend.js';

const spendReads = ['/spend', '/traffic', '/samples', '/countries'];
const capacityReads = ['/traffic/peak', '/samples', '/number/type', '/number/count', '/countries'];

/** What a month costs against what may be spent. */
export const spendFacts = {
  spendNeedUsd: ofRequest(
    'Messages x parts x price a month, in USD',
    spendReads,
    ({ request }) => spendOf(request).needUsd,
  ),
  spendNeedAtOnePartUsd: ofRequest(
    'The same if every message were one part',
    spendReads,
    ({ request }) => spendOf(request).needAtOnePartUsd,
  ),
  spendAdviceUsd: ofRequest('The need with a fifth to spare, rounded up', spendReads, ({ request }) => {
    const { needUsd } = spendOf(request);
    return needUsd === null ? null : new Big(needUsd).times('1.2').round(0, Big.roundUp).toNumber();
  }),
  spendCurrentUsd: ofRequest(
    'The spend limit that the account has now, 1 USD unless said',
    ['/spend'],
    ({ request }) => limitsOf(request).currentUsd,
  ),
  spendLimitUsd: ofRequest(
    'The limit that would hold: the requested one, else the current one',
    ['/spend'],
    ({ request }) => limitsOf(request).limitUsd,
  ),
  spendExcessUsd: ofRequest('The requested limit above the need', spendReads, ({ request }) => {
    const { needUsd, limitUsd } = spendOf(request);
    return needUsd === null ? null : new Big(limitUsd).minus(needUsd).toNumber();
  }),
  spendNeedTenfoldUsd: ofRequest('Ten times the need', spendReads, ({ request }) => {
    const { needUsd } = spendOf(request);
    return needUsd === null ? null : new Big(needUsd).times(10).toNumber();
  }),
  spendArithmetic: ofRequest(
    'The computation of the need, in words',
    ['/spend', '/traffic', '/samples'],
    spendArithmetic,
  ),
  unknownOfSpend: ofRequest('What is missing to compute the need', spendReads, unknownOfSpend),
  longestSampleParts: ofRequest('Message parts of the longest sample', ['/samples'], ({ request }) =>
    longestSample(request.samples ?? []),
  ),
  charactersForcingUcs2: ofRequest('The characters in samples that force UCS-2', ['/samples'], ({ request }) => [
    ...new Set((request.samples ?? []).flatMap((sample) => measure(sample).notGsm)),
  ]),
} as const;

function spendArithmetic({ request }: Context): string {
  const { spend, samples } = request;
  const parts = longestSample(samples ?? []);
  const partsText = `${parts} ${parts === 1 ? 'part' : 'parts'}`;
  const price = spend?.pricePerMessagePartUsd;
  const total = messagesPerMonthOf(request);
  const messages = `${(total ?? 0).toLocaleString('en-US')} messages x ${partsText}`;
  return typeof price === 'number' ? `${messages} x ${price} USD` : `${messages} at the prices by country`;
}

function unknownOfSpend({ request }: Context): string[] {
  const { unpriced, needUsd } = spendOf(request);
  if (needUsd !== null) return [];
  const { traffic, spend } = request;
  const unknown: string[] = [];
  if (traffic?.messagesPerMonth === undefined && traffic?.messagesByCountry === undefined)
    unknown.push('the messages a month');
  if (spend?.pricePerMessagePartUsd === undefined) unknown.push('the price of a message part');
  if (unpriced.length > 0) unknown.push(`the price for ${unpriced.join(', ')}`);
  return unknown.length > 0 ? unknown : ['the messages by country'];
}

/** More numbers than these with one text look like snowshoeing (own judgement, no published figure). */
const mostNumbersForOneText = 3;

/** Whether the numbers carry the traffic. */
export const capacityFacts = {
  ratePerNumber: ofRequest(
    'Message parts a second for one number, the lowest among the countries',
    capacityReads,
    (context) => capacityOf(context).rate,
  ),
  burstParts: ofRequest(
    'Message parts of the busiest burst',
    capacityReads,
    (context) => capacityOf(context).burstParts,
  ),
  burstCapacityParts: ofRequest(
    'Message parts that the numbers send within the burst',
    capacityReads,
    (context) => capacityOf(context).capacityParts,
  ),
  drainSeconds: ofRequest(
    'Seconds until the burst is sent',
    capacityReads,
    (context) => capacityOf(context).drainSeconds,
  ),
  drainTime: ofRequest('The same in words', capacityReads, (context) => {
    const { drainSeconds } = capacityOf(context);
    return drainSeconds === null ? null : durationText(drainSeconds);
  }),
  burstWindow: ofRequest('The window of the burst in words', ['/traffic/peak'], ({ request: { traffic } }) =>
    traffic?.peak ? durationText(traffic.peak.withinMinutes * 60) : null,
  ),
  peakRate: ofRequest(
    'Message parts a second that the burst asks for',
    capacityReads,
    (context) => capacityOf(context).peakRate,
  ),
  messagesPerMinute: ofRequest('Messages a minute in the burst', ['/traffic/peak'], ({ request: { traffic } }) =>
    traffic?.peak ? new Big(traffic.peak.messages).div(traffic.peak.withinMinutes).toNumber() : null,
  ),
  numbersNeeded: ofRequest(
    'Numbers that the burst needs',
    capacityReads,
    (context) => capacityOf(context).numbersNeeded,
  ),
  numbersNeededPlusOne: ofRequest('The same and one to spare', capacityReads, (context) => {
    const { numbersNeeded } = capacityOf(context);
    return numbersNeeded === null ? null : numbersNeeded + 1;
  }),
  burstAlternative: ofRequest(
    'What else helps where the burst is too large: a few more numbers, or more time where the messages can wait',
    [...capacityReads, '/messageType'],
    (context) => {
      const { numbersNeeded, drainSeconds } = capacityOf(context);
      if (numbersNeeded === null || drainSeconds === null) return null;
      const more = numbersNeeded > context.request.number.count;
      if (more && numbersNeeded <= mostNumbersForOneText) return `ask for ${numbersNeeded} numbers and say why`;
      return context.request.messageType === 'otp' ? null : `spread the burst over ${durationText(drainSeconds)}`;
    },
  ),
  messagesPerMonth: ofRequest('Messages a month, over all countries', ['/traffic'], ({ request }) =>
    messagesPerMonthOf(request),
  ),
  messagesPerNumberAndDay: ofRequest(
    'Messages a day on each number, a month taken as 30 days',
    ['/traffic', '/number/count'],
    ({ request }) => {
      const messages = messagesPerMonthOf(request);
      return messages === null ? null : new Big(messages).div(30 * request.number.count).toNumber();
    },
  ),
  lowVolumePerDay: ofRequest(
    'The messages a day that one number is meant for: 1,000 for each part a second',
    capacityReads,
    (context) => {
      const { rate } = capacityOf(context);
      return rate === null ? null : 1000 * rate;
    },
  ),
  recommendedIdentity: ofRequest(
    'The other identity that carries the burst, with the reason; null where it is the one that is asked for',
    [...capacityReads, '/number/twoWay'],
    (context) => {
      const advice = recommend(context);
      if (advice === null || advice.type === context.request.number.type) return null;
      const name = numberTypeNames[advice.type];
      return `${advice.count === 1 ? name : `${advice.count} numbers of the type ${advice.type}`} (${advice.why})`;
    },
  ),
} as const;
