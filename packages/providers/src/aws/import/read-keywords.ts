import { book } from '@smslint/rules';
import type { Draft } from '../../imports/draft.js';
import type { KeywordInformation } from '../answers/shapes.js';
import { keywordKey } from '../keywords/wanted-keywords.js';
import type { KeywordAction } from '../terms.js';

/** Reads the keywords of a number into a draft; a registration that names a reply has the say. */
export function draftKeywords(keywords: readonly KeywordInformation[], draft: Draft): void {
  const of = (action: KeywordAction): KeywordInformation[] =>
    keywords.filter(({ KeywordAction }) => KeywordAction === action);
  const helpWords: readonly string[] = book.data.keywords.help;
  const isHelp = ({ Keyword }: KeywordInformation): boolean => helpWords.includes(keywordKey(Keyword));
  const helps = of('AUTOMATIC_RESPONSE').filter(isHelp);
  reply('help', 'HELP', helps, draft);
  reply('stop', 'STOP', of('OPT_OUT'), draft);
  const [optIn, ...more] = of('OPT_IN');
  const isPlaced = ({ KeywordAction }: KeywordInformation): boolean => ['OPT_OUT', 'OPT_IN'].includes(KeywordAction);
  const others = keywords.filter((one) => !isPlaced(one) && !helps.includes(one));
  if (optIn) {
    if (!draft.set('/optIn/keyword', optIn.Keyword)) more.unshift(optIn);
    else if (!draft.set('/optIn/confirmation', optIn.KeywordMessage)) draft.note(differs('optIn.confirmation'));
  }
  for (const { Keyword } of [...others, ...more]) {
    draft.note(`Left out, since the request format has no place for it: the keyword ${Keyword}.`);
  }
}

function reply(part: 'help' | 'stop', word: string, answers: readonly KeywordInformation[], draft: Draft): void {
  const main = answers.find(({ Keyword }) => keywordKey(Keyword) === word) ?? answers[0];
  if (main === undefined) return;
  draft.set(
    `/${part}/keywords`,
    answers.map(({ Keyword }) => Keyword),
  );
  if (!draft.set(`/${part}/response`, main.KeywordMessage)) draft.note(differs(`${part}.response`));
  for (const { Keyword, KeywordMessage } of answers) {
    if (KeywordMessage !== main.KeywordMessage) {
      draft.note(
        `Left out: ${Keyword} is answered otherwise than ${main.Keyword}, and a request has one reply to both.`,
      );
    }
  }
}

function differs(field: string): string {
  return `The number answers otherwise than the registration says in ${field}: that of the registration was taken.`;
}
