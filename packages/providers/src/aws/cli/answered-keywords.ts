import type { Request } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';
import { keywordRefusal, messageRefusal, type PutKeyword } from '../keywords/put-keyword.js';
import { wantedKeywords, type WantedKeyword } from '../keywords/wanted-keywords.js';

/** The keywords that a request gives replies to, as PutKeyword takes them. */
export function answeredKeywords(request: Request): PutKeyword[] {
  return wantedKeywords(request).flatMap(({ keyword: Keyword, text: KeywordMessage, action: KeywordAction }) =>
    KeywordMessage === undefined ? [] : [{ Keyword, KeywordMessage, KeywordAction }],
  );
}

/** What PutKeyword would not take of them. */
export function keywordFaults(request: Request): RenderingFault[] {
  return wantedKeywords(request).flatMap(faultsOf);
}

function faultsOf({ keyword, pointer, text, textPointer }: WantedKeyword): RenderingFault[] {
  if (text === undefined) return [];
  const name = JSON.stringify(keyword);
  const [ofKeyword, ofText] = [keywordRefusal(keyword), messageRefusal(text)];
  const fault = (at: string, what: string, reason: string | undefined): RenderingFault[] =>
    reason === undefined ? [] : [{ pointer: at, kind: 'refused', message: `AWS does not take ${what}: ${reason}.` }];
  return [...fault(pointer, `the keyword ${name}`, ofKeyword), ...fault(textPointer, `the reply to ${name}`, ofText)];
}
