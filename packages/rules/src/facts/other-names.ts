import type { Request } from '@smslint/core';
import { once, oncePerKey } from '../once-per.js';
import { plainWords } from '../plain-words.js';
import { namesBrand } from './brand-name.js';
import { hostOf } from './host-of.js';
import { withoutAddresses } from './links.js';

/*
 * Names of other businesses that a text gives as its sender: "Gull Point Motel: your room is ready", "texts from Bay Realty",
 * "Lakeside Hosting respects your privacy". A name is a run of words with Capitals; small words may stand within.
 */
const capital = String.raw`(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}\p{M}\p{N}'’&-]*|\d[\p{L}\p{N}'’-]*)`;
const within = String.raw`(?:&|and|of|the|for|at|de|la|le|du|des|der|y|et|und|e)`;
const name = String.raw`(?<name>(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}\p{M}\p{N}'’&-]{0,40})(?:\s(?:${within}\s){0,2}${capital}){0,6})`;
const subjectVerb =
  'respects|collects|keeps|uses|values|does not|do not|will not|never|is committed|may share|shares|sells|sends|texts|notifies|reminds|informs|alerts|provides|operates|runs';
const relation =
  'who hired|have hired|joined|booked with|signed up with|subscribers of|residents of|tenants of|run by|operated by|texts from|text from|messages from|message from|alerts from|reminders from|updates from|notices from|offers from|news from|sms from|notifications from|subscribed to|unsubscribed from|opted out of|opted in to|opted into|welcome to|joining|removed from|agree that|allow|authorize|authorise|permit|customers of|members of|patients of|guests of|clients of|service of|contacted by|texted by|behalf of|sent by';

/** How texts present their sender; each is found anew from every place where it could begin. */
const presentations = once((): readonly RegExp[] => [
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${eitherCase(relation)})\s(?:the\s)?${name}`, 'gu'),
  new RegExp(String.raw`(?:^|[.!?]["”)]?\s+)(?:The\s)?${name},?\s(?:${subjectVerb})\s`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}\p{N}])At\s${name},?\s(?:we|our)\s`, 'gu'),
  new RegExp(
    String.raw`(?:^|[.!?]["”)]?\s+)${name}['’]?s?\s(?:privacy|terms|text|texting|sms|messaging|guest|alert|mobile)\s`,
    'gu',
  ),
]);

/** "Name: …", "Name - …" at the beginning of a message. */
const signature = once(
  () =>
    new RegExp(
      String.raw`^["“'(\s]{0,3}${name}(?:\s(?:help|support|alerts?|texts?|codes?|reminders?|updates?|notices?|info|service|care|desk|team)){0,2}\s?(?::|\s[–—-]\s)`,
      'gu',
    ),
);

/** A phrase may begin a sentence; names are known by their Capitals, so that case counts. */
function eitherCase(phrases: string): string {
  return phrases.replace(/(?<=^|\|)\w/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Words that begin texts, or name times and things, and are no name of a business. */
const ordinary = new Set(
  (
    'back closed early late later running stock store trail again almost another area been before best big both bring can change come coming congrats did done double earn end ends enjoy enter extra few find finish fresh friend front full game gift give going gone grab great ground had half hear hot hours hurry install invite it its job keep kick know let list local look lost lunch made make many meet menu missed move must near need never nice night number old one other out over parking past pay pick plan play plus power quick rain ready refill register rescheduled room rsvp run safe seats selected send set shift ship shipped shop show snow soon sorry spot stay still storm submit switch table take team tee than then top track trip try turn two unlock upgrade vote wait want water way week well will win work year ' +
    'a about account action alert alerts all an and any appointment appointments are as at attention balance bill booking by call ' +
    'cancelled carrier carriers class click closed closing code codes confirmation confirmed congratulations consent contact ' +
    'customer customers data date day days deal deals delivery do download each event example exclusive fees final first flash for free ' +
    'frequency friendly from fyi get good great happy have hello help here hey hi holiday how i if important in info information it ' +
    'join just last limited live login may members message messages messaging mobile month monthly more msg my new news next no note ' +
    'notice now number off offer offers on online only open opt order our package password payment pickup please policy press privacy ps ' +
    'questions ready receipt recurring reminder reminders reply reservation sale sales sample save school see service services sign sms ' +
    'special standard start status step stop subscribe support survey tap terms text texts thank thanks that the their there these they this ' +
    'ticket time tip today tomorrow tonight type update updates upcoming urgent use user users verification verify visit warning we weather ' +
    'weekend weekly welcome what when who wireless yes you your ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october ' +
    'november december spring summer autumn fall winter english spanish french us usa dr mr mrs ms'
  ).split(' '),
);

/** Kinds of businesses and places: two names that share only these are not the same. */
const kinds = new Set(
  (
    'academy agency and animal apartments associates auto bank bar bookstore boutique cafe care center centre church city clinic club co ' +
    'coffee college community company corp corporation county credit de dental department dentistry district electric energy family farm ' +
    'financial fitness foods for foundation fund grill group gym health home homes hospital hotel house inc inn insurance law library llc ' +
    'lodge ltd management market media medical motel mobile motors north of office parish pharmacy physio pizza plumbing post property ' +
    'realty rental repair residential resort resorts restaurant salon savings school schools security service services shop solutions south ' +
    'spa state store stores studio studios supply tech technologies texting the town township transit travel trust union university ' +
    'utilities valley vet veterinary village water west wine east alerts alert club notify updates program offers'
  ).split(' '),
);

/**
 * The names of others that a text gives as its sender, as written; none where it names the brand as well.
 * @param kind a message may be signed "Name: …"; in other texts such a beginning is a heading
 */
export function otherNamesIn(text: string, request: Request, kind: 'message' | 'other' = 'message'): string[] {
  if (namesBrand(withoutAddresses(text.slice(0, longest)), request)) return [];
  const names = [...(kind === 'message' ? [signature()] : []), ...presentations()]
    .flatMap((presentation) => [...text.slice(0, longest).matchAll(presentation)])
    .map((match) => (match.groups?.name ?? '').replace(/['’]s$|(?<![.'’-])[.'’-]+$/u, ''))
    .filter((found) => isName(found) && !isLikeBrand(found, request));
  return [...new Set(names)];
}

/** A name stands early in a text; what follows is read in vain. */
const longest = 4000;

function isName(found: string): boolean {
  const words = wordsOf(found);
  return (
    words.some((word) => !ordinary.has(word) && !kinds.has(word) && !/^\d+$/.test(word)) &&
    !ordinary.has(words[0] ?? '')
  );
}

/** Whether a name shares a word of its own with the brand, or is its initials or part of its domain. */
function isLikeBrand(found: string, { brand }: Request): boolean {
  const domain = hostOf(brand.website ?? '').domainWithoutSuffix ?? '';
  return isNameKnownFrom(found, [brand.name, brand.legalName ?? '', ...(brand.aliases ?? [])], [domain]);
}

/**
 * Whether a name shares a word of its own with other names, or is their initials, or stands in a domain.
 * @param domains without their suffixes
 */
export function isNameKnownFrom(found: string, names: readonly string[], domains: readonly string[]): boolean {
  const own = wordsOf(found).filter((word) => !kinds.has(word) && !ordinary.has(word));
  const compact = wordsOf(found).join('');
  const compacts = [...domains, ...names].map((one) => wordsOf(one).join(''));
  return (
    own.some((word) => names.flatMap(wordsOf).includes(word)) ||
    (compact.length > 3 && compacts.some((one) => one.includes(compact))) ||
    own.some((word) => word.length > 3 && domains.some((domain) => wordsOf(domain).join('').startsWith(word))) ||
    (compact.length > 2 && names.some((one) => initialsOf(one).startsWith(compact)))
  );
}

/** The words of a name, which is held against others. */
const wordsOf = oncePerKey((text: string): readonly string[] =>
  plainWords(text)
    .split(' ')
    .filter((word) => word !== ''),
);

function initialsOf(text: string): string {
  return wordsOf(text)
    .map((word) => word.charAt(0))
    .join('');
}
