import { ofCountry, ofRequest, type Context, type Fact, type Subject } from './fact.js';
import { isAmerican, numberTypeNames, typesOffered } from '../plan/recommend.js';
import type { CountryEntry } from '../book/country-schemas.js';
import type { BookData } from '../book/data-schema.js';
import { plainLetters } from '../reading/plain-letters.js';

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
  countryTwoWay: ofCountry(
    'Whether dedicated numbers receive replies there: yes, no, or null where unknown',
    [],
    (code, { data }) => data.countries.countries[code]?.twoWay ?? null,
  ),
  countryTemplates: ofCountry(
    'Whether texts are registered there before they are sent: required, or null',
    [],
    (code, { data }) => data.countries.countries[code]?.templates ?? null,
  ),
  countryRegistry: ofCountry('Where sender IDs are registered there, with what it asks for', [], (code, { data }) => {
    const registry = data['sender-ids'].registries[code];
    return registry === undefined ? null : `${registry.name} (${registry.ids.join(', ')})`;
  }),
  countriesApart: ofRequest(
    'How many countries need numbers of their own: the United States and its territories are one',
    ['/countries'],
    ({ request, data }) => new Set(request.countries.map((code) => (isAmerican(data, code) ? 'US' : code))).size,
  ),
  requiredKeywords: ofRequest(
    'The words that every short code of the countries answers',
    ['/countries'],
    ({ request, data }) =>
      request.countries.flatMap((code) => Object.values(data.keywords.shortCodes[code] ?? {}).flat()),
  ),
  missingRequiredKeywords: ofRequest(
    'Those of them that the request does not list',
    ['/countries', '/help/keywords', '/stop/keywords'],
    (context) => missingKeywords(context).map(({ word }) => word),
  ),
  placesOfMissingKeywords: ofRequest(
    'The lists in which they are missing, as pointers',
    ['/countries', '/help/keywords', '/stop/keywords'],
    (context) => [...new Set(missingKeywords(context).map(({ place }) => place))],
  ),
  keywordsMissingHere: {
    about: 'subject',
    describes: 'The words that every short code of the countries answers and that the list at the place lacks',
    reads: ['/countries', '/help/keywords', '/stop/keywords'],
    observe: (context: Context, { pointer }: Subject) =>
      missingKeywords(context)
        .filter(({ place }) => place === pointer)
        .map(({ word }) => word),
  },
  countryOfPlace: {
    about: 'subject',
    describes: 'The country whose code is the key at the place',
    reads: [],
    observe: (_context: Context, { pointer }: Subject) => pointer.split('/').at(-1) ?? null,
  },
  countryNames: ofRequest('The names of the countries', ['/countries'], ({ request, data }) =>
    request.countries.map((code) => nameInSentence(code, data)),
  ),
} as const satisfies Record<string, Fact>;

function missingKeywords({ request, data }: Context): { word: string; place: string }[] {
  const listed = (words: readonly string[] | undefined): string[] =>
    (words ?? []).map((word) => plainLetters(word.trim()).toUpperCase());
  const [help, stop] = [listed(request.help?.keywords), listed(request.stop?.keywords)];
  return request.countries.flatMap((code) => {
    const required = data.keywords.shortCodes[code];
    return [
      ...(required?.help ?? [])
        .filter((word) => !help.includes(word))
        .map((word) => ({ word, place: '/help/keywords' })),
      ...(required?.optOut ?? [])
        .filter((word) => !stop.includes(word))
        .map((word) => ({ word, place: '/stop/keywords' })),
    ];
  });
}

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
