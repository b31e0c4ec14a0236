import { messageParts, type Area, type Book, type Rule } from '@smslint/rules';
import { code, text } from './markdown-text.js';

const numberTypeWords: Readonly<Record<string, string>> = {
  'long-code': 'long codes',
  '10dlc': '10DLC',
  'toll-free': 'toll-free numbers',
  'short-code': 'short codes',
  'sender-id': 'sender IDs',
};

const authorityNames: Readonly<Record<string, string>> = {
  aws: 'AWS',
  twilio: 'Twilio',
  telnyx: 'Telnyx',
  bandwidth: 'Bandwidth',
  tcr: 'The Campaign Registry',
  other: 'other providers',
};

const areaTitles: Readonly<Record<Area, string>> = {
  consent: 'Consent',
  keywords: 'Keywords and replies',
  samples: 'Samples',
  content: 'Content',
  brand: 'Brand',
  form: 'The form itself',
  capacity: 'Capacity',
  spend: 'Spend',
  country: 'Countries',
  'policy-pages': 'Privacy policy and terms',
};

/** The heading of an area. */
export function areaTitle(area: Area): string {
  return areaTitles[area];
}

/** The name of who denies, or provides: of one that is not known, its key. */
export function authorityName(key: string): string {
  return authorityNames[key] ?? key;
}

/** Some things in a row: `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** The types of number in words. */
export function numberTypesText(types: readonly string[]): string {
  return listed(types.map((type) => numberTypeWords[type] ?? type));
}

/** Countries by their names in the book's data, or by code where it has none. */
export function countriesText(codes: readonly string[], { data }: Book): string {
  const known: Readonly<Record<string, { readonly name: string } | undefined>> = data.countries.countries;
  const names = codes.map((country) => text(known[country]?.name ?? country));
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

/** What a rule is for, in words. */
export function appliesText({ applies }: Rule, book: Book): string {
  const { numberTypes, countries, providers, messageTypes } = applies;
  const types = numberTypes === 'any' ? 'every type of number' : numberTypesText(numberTypes);
  return [
    countries === 'any' ? `${types} to every country` : `${types} (${countriesText(countries, book)})`,
    ...(messageTypes === 'any' ? [] : [`for ${listed(messageTypes)} messages only`]),
    providers === 'any' ? 'with every provider' : `with ${listed(providers.map(authorityName))}`,
  ].join(', ');
}

/** A month such as 2026-11 in words. */
export function monthText(month: string): string {
  const [year = '', ofYear = ''] = month.split('-');
  return `${months[Number(ofYear) - 1] ?? ofYear} ${year}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The value of a setting in words. */
export function settingText(value: Rule['settings'][string]): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(code).join(', ');
  return typeof value === 'number' ? value.toLocaleString('en-US') : code(value);
}

/** A message in words: settings by their value, fields by their key, and what is observed by its name. */
export function messageText(message: string, settings: Rule['settings']): string {
  const named = (name: string): string => {
    const setting = settings[name];
    if (setting !== undefined) return settingText(setting);
    return name.includes('.') ? code(name) : `_${text(spaced(name))}_`;
  };
  const written = messageParts(message)
    .map((part, index) => {
      if ('words' in part) return index === 0 ? text(`${part.words}.`).slice(0, -1) : inline(part.words);
      const otherwise = part.otherwise === undefined ? '' : ` (or ${inline(part.otherwise)})`;
      return listed(part.names.map(named), 'or') + otherwise;
    })
    .join('');
  return written.replace(/^_\p{Ll}/u, (beginning) => beginning.toUpperCase());
}

/** Words within a line, where none can be taken for a list or a heading; spaces at their ends stay. */
function inline(words: string): string {
  return text(`.${words}.`).slice(1, -1);
}

/** `spendNeedUsd` as `spend need`: messages say the currency. */
function spaced(name: string): string {
  return name
    .replace(/Usd$/, '')
    .replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
    .replace(/ {2,}/g, ' ');
}
