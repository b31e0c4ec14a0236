import type { Request } from '@smslint/core';
import { likenessOf } from '../likeness.js';
import { read } from '../reading/reading.js';
import { repliesAskedFor } from './cues.js';
import { ofRequest, ofRun, ofText, type Context } from './fact.js';
import { numberTypeNames } from '../plan/recommend.js';
import { sumOf } from '../plan/traffic.js';
import { isThere } from './is-there.js';
import { plainKeyword } from './plain-keyword.js';

/** Observations about the form of the request: fields, keywords, counts. */
export const requestFacts = {
  numberTypeName: ofRequest(
    'The number type with its article, such as "a long code"',
    ['/number/type'],
    ({ request }) => numberTypeNames[request.number.type],
  ),
  isKnownRegion: ofText('Whether it is the code of an AWS Region', [], (region, { data }) =>
    Object.hasOwn(data.regions.regions, region),
  ),
  isReservedKeyword: ofText(
    'Whether it is a word that opts out or asks for help, by the provider or by this request',
    ['/stop/keywords', '/help/keywords'],
    (keyword, context) => reservedKeywords(context).includes(plainKeyword(keyword)),
  ),
  listsStop: ofRequest('Whether STOP is among the opt-out keywords', ['/stop/keywords'], ({ request }) =>
    (request.stop?.keywords ?? []).map(plainKeyword).includes('STOP'),
  ),
  optOutKeywordsNotListed: ofRequest(
    'The opt-out words that the provider enforces and the request does not list',
    ['/stop/keywords'],
    ({ request, data }) => {
      const listed = (request.stop?.keywords ?? []).map(plainKeyword);
      return data.keywords.optOut.filter((word) => !listed.includes(plainKeyword(word)));
    },
  ),
  emptyCaseFields: ofRequest(
    'The fields of the long-code case without a rule of their own that are empty, as pointers',
    ['/useCase/contactSource', '/samples'],
    ({ request }) => [
      ...(isThere(request.useCase.contactSource) ? [] : ['/useCase/contactSource']),
      ...((request.samples ?? []).some(isThere) ? [] : ['/samples']),
    ],
  ),
  missingHalfOfOptIn: ofRequest(
    'Of opt-in keyword and reply, the one that is missing where only one is there, as pointers',
    ['/optIn/keyword', '/optIn/confirmation'],
    ({ request: { optIn } }) => {
      const [keyword, reply] = [isThere(optIn?.keyword), isThere(optIn?.confirmation)];
      return keyword === reply ? [] : [keyword ? '/optIn/confirmation' : '/optIn/keyword'];
    },
  ),
  missingHalfOfOptInName: ofRequest(
    'The half that is missing, in words',
    ['/optIn/keyword', '/optIn/confirmation'],
    ({ request: { optIn } }) => (isThere(optIn?.keyword) ? 'no reply' : 'a reply but no keyword'),
  ),
  repliesAskedFor: ofRequest(
    'The words beyond the keywords that samples ask recipients to reply with',
    ['/samples', '/stop/keywords', '/help/keywords', '/optIn/keyword'],
    (context) => {
      const keywords = [
        ...reservedKeywords(context),
        plainKeyword(context.request.optIn?.keyword ?? ''),
        'START',
        'UNSTOP',
      ];
      const asked = (context.request.samples ?? []).flatMap(repliesAskedFor);
      return [...new Set(asked)].filter((word) => !keywords.includes(plainKeyword(word)));
    },
  ),
  claimsPersonToPerson: ofRequest(
    'Whether the request says that people write the messages to one another',
    ['/useCase/description', '/number/justification', '/optIn/workflow'],
    ({ request, cues }) =>
      [request.useCase.description, request.number.justification, request.optIn?.workflow].some(
        (text) => text !== undefined && read(text, cues).says('person-to-person'),
      ),
  ),
  messagesByCountrySum: ofRequest('The sum of the traffic by country', ['/traffic/messagesByCountry'], ({ request }) =>
    sumOf(request.traffic?.messagesByCountry),
  ),
  otherCampaignsOfBrand: ofRun(
    'How many 10DLC requests of the same brand the run has read before, each a campaign of its own',
    ['/brand/name', '/brand/legalName', '/brand/taxId', '/brand/taxIdCountry', '/id'],
    ({ request, earlier }) => earlier.campaignsOfBrandOf(likenessOf(request)),
  ),
  trafficCountriesUnlisted: ofRequest(
    'The countries with traffic that are none of the countries of the request, as pointers',
    ['/traffic/messagesByCountry', '/countries'],
    ({ request }) =>
      Object.entries(request.traffic?.messagesByCountry ?? {})
        .filter(([country, messages]) => (messages ?? 0) > 0 && !request.countries.includes(country))
        .map(([country]) => `/traffic/messagesByCountry/${country}`),
  ),
} as const;

function reservedKeywords({ request, data }: Context): string[] {
  return [...data.keywords.optOut, ...data.keywords.help, ...keywordsOf(request)].map(plainKeyword);
}

function keywordsOf({ stop, help }: Request): string[] {
  return [...(stop?.keywords ?? []), ...(help?.keywords ?? [])];
}
