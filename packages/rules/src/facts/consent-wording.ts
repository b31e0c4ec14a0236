import type { Context } from './fact.js';
import { namesBrand } from './brand-name.js';
import { webAddressesIn, withoutAddresses } from './links.js';
import { mentionsHelp, mentionsOptOut } from './reply-words.js';
import { read } from '../reading/reading.js';
import { specificWordsIn } from './specific-words.js';
import { expressionOf } from '../expression.js';

/** What the text has to say by which people agree to messages. */
export type ConsentPart = 'sms-word' | 'brand' | 'purpose' | 'frequency' | 'rates' | 'help' | 'stop' | 'policy-links';

/** The parts of a consent text that a text leaves out. */
function missingFromConsent(text: string, context: Context): ConsentPart[] {
  const { cues, request } = context;
  const says = (cue: string): boolean => read(text, cues).says(cue);
  const given: Readonly<Record<ConsentPart, boolean>> = {
    'sms-word': says('sms-word'),
    // An address is small print: "texts from us, terms: acme.com/terms" names nobody, unless the name is an address.
    brand: namesBrand(/\.\w/.test(request.brand.name) ? text : withoutAddresses(text), request),
    purpose: says('message-purpose') || !says('generic-messages') || specificWordsIn(text, context).length > 0,
    frequency: says('frequency') || says('recurring-messages'),
    rates: says('rates'),
    help: mentionsHelp(text, context),
    stop: mentionsOptOut(text, context),
    'policy-links': givesPolicies(text, context),
  };
  return (Object.keys(given) as ConsentPart[]).filter((part) => !given[part]);
}

/** Whether a text leads to privacy policy and terms: both are named, or have addresses, and something leads there. */
function givesPolicies(text: string, { cues, request }: Context): boolean {
  const says = (cue: string): boolean => read(text, cues).says(cue);
  const linked = [text, request.optIn?.workflow ?? ''].some((one) => read(one, cues).says('links-mentioned'));
  const [privacy, terms, addresses] = [says('privacy-policy'), says('terms-named'), webAddressesIn(text)];
  if (new Set(addresses).size > 1 && (privacy || terms)) return true;
  return privacy && terms && (addresses.length > 0 || linked);
}

/** A passage in quotation marks. A single mark within a word, or after one that is not opened, is an apostrophe. */
const quotation = expressionOf(
  String.raw`["“„«](?<double>[^"“”„«»]{3,})["”“»]|(?<![\p{L}\d])['‘](?<single>[^\n'‘’]{3,}(?:['’][\p{L}][^\n'‘’]*){0,20})['’](?![\p{L}])`,
  'g',
);

/** The passages that a text quotes. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(quotation(text))].map(({ groups }) => groups?.double ?? groups?.single ?? '');
}

/** What shows that a passage is the small print of a consent text. */
const disclosures = ['rates', 'frequency', 'help', 'opt-out'] as const;

/** Fewer words are a label, such as "Yes, text me", and more than the longest are no slogan. */
const lengths = { label: 5, slogan: 30 } as const;

/** Whether an opt-in flow states consent wording itself, and does not only tell the steps. */
export function statesWording(text: string, { cues }: Context): boolean {
  const counted = (passage: string): number => passage.split(/\s+/).length;
  const isWording = (passage: string): boolean =>
    disclosures.some((cue) => read(passage, cues).says(cue)) ||
    (counted(passage) > lengths.label && read(passage, cues).says('consent-formula'));
  const quoted = quotedIn(text);
  if (quoted.some(isWording)) return true;
  const whole = read(text, cues);
  if (whole.says('rates') && whole.says('opt-out')) return true;
  return quoted.length === 0 && counted(text) <= lengths.slogan && whole.says('consent-formula');
}

/** A flow that leaves out more than these many parts of a call to action is another text, not its short form. */
const mostAbridged = 3;

/**
 * What a text by which people agree leaves out; undefined where the text is no such text. The call to action is one; the
 * opt-in flow is one where no call to action is given or it states wording of its own, unlike a complete call to action.
 */
export function missingFromConsentText(text: string, pointer: string, context: Context): ConsentPart[] | undefined {
  const missing = missingFromConsent(text, context);
  const callToAction = context.request.optIn?.callToAction?.trim() ?? '';
  if (pointer === '/optIn/callToAction') return missing;
  if (!statesWording(text, context)) return undefined;
  if (callToAction === '') return missing;
  const differs = missing.length > mostAbridged && missingFromConsent(callToAction, context).length === 0;
  return differs && !read(text, context.cues).says('wording-elsewhere') ? missing : undefined;
}

/** Whether an address leads to a policy or a picture, by its path, and not to a page where people opt in. */
export function isPolicyOrPicture(address: string): boolean {
  return /privac|terms|\btos\b|polic(?:y|ies)|legal|conditions|\.(?:png|jpe?g|gif|webp|pdf)(?:$|[?#])/i.test(address);
}
