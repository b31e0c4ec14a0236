import { isWestern } from '@smslint/core/unseen';
import { expressionOf } from '../expression.js';
import { oncePerKey } from '../once-per.js';
import { ofText, type Fact } from './fact.js';
import { webAddressesIn } from './links.js';

/** Observations about what a text is, and how loudly it is written. */
export const contentFacts = {
  kindOfPlace: {
    about: 'subject',
    describes: 'What the place is: a name of the brand, a message that recipients get, or else the form',
    reads: [],
    observe: (_context, { pointer }) => kindOfPlace(pointer),
  },
  spamStyles: ofText(
    'What makes a message look like spam: capitals, repeated marks, many emoji, several links',
    ['/brand/name', '/brand/aliases'],
    (text, { request: { brand } }) => spamStyles(text, [brand.name, ...(brand.aliases ?? [])]),
  ),
} as const satisfies Record<string, Fact>;

const kindOfPlace = oncePerKey((pointer: string): 'brand' | 'message' | 'form' => {
  if (/^\/brand\/(?:name|legalName|website)$/.test(pointer)) return 'brand';
  return /^\/(?:samples\/\d+|optIn\/confirmation|help\/response|stop\/response)$/.test(pointer) ? 'message' : 'form';
});

/** More than these are too many in one message. */
const most = { emoji: 3, links: 1, shoutedWords: 3 } as const;

function spamStyles(text: string, brandNames: readonly string[]): string[] {
  return [
    ...(isShouted(text, brandNames) ? ['words in capitals'] : []),
    ...(/[!?]{2,}|\${2,}|€{2,}|£{2,}/.test(text) ? ['repeated marks'] : []),
    ...(emojiIn(text) > most.emoji ? ['many emoji'] : []),
    ...(webAddressesIn(text).length > most.links ? ['more than one link'] : []),
  ];
}

function emojiIn(text: string): number {
  return isWestern(text) ? 0 : (text.match(/\p{Emoji_Presentation}/gu)?.length ?? 0);
}

const word = expressionOf(String.raw`[\p{L}]+`, 'g');
const longerWord = expressionOf(String.raw`[\p{L}]{3,}`, 'g');

/** Whether a third of the longer words, and more than a few, are in capitals; variables, the brand and keywords aside. */
function isShouted(text: string, brandNames: readonly string[]): boolean {
  const names = brandNames.map((name) => name.toUpperCase());
  const own = new Set(names.flatMap((name) => name.match(word(name)) ?? []));
  const rest = text.replace(/\[[^[\]]*\]/g, ' ');
  const words = (rest.match(longerWord(rest)) ?? []).filter(
    (one) => !own.has(one.toUpperCase()) && !/^(?:STOP|HELP|ARRET|AIDE|BAJA|AYUDA|INFO|END|YES)$/.test(one),
  );
  const shouted = words.filter((one) => one === one.toUpperCase() && one !== one.toLowerCase());
  return shouted.length > most.shoutedWords && 3 * shouted.length >= words.length;
}
