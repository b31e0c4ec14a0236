import Big from 'big.js';
import { costOf } from '../plan/cost.js';
import { limitPlanOf, limitsOf } from '../plan/limit.js';
import { messagesOf } from '../plan/messages.js';
import { unknownCost } from '../plan/unknown.js';
import { ofRequest } from './fact.js';

const costReads = ['/spend', '/traffic', '/samples', '/countries'];
const limitReads = ['/spend', '/provider'];

/** What a month costs against what may be spent. */
export const spendFacts = {
  spendNeedUsd: ofRequest('Messages x parts x price a month, in USD', costReads, (context) => costOf(context).needUsd),
  spendNeedAtOnePartUsd: ofRequest(
    'The same if every message were one part',
    costReads,
    (context) => costOf(context).needAtOnePartUsd,
  ),
  spendAdviceUsd: ofRequest(
    'The need with some to spare, rounded up',
    [...costReads, '/provider'],
    (context) => limitPlanOf(context).adviceUsd,
  ),
  spendCurrentUsd: ofRequest(
    'The spend limit that the account has now; for AWS 1 USD unless said',
    limitReads,
    (context) => limitsOf(context).currentUsd,
  ),
  spendLimitUsd: ofRequest(
    'The limit that would hold: the requested one, else the current one',
    limitReads,
    (context) => limitsOf(context).limitUsd,
  ),
  spendExcessUsd: ofRequest('The limit above the need', [...costReads, '/provider'], (context) => {
    const { needUsd } = costOf(context);
    const { limitUsd } = limitsOf(context);
    return needUsd === null || limitUsd === null ? null : new Big(limitUsd).minus(needUsd).toNumber();
  }),
  spendFarAboveUsd: ofRequest('The limit from which on it is far above the need: ten times', costReads, (context) => {
    const { needUsd } = costOf(context);
    return needUsd === null ? null : new Big(needUsd).times(context.data.planning.farAboveNeed).toNumber();
  }),
  spendArithmetic: ofRequest('The factors of the need, in words', costReads, (context) => costOf(context).factors),
  unknownOfSpend: ofRequest('What is missing to compute the need', costReads, (context) =>
    unknownCost(context).map(({ what }) => what),
  ),
  longestSampleParts: ofRequest(
    'Message parts of the longest sample',
    ['/samples'],
    (context) => messagesOf(context).worstParts,
  ),
  charactersForcingUcs2: ofRequest('The characters in samples that force UCS-2', ['/samples'], (context) => [
    ...new Set(messagesOf(context).samples.flatMap(({ forcesUcs2 }) => forcesUcs2)),
  ]),
} as const;
