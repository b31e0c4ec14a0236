import { carrierLimitsOf, tenDlcCategoryOf, tenDlcOf } from '../plan/ten-dlc.js';
import { ofRequest } from './fact.js';

const tierReads = ['/brand/vettingScore', '/brand/legalType', '/useCase/category'];
const planReads = [...tierReads, '/number/type', '/number/count', '/traffic', '/samples'];

/** What the carriers grant a 10DLC campaign, and what its traffic takes of it. */
export const tenDlcFacts = {
  tenDlcTier: ofRequest(
    'By what carriers limit the campaign: unvetted, sole-proprietor, low-volume, standard or mixed',
    tierReads,
    (context) => carrierLimitsOf(context).tier,
  ),
  tenDlcCategory: ofRequest(
    'The category of a campaign with limits of its own: sole-proprietor, low-volume, mixed, or null',
    ['/brand/legalType', '/useCase/category'],
    ({ request, data }) => tenDlcCategoryOf(request, data),
  ),
  tMobileDailyCap: ofRequest(
    'Messages a day that T-Mobile takes from the brand; null where unknown',
    tierReads,
    (context) => carrierLimitsOf(context).tMobileMessagesPerDay,
  ),
  tMobileLargestDay: ofRequest(
    'Messages of the largest day that go to T-Mobile, taken as 30 % of all; null for other types than 10DLC',
    planReads,
    (context) => tenDlcOf(context)?.tMobileLargestDay ?? null,
  ),
  attPerMinuteCap: ofRequest(
    'Message parts a minute that AT&T takes from the campaign; null where unknown',
    tierReads,
    (context) => carrierLimitsOf(context).attPartsPerMinute,
  ),
  attPeakPerMinute: ofRequest(
    'Message parts a minute of the burst that go to AT&T, taken as 30 % of all; null for other types than 10DLC',
    planReads,
    (context) => tenDlcOf(context)?.attPeakPerMinute ?? null,
  ),
  partsPerMinute: ofRequest(
    'Message parts a minute to all carriers, at which AT&T gets no more than it takes; null for other types than 10DLC',
    planReads,
    (context) => tenDlcOf(context)?.partsPerMinute ?? null,
  ),
} as const;
