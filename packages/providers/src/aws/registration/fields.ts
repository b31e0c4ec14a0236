import type { Field } from '../../fields/field.js';
import { brandFields } from './brand-fields.js';
import { campaignFields } from './campaign-fields.js';
import { tollFreeFields } from './toll-free-fields.js';

/** The registrations of AWS that a request can be written as. */
export type RegistrationType =
  'US_TEN_DLC_BRAND_REGISTRATION' | 'US_TEN_DLC_CAMPAIGN_REGISTRATION' | 'US_TOLL_FREE_REGISTRATION';

/** The fields of each registration, in the order of its form: the one table that requests are written by, and read back. */
export const registrationFields: Readonly<Record<RegistrationType, readonly Field[]>> = {
  US_TEN_DLC_BRAND_REGISTRATION: brandFields,
  US_TEN_DLC_CAMPAIGN_REGISTRATION: campaignFields,
  US_TOLL_FREE_REGISTRATION: tollFreeFields,
};
