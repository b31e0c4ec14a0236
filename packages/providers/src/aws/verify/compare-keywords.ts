import type { Request } from '@smslint/core';
import { book } from '@smslint/rules';
import { lookup } from '../../lookup.js';
import type { KeywordAction } from '../terms.js';
import { difference, type Difference } from './difference.js';
import type { KeywordInformation } from '../answers/shapes.js';
import { answersStop, keywordKey, wantedKeywords, type WantedKeyword } from '../keywords/wanted-keywords.js';
import { partingOf } from './parting.js';

/** Compares the keywords of a live number, their actions and texts, with those that its request promises. */
export function compareKeywords(request: Request, live: readonly KeywordInformation[]): Difference[] {
  const byKey = new Map(live.map((one) => [keywordKey(one.Keyword), one]));
  const wanted = wantedKeywords(request);
  const missing = wanted.filter(({ keyword }) => !byKey.has(keywordKey(keyword)));
  return [
    ...missing.filter((one) => !isInnate(one)).map(missingKeyword),
    ...unlisted(missing.filter(isInnate)),
    ...wanted.flatMap((one) => {
      const found = byKey.get(keywordKey(one.keyword));
      return found ? compareOne(one, found) : [];
    }),
    ...extraKeywords(request, wanted, live),
  ];
}

/** Opt-out words that AWS takes on every number, listed or not; STOP is listed always. */
const innate: ReadonlySet<string> = new Set(book.data.keywords.optOut.filter((word) => word !== 'STOP'));

function isInnate({ keyword, action }: WantedKeyword): boolean {
  return action === 'OPT_OUT' && innate.has(keywordKey(keyword));
}

function missingKeyword({ keyword, isNamed, action, pointer }: WantedKeyword): Difference {
  const by = isNamed
    ? `the request has it with the action ${action}`
    : `every number needs it, with the action ${action}`;
  return difference('live-keyword-missing', {
    pointer,
    message: `The number does not know the keyword ${JSON.stringify(keyword)}; ${by}.`,
    fix: `Add ${keyword} to the number, or take it out of the request.`,
    requested: action,
    live: null,
    keyword,
  });
}

function unlisted(missing: readonly WantedKeyword[]): Difference[] {
  if (missing.length === 0) return [];
  const words = missing.map(({ keyword }) => keyword);
  return [
    difference('live-keyword-unlisted', {
      pointer: '/stop/keywords',
      message: `The number lists no reply for ${words.join(', ')}, which the request names; AWS opts out by ${words.length === 1 ? 'it' : 'them'} all the same.`,
      fix: 'Add them to the number where the reply of the request is to be sent for them too.',
      requested: words,
      live: [],
    }),
  ];
}

function compareOne(
  { keyword, action, text, pointer, textPointer }: WantedKeyword,
  live: KeywordInformation,
): Difference[] {
  const name = JSON.stringify(keyword);
  const said = live.KeywordMessage.trim();
  const differences: Difference[] = [];
  if (live.KeywordAction !== action) {
    differences.push(
      difference('live-keyword-action', {
        pointer,
        message: `The keyword ${name} has the action ${live.KeywordAction} on the number; the request has it with ${action}.`,
        fix: `Give ${keyword} the action ${action}.`,
        requested: action,
        live: live.KeywordAction,
        keyword,
      }),
    );
  }
  if (text !== undefined && said !== text) {
    const [mine, wanted] = partingOf(said, text);
    differences.push(
      difference('live-keyword-text', {
        pointer: textPointer,
        message: `The number answers ${name} with ${mine}; the request has ${wanted}.`,
        fix: `Put the text of the request on the number for ${keyword}, or bring the request up to date.`,
        requested: text,
        live: said,
        keyword,
      }),
    );
  }
  return differences;
}

const placesOfActions: Readonly<Record<KeywordAction, string>> = {
  OPT_OUT: '/stop/keywords',
  OPT_IN: '/optIn/keyword',
  AUTOMATIC_RESPONSE: '/help/keywords',
};

/** What the number knows beyond the request; words that AWS brings itself are no news. */
function extraKeywords(
  request: Request,
  wanted: readonly WantedKeyword[],
  live: readonly KeywordInformation[],
): Difference[] {
  const known = new Set(wanted.map(({ keyword }) => keywordKey(keyword)));
  const isBrought = ({ Keyword, KeywordAction }: KeywordInformation): boolean => {
    const key = keywordKey(Keyword);
    return key === 'STOP' || key === 'HELP' || (KeywordAction === 'OPT_OUT' && innate.has(key));
  };
  const isLeftOut = ({ KeywordAction }: KeywordInformation): boolean =>
    KeywordAction === 'OPT_OUT' && !answersStop(request);
  return live
    .filter((one) => !known.has(keywordKey(one.Keyword)) && !isBrought(one) && !isLeftOut(one))
    .sort((a, b) => (keywordKey(a.Keyword) < keywordKey(b.Keyword) ? -1 : 1))
    .map(({ Keyword, KeywordAction, KeywordMessage }) =>
      difference('live-keyword-extra', {
        pointer: lookup(placesOfActions, KeywordAction) ?? '/help/keywords',
        message: `The number knows the keyword ${JSON.stringify(Keyword)} with the action ${KeywordAction}; the request does not name it.`,
        fix: 'Name it in the request, or delete it from the number.',
        requested: null,
        live: KeywordMessage,
        keyword: Keyword,
      }),
    );
}
