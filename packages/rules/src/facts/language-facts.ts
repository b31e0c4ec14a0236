import { francAll } from 'franc-min';
import type { Pointer } from '@smslint/core';
import { expressionOf } from '../expression.js';
import { oncePerKey, oncePer } from '../once-per.js';
import type { CueIndex } from '../reading/cue-index.js';
import { read } from '../reading/reading.js';
import { ofRequest, ofText, type Context, type Fact } from './fact.js';

/** Observations about the language of texts. */
export const languageFacts = {
  isEnglish: ofText(
    'Whether it is in English, at least in good part; true where it is too short to tell',
    [],
    isEnglish,
  ),
  formTextsNotEnglish: ofRequest(
    'The texts of the form that are in another language than English, as pointers',
    ['/useCase/description', '/optIn/workflow'],
    (context) =>
      notEnglish(
        {
          '/useCase/description': context.request.useCase.description,
          '/optIn/workflow': context.request.optIn?.workflow,
        },
        context,
      ),
  ),
  samplesNotEnglish: ofRequest(
    'The samples that are in another language than English, as pointers',
    ['/samples'],
    (context) =>
      notEnglish(
        Object.fromEntries((context.request.samples ?? []).map((sample, index) => [`/samples/${index}`, sample])),
        context,
      ),
  ),
} as const satisfies Record<string, Fact>;

/** Fewer letters than these tell no language. */
const enoughLetters = expressionOf(String.raw`(?:[\p{L}][^\p{L}]*){40}`, '');

const lettersTogether = expressionOf(String.raw`[\p{L}]+`, 'g');

/** English without foreign words has one of the common little words in three or four; names and addresses thin them out. */
const englishShare = 0.1;

/** What a text quotes may be in another language than the text. */
const quotation = /["“„«][^"“”„«»]*["”“»]/gu;

/** How close to the likeliest language English may come, as franc scores them, for a text to pass as English. */
const nearlyAsLikely = 0.9;

function isEnglish(text: string, context: Pick<Context, 'cues'>): boolean {
  return (languageOf(text, context) ?? 'en') === 'en';
}

/** The language of a text, such as `en`; undefined where it is too short to tell. Tongues that franc does not know are null. */
export function languageOf(text: string, context: Pick<Context, 'cues'>): string | null | undefined {
  const prose = withoutLinks(text.replace(quotation, ' ')).replace(/\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>/g, ' ');
  if (!enoughLetters(prose).test(prose)) return undefined;
  const enough = englishShare * (prose.match(lettersTogether(prose))?.length ?? 0);
  if (holdsSmallEnglishWords(prose, enough, context) || englishWordsIn(prose, context) >= enough) return 'en';
  const [best, ...others] = francAll(prose);
  if (best === undefined || best[0] === 'eng' || best[0] === 'und' || best[0] === 'sco') return 'en';
  if ((others.find(([language]) => language === 'eng')?.[1] ?? 0) >= nearlyAsLikely) return 'en';
  return Intl.getCanonicalLocales(best[0])[0] ?? null;
}

/** How many words of a text are among the common little ones. */
export function englishWordsIn(text: string, { cues }: Pick<Context, 'cues'>): number {
  return read(text, cues).matches('english-words').length;
}

/** A word in small letters, which stands for itself whatever is around it: in capitals it may be part of a name. */
const smallWord = expressionOf(String.raw`(?<![\p{L}\p{M}\p{N}'’\x60´])[a-z]+(?![\p{L}\p{M}\p{N}'’\x60´])`, 'g');

/** Whether a text has enough of them in small letters alone: most texts do within their first sentences, so that the rest is not read. */
export function holdsSmallEnglishWords(text: string, enough: number, { cues }: Pick<Context, 'cues'>): boolean {
  let count = 0;
  for (const [word] of text.matchAll(smallWord(text))) {
    if (isEnglishWord(cues)(word)) count += 1;
    if (count >= enough) return true;
  }
  return false;
}

const isEnglishWord = oncePer((cues: CueIndex) =>
  oncePerKey((word: string) => englishWordsIn(word, { cues }) > 0, 5000),
);

const link = /https?:|www\.|@/i;

function withoutLinks(text: string): string {
  return link.test(text) ? text.replace(/\S+/g, (word) => (link.test(word) ? ' ' : word)) : text;
}

function notEnglish(texts: Readonly<Record<Pointer, string | undefined>>, context: Context): Pointer[] {
  return Object.entries(texts).flatMap(([pointer, text]) =>
    text === undefined || isEnglish(text, context) ? [] : [pointer],
  );
}
