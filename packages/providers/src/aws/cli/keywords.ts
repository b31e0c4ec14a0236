import { toPointer, type Pointer, type Request } from '@smslint/core';
import type { RenderingFault } from '../../rendering.js';

/** A keyword as PutKeyword takes it, and where the request has its message. */
export interface Keyword {
  readonly pointer: Pointer;
  readonly Keyword: string;
  readonly KeywordMessage: string;
  readonly KeywordAction: 'AUTOMATIC_RESPONSE' | 'OPT_OUT' | 'OPT_IN';
}

/** The keywords that a request gives replies to, and what AWS would not take of them. */
export function keywordsOf({ help, stop, optIn, number }: Request): {
  readonly keywords: readonly Keyword[];
  readonly faults: readonly RenderingFault[];
} {
  const answered = (
    words: readonly string[],
    KeywordMessage: string | undefined,
    KeywordAction: Keyword['KeywordAction'],
    pointer: Pointer,
  ): Keyword[] =>
    KeywordMessage === undefined ? [] : words.map((Keyword) => ({ pointer, Keyword, KeywordMessage, KeywordAction }));
  // Carriers answer STOP to toll-free numbers themselves; AWS lets nobody change the reply.
  const stops = number.type === 'toll-free' || stop?.selfManaged === true ? [] : (stop?.keywords ?? ['STOP']);
  const keywords = [
    ...answered(help?.keywords ?? ['HELP'], help?.response, 'AUTOMATIC_RESPONSE', toPointer(['help', 'response'])),
    ...answered(stops, stop?.response, 'OPT_OUT', toPointer(['stop', 'response'])),
    ...answered(
      optIn?.keyword === undefined ? [] : [optIn.keyword],
      optIn?.confirmation,
      'OPT_IN',
      '/optIn/confirmation',
    ),
  ];
  return { keywords, faults: keywords.flatMap(faultsOf) };
}

/** What the API's model forbids: Keyword 1..30 without control characters, KeywordMessage 1..1600 and not blank; read 2026-11. */
function faultsOf({ pointer, Keyword, KeywordMessage }: Keyword): RenderingFault[] {
  const refused = (message: string): RenderingFault => ({ pointer, kind: 'refused', message });
  return [
    ...(/^[ \S]{1,30}$/u.test(Keyword) && Keyword.trim() === Keyword
      ? []
      : [
          refused(
            `${JSON.stringify(Keyword)} is no keyword: AWS takes 1 to 30 characters, without spaces at the ends.`,
          ),
        ]),
    ...(KeywordMessage.trim() !== '' && KeywordMessage.length <= 1600
      ? []
      : [
          refused(
            `The reply to ${Keyword} has ${KeywordMessage.length} characters: AWS takes 1 to 1600, not blank ones alone.`,
          ),
        ]),
  ];
}
