import { numberTypes } from '@smslint/rules';
import * as z from 'zod';
import { list } from './list.js';
import { country } from './names.js';

const amount = z.number().nonnegative();
const known = amount.nullable();
const answer = z.boolean().nullable();
const count = z.int().nonnegative();
const words = z.string();

const encoding = z.enum(['GSM-7', 'UCS-2']);

/** How a text of a request travels. */
export const messageSchema = z.object({
  pointer: words,
  encoding,
  units: count,
  parts: count,
  partStarts: list(count),
  forcesUcs2: list(words),
});

const sample = z.object({
  pointer: words,
  encoding,
  units: count,
  parts: count,
  forcesUcs2: list(words),
  hasVariables: z.boolean(),
});

const burst = z.object({
  messages: amount,
  withinMinutes: amount,
  parts: amount,
  partsPerSecond: amount,
  capacityParts: known,
  utilisation: known,
  fits: answer,
  drainSeconds: known,
  numbersNeeded: known,
  arithmetic: words,
});

const tenDlc = z.object({
  tier: z.enum(['unvetted', 'sole-proprietor', 'low-volume', 'standard', 'mixed']),
  vettingScore: known,
  tMobileMessagesPerDay: known,
  attPartsPerMinute: known,
  carrierShare: amount,
  tMobileLargestDay: known,
  attPeakPerMinute: known,
  fitsDay: answer,
  fitsMinute: answer,
  partsPerMinute: known,
  arithmetic: list(words),
});

const cost = z.object({
  needUsd: known,
  needAtOnePartUsd: known,
  meanUsd: known,
  byCountry: list(
    z.object({ country: country.nullable(), messages: amount, priceUsd: amount, costUsd: amount, arithmetic: words }),
  ),
  unpriced: list(country),
  factors: words,
  totalUsd: known,
});

const recommendation = z.object({
  identity: z.object({ type: z.enum(numberTypes), count, why: words, country, sameAsAsked: z.boolean() }).nullable(),
  askedCarries: answer,
  spendLimitUsd: known,
  spendArithmetic: words,
  throttle: z
    .object({ partsPerSecond: amount, messagesPerMinute: amount, drainSeconds: known, arithmetic: words })
    .nullable(),
  numbersCost: z.object({ monthlyUsd: known, setupUsd: known, arithmetic: words }),
});

/** What a report says of the capacity and cost of a request. */
export const planSchema = z.object({
  asked: z.object({ type: z.enum(numberTypes), count, countries: list(country) }),
  message: z.object({ worstParts: count, meanParts: amount, samples: list(sample), arithmetic: words }),
  throughput: z.object({
    partsPerSecondAndNumber: known,
    numbers: count,
    partsPerSecond: known,
    byCountry: list(z.object({ country, partsPerSecond: known })),
    arithmetic: words,
  }),
  traffic: z.object({
    messagesPerMonth: known,
    largestDay: known,
    messagesPerNumberAndDay: known,
    lowVolumePerDay: known,
  }),
  burst: burst.nullable(),
  numbers: z.object({
    asked: count,
    needed: known,
    snowshoeing: z.enum(['no', 'explained', 'yes', 'unknown']),
    arithmetic: words,
  }),
  tenDlc: tenDlc.nullable(),
  cost,
  limit: z.object({
    currentUsd: known,
    requestedUsd: known,
    limitUsd: known,
    enough: answer,
    adviceUsd: known,
    arithmetic: words.nullable(),
  }),
  recommendation,
  unknown: list(z.object({ what: words, fill: words.nullable() })),
});
