import type { NumberType, Request } from '@smslint/core';
import Big from 'big.js';
import type { Book } from '../book/book.js';
import type { Context } from '../facts/fact.js';
import { noEarlierRequests } from '../earlier-requests.js';
import { contextFor, createPolicy, fallbackProfile, profileFor } from '../policy.js';
import { adviceOf, type Advice } from './advice.js';
import { burstOf, type BurstPlan } from './burst.js';
import { costOf, type CostPlan } from './cost.js';
import { limitPlanOf, type LimitPlan } from './limit.js';
import { messagesOf, type MessagePlan } from './messages.js';
import { numbersOf, type NumbersPlan } from './numbers.js';
import { throughputOf, type ThroughputPlan } from './rates.js';
import { tenDlcOf, type TenDlcPlan } from './ten-dlc.js';
import { lowVolumePerDayOf, trafficOf, type TrafficPlan } from './traffic.js';
import { unknownsOf, type Unknown } from './unknown.js';

/**
 * What a request's traffic needs and costs: plain JSON, each part with its arithmetic in words. docs/capacity-and-cost.md
 * says how each figure is made.
 */
export interface Plan {
  readonly asked: { readonly type: NumberType; readonly count: number; readonly countries: readonly string[] };
  readonly message: MessagePlan;
  readonly throughput: ThroughputPlan;
  readonly traffic: TrafficPlan & {
    /** Messages a day that one number of the type is meant for; null where unknown. */
    readonly lowVolumePerDay: number | null;
  };
  readonly burst: BurstPlan | null;
  readonly numbers: NumbersPlan;
  /** Null for number types other than 10DLC. */
  readonly tenDlc: TenDlcPlan | null;
  readonly cost: CostPlan & {
    /** Messages and numbers together; null where either is unknown. */
    readonly totalUsd: number | null;
  };
  readonly limit: LimitPlan;
  readonly recommendation: Advice;
  readonly unknown: readonly Unknown[];
}

/** Plans capacity and cost of a request. The rules read the same parts, so that no rule contradicts the plan. */
export function planOf(context: Context): Plan {
  const { number, countries } = context.request;
  const cost = costOf(context);
  return {
    asked: { type: number.type, count: number.count, countries },
    message: messagesOf(context),
    throughput: throughputOf(context),
    traffic: { ...trafficOf(context), lowVolumePerDay: lowVolumePerDayOf(context) },
    burst: burstOf(context),
    numbers: numbersOf(context),
    tenDlc: tenDlcOf(context),
    cost: { ...cost, totalUsd: totalOf(cost.needUsd, number) },
    limit: limitPlanOf(context),
    recommendation: adviceOf(context),
    unknown: unknownsOf(context),
  };
}

/** A plan, and the profile by whose figures it was made. */
export interface Planned {
  readonly profile: string;
  readonly plan: Plan;
}

/**
 * Makes a planner for one run.
 * @param profile plans every request by this profile's figures; without it the request's provider chooses
 * @throws RangeError where the book has no such profile
 */
export function createPlanner(book: Book, { profile }: { profile?: string } = {}): (request: Request) => Planned {
  return (request) => {
    const name = profile ?? profileFor(book, request.provider) ?? fallbackProfile;
    const policy = createPolicy(book, name);
    if (!policy) throw new RangeError(`The policy book has no profile ${name}.`);
    return { profile: name, plan: planOf(contextFor(request, policy, noEarlierRequests)) };
  };
}

function totalOf(needUsd: number | null, { monthlyCostUsd, count }: Request['number']): number | null {
  if (needUsd === null || monthlyCostUsd === undefined) return null;
  return new Big(monthlyCostUsd).times(count).plus(needUsd).toNumber();
}
