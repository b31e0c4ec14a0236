import type { Context } from '../facts/fact.js';
import type { Request } from '@smslint/core';
import Big from 'big.js';
import type { BookData } from '../book/data-schema.js';
import { useCaseOf } from '../facts/use-case-facts.js';
import { messagesOf } from './messages.js';
import { oncePer } from '../once-per.js';
import { trafficOf } from './traffic.js';
import { counted, numberText } from '../words.js';

/** By what the carriers limit a 10DLC campaign. */
export type TenDlcTier = 'unvetted' | 'sole-proprietor' | 'low-volume' | 'standard' | 'mixed';

/** What the carriers grant a campaign; null where no figure is published. */
export interface CarrierLimits {
  readonly tier: TenDlcTier;
  readonly vettingScore: number | null;
  /** Messages a day to T-Mobile, of the brand over all its campaigns. */
  readonly tMobileMessagesPerDay: number | null;
  /** Message parts a minute to AT&T, of the campaign. */
  readonly attPartsPerMinute: number | null;
}

/** The limits of a 10DLC campaign, and what of them the traffic takes. */
export interface TenDlcPlan extends CarrierLimits {
  /** The part of the recipients that each of the two carriers is taken to have. */
  readonly carrierShare: number;
  /** Messages of the largest day that go to T-Mobile. */
  readonly tMobileLargestDay: number | null;
  /** Message parts a minute of the burst that go to AT&T. */
  readonly attPeakPerMinute: number | null;
  readonly fitsDay: boolean | null;
  readonly fitsMinute: boolean | null;
  /** Message parts a minute to all carriers, at which AT&T gets no more than it takes. */
  readonly partsPerMinute: number | null;
  readonly arithmetic: readonly string[];
}

/** Finds what the carriers grant: by vetting score where there is one. */
export const carrierLimitsOf = oncePer(({ request, data }: Context): CarrierLimits => {
  const vettingScore = request.brand.vettingScore ?? null;
  const tier = tierOf(request, data);
  const limits =
    tier === 'standard' || tier === 'mixed'
      ? data['ten-dlc'].tiers[tier].find(({ from, to }) => from <= (vettingScore ?? 0) && (vettingScore ?? 0) <= to)
      : data['ten-dlc'][tier];
  const known = (limit: number | 'unknown' | undefined): number | null => (typeof limit === 'number' ? limit : null);
  return {
    tier,
    vettingScore,
    tMobileMessagesPerDay: known(limits?.tMobileMessagesPerDay),
    attPartsPerMinute: known(limits?.attPartsPerMinute),
  };
});

/** Computes what a request's traffic takes of the limits of its campaign; null for other number types. */
export const tenDlcOf = oncePer((context: Context): TenDlcPlan | null => {
  if (context.request.number.type !== '10dlc') return null;
  const limits = carrierLimitsOf(context);
  const { carrierShare } = context.data['ten-dlc'];
  const { largestDay } = trafficOf(context);
  const peak = context.request.traffic?.peak;
  const { worstParts } = messagesOf(context);
  const share = (amount: Big): number => amount.times(carrierShare).toNumber();
  const tMobileLargestDay = largestDay === null ? null : share(new Big(largestDay));
  const attPeakPerMinute = peak ? share(new Big(peak.messages).times(worstParts).div(peak.withinMinutes)) : null;
  const { tier, vettingScore, tMobileMessagesPerDay, attPartsPerMinute } = limits;
  return {
    tier,
    vettingScore,
    tMobileMessagesPerDay,
    attPartsPerMinute,
    carrierShare,
    tMobileLargestDay,
    attPeakPerMinute,
    fitsDay: fits(tMobileLargestDay, limits.tMobileMessagesPerDay),
    fitsMinute: fits(attPeakPerMinute, limits.attPartsPerMinute),
    partsPerMinute: partsPerMinuteOf(limits, carrierShare),
    arithmetic: [
      tMobileLargestDay !== null && largestDay !== null
        ? `T-Mobile: ${counted(largestDay, 'message')} on the largest day x ${numberText(carrierShare)} = ${numberText(tMobileLargestDay)} of ${limitText(limits.tMobileMessagesPerDay)} a day`
        : `T-Mobile: ${limitText(limits.tMobileMessagesPerDay)} messages a day`,
      attPeakPerMinute !== null && peak
        ? `AT&T: ${counted(peak.messages, 'message')} x ${counted(worstParts, 'part')} / ${numberText(peak.withinMinutes)} min x ${numberText(carrierShare)} = ${numberText(attPeakPerMinute)} of ${limitText(limits.attPartsPerMinute)} parts a minute`
        : `AT&T: ${limitText(limits.attPartsPerMinute)} message parts a minute`,
    ],
  };
});

/** Message parts a minute to all carriers together, at which AT&T gets no more than it takes; null where unknown. */
export function partsPerMinuteOf({ attPartsPerMinute }: CarrierLimits, carrierShare: number): number | null {
  return attPartsPerMinute === null
    ? null
    : new Big(attPartsPerMinute).div(carrierShare).round(0, Big.roundDown).toNumber();
}

/** The category of a campaign whose limits are not the standard ones, or null. */
export function tenDlcCategoryOf(
  { useCase, brand }: Request,
  data: BookData,
): keyof BookData['ten-dlc']['categories'] | null {
  const { categories } = data['ten-dlc'];
  const category = useCaseOf(useCase.category, data) ?? '';
  if (brand.legalType === 'sole-proprietor' || categories['sole-proprietor'].includes(category))
    return 'sole-proprietor';
  if (categories['low-volume'].includes(category)) return 'low-volume';
  return categories.mixed.includes(category) ? 'mixed' : null;
}

function tierOf(request: Request, data: BookData): TenDlcTier {
  const category = tenDlcCategoryOf(request, data);
  if (category === 'sole-proprietor') return category;
  return (request.brand.vettingScore ?? 0) === 0 ? 'unvetted' : (category ?? 'standard');
}

function fits(load: number | null, limit: number | null): boolean | null {
  return load === null || limit === null ? null : load <= limit;
}

function limitText(limit: number | null): string {
  return limit === null ? 'an unknown number of' : numberText(limit);
}
