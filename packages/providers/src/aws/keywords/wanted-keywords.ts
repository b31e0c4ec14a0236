import { toPointer, type Pointer, type Request } from '@smslint/core';
import type { KeywordAction } from '../terms.js';

/** A keyword that a request promises. */
export interface WantedKeyword {
  /** As the request spells it, without outer blanks. */
  readonly keyword: string;
  /** Whether the request names it; HELP and STOP are wanted of every number. */
  readonly isNamed: boolean;
  readonly action: KeywordAction;
  /** The reply, without outer blanks; undefined where the request has none. */
  readonly text: string | undefined;
  /** Where the request names it, and where its reply stands. */
  readonly pointer: Pointer;
  readonly textPointer: Pointer;
}

/** Keywords are compared without regard to case and outer blanks, as AWS takes them. */
export function keywordKey(keyword: string): string {
  return keyword.trim().toUpperCase();
}

/** Whether AWS answers STOP, rather than the sender, or the carriers, as they do on US toll-free numbers. */
export function answersStop({ number, countries, stop }: Request): boolean {
  const isCarriers = number.type === 'toll-free' && countries.includes('US');
  return stop?.selfManaged !== true && !isCarriers;
}

/**
 * The keywords that a request promises, each once: opt-out words before those for help before the opt-in keyword. None of
 * HELP and STOP where the sender answers them, none of STOP on a US toll-free number, whose carriers do.
 */
export function wantedKeywords(request: Request): WantedKeyword[] {
  const { optIn, help, stop } = request;
  const all = [
    ...(answersStop(request) ? wanted('STOP', 'OPT_OUT', 'stop', stop) : []),
    ...(stop?.selfManaged === true ? [] : wanted('HELP', 'AUTOMATIC_RESPONSE', 'help', help)),
    ...(optIn?.keyword === undefined
      ? []
      : [
          {
            keyword: optIn.keyword.trim(),
            isNamed: true,
            action: 'OPT_IN' as const,
            text: textOf(optIn.confirmation),
            pointer: '/optIn/keyword',
            textPointer: '/optIn/confirmation',
          },
        ]),
  ].filter(({ keyword }) => keyword !== '');
  const byKey = new Map<string, WantedKeyword>();
  for (const one of all) if (!byKey.has(keywordKey(one.keyword))) byKey.set(keywordKey(one.keyword), one);
  return [...byKey.values()];
}

function wanted(
  required: string,
  action: KeywordAction,
  section: 'help' | 'stop',
  said: { readonly keywords?: readonly string[] | undefined; readonly response?: string | undefined } | undefined,
): WantedKeyword[] {
  const keywords = said?.keywords ?? [];
  const text = textOf(said?.response);
  const textPointer = toPointer([section, 'response']);
  const named = keywords.map((keyword, index) => ({
    keyword: keyword.trim(),
    isNamed: true,
    action,
    text,
    pointer: toPointer([section, 'keywords', index]),
    textPointer,
  }));
  if (keywords.some((keyword) => keywordKey(keyword) === required)) return named;
  // A reply to HELP names HELP, even where no list of keywords does.
  const isNamed = text !== undefined;
  return [
    { keyword: required, isNamed, action, text, pointer: toPointer([section, 'keywords']), textPointer },
    ...named,
  ];
}

function textOf(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
