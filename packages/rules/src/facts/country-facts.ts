import { ofCountry, ofRequest, type Context } from './fact.js';
import { numberTypeNames, typesOffered } from '../plan/recommend.js';
import type { BookData, CountryEntry } from '../book/data-schema.js';

/** Observations about one country, at the place that a rule looks at. */
export const countryFacts = {
  country: ofCountry('Its ISO 3166-1 alpha-2 code', [], (code) => code),
  countryName: ofCountry('Its name, as it stands in a sentence', [], (code, { data }) => nameInSentence(code, data)),
  countryOffer: ofCountry(
    'Whether the number type can send there: yes, no, inbound-only, registration-required, or null where unknown',
    ['/number/type'],
    (code, context) => offerOf(context, code),
  ),
  countryLongCodeBy: ofCountry(
    'How a long code is asked for there: console, case, or null where there is none',
    [],
    (code, { data }) => data.countries.countries[code]?.longCodeBy ?? null,
  ),
  countryObstacle: ofCountry('Why the number type cannot send there', ['/number/type'], (code, context) => {
    const offer = offerOf(context, code);
    if (offer === 'inbound-only') return 'numbers of that type only receive there';
    if (offer === 'no') return 'the provider offers none there';
    return 'plain long codes are refused there';
  }),
  countryAlternatives: ofCountry('The number types that can send there', [], (code, { data }) => {
    const types = typesOffered(data, code);
    return types.length === 0 ? null : types.map((type) => numberTypeNames[type]).join(' or ');
  }),
  countryNeedsRegistration: ofCountry(
    'Whether the number type needs a registration there first',
    ['/number/type'],
    (code, { request, data }) => (data.countries.countries[code]?.registration ?? []).includes(request.number.type),
  ),
  namesRegistration: ofRequest(
    'Whether brand.registrationId holds an id: letters and digits, not "n/a" or "pending"',
    ['/brand/registrationId'],
    ({ request }) => /\d/.test(request.brand.registrationId ?? ''),
  ),
  countryHasNoSending: ofCountry(
    'Whether the provider sends nothing there',
    [],
    (code, { data }) => data.countries.countries[code]?.noSending === true,
  ),
  someCountryHasBetterType: ofRequest(
    'Whether a country of the request has a short code or a sender ID, beside which carriers block long codes more',
    ['/countries'],
    ({ request, data }) =>
      request.countries.some((code) => {
        const types = typesOffered(data, code);
        return types.includes('short-code') || types.includes('sender-id');
      }),
  ),
  countryNames: ofRequest('The names of the countries', ['/countries'], ({ request, data }) =>
    request.countries.map((code) => nameInSentence(code, data)),
  ),
} as const;

/** Names that take an article: "the United States", "the Philippines". */
const withArticle =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Seychelles|Comoros|Gambia|Republic|Dominican Republic|Central|Virgin|\w+ Islands?$)/;

function nameInSentence(code: string, { countries: { countries } }: BookData): string {
  const name = countries[code]?.name ?? code;
  return withArticle.test(name) ? `the ${name}` : name;
}

const offerKey = {
  'long-code': 'longCode',
  '10dlc': 'tenDlc',
  'toll-free': 'tollFree',
  'short-code': 'shortCode',
  'sender-id': 'senderId',
} as const satisfies Record<string, keyof CountryEntry>;

function offerOf({ request, data }: Context, code: string): string | null {
  const entry = data.countries.countries[code];
  // Toll-free numbers are American ones; enabled for it, they reach other countries too.
  if (request.number.type === 'toll-free' && entry?.tollFree === 'no') return entry.internationalSending ?? null;
  return entry?.[offerKey[request.number.type]] ?? null;
}
