import * as z from 'zod';
import { parseAnswer } from '../answers/parse-answer.js';
import type { SavedData } from '../answers/saved-data.js';
import type { Written } from '../fields/field.js';
import { readFields } from '../fields/read-fields.js';
import { firstNameOf } from '../fields/use-case.js';
import { Draft } from '../imports/draft.js';
import { importFault, ImportFault, type Imported } from '../imports/imported.js';
import { campaignFields } from './fields.js';

const text = z.string().max(10_000).nullish();
const flag = z.boolean().nullish();
const words = z.array(z.string().max(10_000)).nullish();

/** A campaign as Twilio's SDK has it, read 2026-11; the sids, states and dates of an answer are of no use to a request. */
const campaignSchema = z.object({
  brandRegistrationSid: text,
  description: text,
  messageFlow: text,
  messageSamples: words,
  usAppToPersonUsecase: z.string().max(10_000),
  hasEmbeddedLinks: flag,
  hasEmbeddedPhone: flag,
  ageGated: flag,
  directLending: flag,
  optInMessage: text,
  optOutMessage: text,
  helpMessage: text,
  optInKeywords: words,
  optOutKeywords: words,
  helpKeywords: words,
  privacyPolicyUrl: text,
  termsAndConditionsUrl: text,
});

/** Whether saved data are a campaign of Twilio, or a list of campaigns. */
export function isTwilioCampaign(value: unknown): boolean {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return false;
  const has = (key: string): boolean => Object.hasOwn(one, key);
  return has('usAppToPersonUsecase') || has('us_app_to_person_usecase') || has('compliance');
}

/**
 * Makes a request of a campaign as Twilio's REST API (snake_case) or its SDK (camelCase) gives it, or takes it.
 * @throws ImportFault
 */
export function importTwilio(data: SavedData): Imported {
  const { name, value } = onlyOne(data);
  const parsed = parseAnswer(campaignSchema, inCamelCase(value), { name, path: '$' });
  if ('faults' in parsed) throw importFault(parsed.faults);
  const campaign = parsed.data;
  const draft = new Draft();
  draft.set('/apiVersion', 'smslint/v1');
  draft.set('/provider', 'twilio');
  draft.set('/number/type', '10dlc');
  draft.set('/countries', ['US']);
  const written = Object.entries(campaign).flatMap(([path, one]) => (isSaid(one) ? [[path, one] as const] : []));
  const { values, left } = readFields(campaignFields, new Map(written));
  for (const [pointer, one] of values) draft.set(pointer, one);
  for (const path of left) draft.note(`Left out, since a request has one where Twilio has several: ${path}.`);
  const first = firstNameOf(campaign.usAppToPersonUsecase);
  draft.set('/messageType', first === '2FA' ? 'otp' : first === 'MARKETING' ? 'promotional' : 'transactional');
  draft.note('messageType was concluded from the use case: look whether it is right.');
  return draft.finish();
}

/** The one campaign in saved data: by itself, in a list, or in a page of the REST API. */
function onlyOne({ name, value }: SavedData): SavedData {
  const page = z.object({ compliance: z.array(z.unknown()) }).safeParse(value);
  const campaigns = page.success ? page.data.compliance : value;
  if (!Array.isArray(campaigns)) return { name, value };
  if (campaigns.length === 1) return { name, value: campaigns[0] as unknown };
  throw new ImportFault(`${name}: ${campaigns.length} campaigns; a request is about one. Save it by itself.`);
}

/** A map with its own keys as the SDK spells them. */
function inCamelCase(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      one as unknown,
    ]),
  );
}

function isSaid(value: Written | null | undefined): value is Written {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
