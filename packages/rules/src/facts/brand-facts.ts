import type { Pointer, Request } from '@smslint/core';
import type { BookData } from '../book/data-schema.js';
import { oncePer } from '../once-per.js';
import { read } from '../reading/reading.js';
import { ofRequest, ofText, type Context, type Fact } from './fact.js';
import { hostOf } from './host-of.js';
import { isThere } from './is-there.js';
import { domainLabel, domainsIn, emailAddressesIn } from './links.js';
import { publicHostOf, publicPagesIn } from './public-hosts.js';
import { isNameKnownFrom, otherNamesIn } from './other-names.js';
import { urlIn } from './url-in.js';

const placesOfNames: readonly Pointer[] = [
  '/brand/name',
  '/brand/aliases',
  '/brand/legalName',
  '/brand/website',
  '/useCase/description',
  '/optIn/callToAction',
  '/samples',
];

/** Observations about who the brand is: its record, its addresses, its names. */
export const brandFacts = {
  isTaxId: ofText(
    'Whether it is a tax id of its country: nine digits in the United States, else up to 21 letters and digits',
    ['/brand/taxIdCountry'],
    (text, { request: { brand } }) =>
      (brand.taxIdCountry ?? 'US') === 'US'
        ? /^\d{2}-?\d{7}$/.test(text.replaceAll(' ', '')) && !/^(\d)\1*$/.test(text.replace(/\D/g, ''))
        : /^[\p{L}\p{N} ./-]{4,21}$/u.test(text),
  ),
  missingAddressParts: ofRequest(
    'The parts of the business address that are missing, as pointers; none where the brand is registered already',
    ['/brand/address', '/brand/registrationId'],
    ({ request: { brand } }) => (isThere(brand.registrationId) ? [] : missingAddressParts(brand.address)),
  ),
  missingListing: ofRequest(
    'The parts of a public company’s listing that are missing, as pointers',
    ['/brand/legalType', '/brand/stockSymbol', '/brand/stockExchange'],
    ({ request: { brand } }) =>
      brand.legalType !== 'public'
        ? []
        : [
            ...(isThere(brand.stockSymbol) ? [] : ['/brand/stockSymbol']),
            ...(isThere(brand.stockExchange) ? [] : ['/brand/stockExchange']),
          ],
  ),
  marksOfCompany: ofRequest(
    'What marks a sole proprietor as a company: a company name, an EIN; as pointers',
    ['/brand/legalType', '/brand/name', '/brand/legalName', '/brand/taxId', '/brand/taxIdCountry'],
    ({ request: { brand }, cues }) => {
      if (brand.legalType !== 'sole-proprietor') return [];
      const isCompany = (name = ''): boolean => read(name, cues).says('organisation-name');
      const isEin = /^\d{2}-?\d{7}$/.test(brand.taxId?.trim() ?? '') && (brand.taxIdCountry ?? 'US') === 'US';
      return [
        ...(isCompany(brand.legalName) ? ['/brand/legalName'] : isCompany(brand.name) ? ['/brand/name'] : []),
        ...(isEin ? ['/brand/taxId'] : []),
      ];
    },
  ),
  publicHost: ofText(
    'The kind of host at which anybody can have a page that it is on: social, link-list or form-builder',
    [],
    (text, context) => publicHostOf(text, context)?.kind ?? null,
  ),
  publicPagesIn: ofText('The hosts in it at which anybody can have a page or a short link', [], publicPagesIn),
  publicHostName: ofText('The host at which anybody can have a page that it is on', [], (text, context) => {
    return publicHostOf(text, context)?.host ?? null;
  }),
  hasCredentials: ofText('Whether it is a web address with a name or password in it', [], (text) => {
    const { username = '', password = '' } = urlIn(text) ?? {};
    return username !== '' || password !== '';
  }),
  isEmailAddress: ofText('Whether it is one e-mail address', [], (text) => {
    const found = emailAddressesIn(text);
    return found.length === 1 && found[0] === text;
  }),
  isPublicMail: ofText(
    'Whether it is an e-mail address at a provider where anybody can have one; null for a sole proprietor',
    ['/brand/legalType'],
    (text, { request: { brand }, data }) => {
      const host = domainsIn(text)[0];
      if (brand.legalType === 'sole-proprietor' || host === undefined) return null;
      const { names, domains } = mailProviders(data['mail-providers']);
      return domains.has(host) || names.has(hostOf(host).domainWithoutSuffix ?? '');
    },
  ),
  isOnBrandDomain: ofText(
    'Whether it is under the domain of the website or of the policy pages; null where there is no website',
    ['/brand/website', '/brand/privacyPolicyUrl', '/brand/termsUrl', '/brand/legalType'],
    (text, { request: { brand } }) => {
      const own = domainsIn(`${brand.website ?? ''} ${brand.privacyPolicyUrl ?? ''} ${brand.termsUrl ?? ''}`);
      const [domain] = domainsIn(text);
      if (domainsIn(brand.website ?? '').length === 0 || domain === undefined) return null;
      if (brand.legalType === 'sole-proprietor') return null;
      return own.map(domainLabel).includes(domainLabel(domain));
    },
  ),
  isTradeNameKnown: ofRequest(
    'Whether the name that recipients see stands in the legal name, an alias that the legal name shares, or a domain',
    ['/brand/name', '/brand/aliases', '/brand/legalName', '/brand/website', '/brand/supportEmail'],
    ({ request }) => isTradeNameKnown(request),
  ),
  placesOfSeveralBusinesses: ofRequest(
    'Where the request speaks for several separately named businesses, as pointers',
    placesOfNames,
    (context) => severalBusinesses(context).places,
  ),
  severalBusinesses: ofRequest(
    'What shows that several businesses send: their names, or the words that say so',
    placesOfNames,
    (context) => severalBusinesses(context).shownBy,
  ),
} as const satisfies Record<string, Fact>;

const mailProviders = oncePer(({ names, domains }: BookData['mail-providers']) => ({
  names: new Set(names.flat()),
  domains: new Set(domains.flat()),
}));

function missingAddressParts(address: Request['brand']['address']): Pointer[] {
  if (address === undefined) return ['/brand/address'];
  const country = address.country ?? 'US';
  const parts = [
    'street',
    'city',
    ...(country === 'US' || country === 'CA' ? (['state'] as const) : []),
    'postalCode',
  ] as const;
  return parts.filter((part) => !isThere(address[part])).map((part) => `/brand/address/${part}`);
}

function isTradeNameKnown(request: Request): boolean | null {
  const { name, aliases = [], legalName, website = '', supportEmail = '' } = request.brand;
  if (!isThere(legalName)) return null;
  const domains = domainsIn(`${website} ${supportEmail}`).map(domainLabel);
  return [name, ...aliases].some((one) => isNameKnownFrom(one, [legalName], domains));
}

/** Where a request speaks for several businesses: in words, or by samples that begin with different names. */
function severalBusinesses({ request, cues }: Context): { places: Pointer[]; shownBy: string[] } {
  const { useCase, optIn, samples = [] } = request;
  const texts = [
    ['/useCase/description', useCase.description],
    ['/optIn/callToAction', optIn?.callToAction ?? ''],
  ] as const;
  const said = texts.map(([pointer, text]) => [pointer, read(text, cues).matches('several-businesses')] as const);
  const places = said.filter(([, matches]) => matches.length > 0).map(([pointer]) => pointer);
  const senders = [...new Set(samples.flatMap((sample) => otherNamesIn(sample, request)))];
  return {
    places: [...places, ...(senders.length > 1 ? ['/samples'] : [])],
    shownBy: [
      ...said.flatMap(([, matches]) => matches.map(({ text }) => text)),
      ...(senders.length > 1 ? senders : []),
    ],
  };
}
