import { namesBrand } from './brand-name.js';
import * as cues from './cues.js';
import { ofText, type Context, type Fact } from './fact.js';
import { emailAddressesIn, isE164, isWebAddress, phoneNumbersIn, webAddressesIn } from './links.js';
import { measure } from '../plan/parts.js';

const brandNames = ['/brand/name', '/brand/aliases', '/brand/legalName'];

/** The observations that can be made of any text, at the place that a rule looks at. */
export const textFacts = {
  text: ofText('The text itself, without space around it', [], (text) => text),
  characters: ofText('Its length in characters (UTF-16 code units)', [], (text) => text.length),
  words: ofText('The number of its words', [], (text) => text.split(/\s+/).length),
  parts: ofText('The message parts that it is sent in', [], (text) => measure(text).parts),
  units: ofText('Its length in units of its encoding: 160 or 70 fit one part', [], (text) => measure(text).units),
  encoding: ofText('GSM-7 or UCS-2', [], (text) => measure(text).encoding),
  notGsmCharacters: ofText('The characters that force UCS-2', [], (text) => measure(text).notGsm),
  isWebAddress: ofText('Whether it is one http or https address', [], isWebAddress),
  isE164: ofText('Whether it is one phone number in E.164', [], isE164),
  namesBrand: ofText('Whether it names the brand, an alias or the legal name', brandNames, (text, { request }) =>
    namesBrand(text, request),
  ),
  contactsGiven: ofText('The phone numbers, e-mail and web addresses in it', ['/countries'], contactsIn),
  saysRates: ofText('Whether it says that message and data rates may apply', [], cues.saysRates),
  saysFrequency: ofText('Whether it says how often messages come', [], cues.saysFrequency),
  saysOptOut: ofText('Whether it tells how to opt out by reply', [], cues.saysOptOut),
  saysHelp: ofText('Whether it tells how to get help by reply', [], cues.saysHelp),
  acknowledgesOptOut: ofText('Whether it says that the recipient is opted out', [], cues.acknowledgesOptOut),
  saysNoMoreMessages: ofText('Whether it says that no more messages come', [], cues.saysNoMoreMessages),
  missingFromDescription: ofText(
    'What a use case description leaves out: who sends, to whom, what is sent, why or when',
    brandNames,
    (text, { request }) => cues.missingFromDescription(text, namesBrand(text, request)),
  ),
  evadesFilters: ofText('Whether it gives the avoidance of filters as a reason', [], cues.evadesFilters),
  namesOneNumberPerPlace: ofText('Whether it gives one number for each place or line', [], cues.namesOneNumberPerPlace),
  hasSpace: ofText('Whether it holds a space within', [], (text) => /\s/.test(text)),
  hasOuterSpace: {
    about: 'subject',
    describes: 'Whether a space stands before or after it',
    reads: [],
    observe: (_context, { value }) => (typeof value === 'string' ? value !== value.trim() : null),
  },
} as const satisfies Record<string, Fact>;

function contactsIn(text: string, { request }: Context): string[] {
  const country = request.countries[0] ?? 'US';
  return [...phoneNumbersIn(text, country), ...emailAddressesIn(text), ...webAddressesIn(text)];
}
