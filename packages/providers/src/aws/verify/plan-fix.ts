import type { RequestDocument } from '@smslint/core';
import { compareKeywords } from './compare-keywords.js';
import type { LiveNumber } from './live-shapes.js';
import { keywordKey, wantedKeywords } from './wanted-keywords.js';

/** A PutKeyword call that makes a keyword of a live number what its request promises. */
interface PutKeyword {
  readonly OriginationIdentity: string;
  readonly Keyword: string;
  readonly KeywordMessage: string;
  readonly KeywordAction: string;
}

/** The calls that mend a live number's keywords, and the keywords that no call can mend, with why. */
export interface FixPlan {
  readonly calls: readonly PutKeyword[];
  readonly left: readonly { readonly keyword: string; readonly reason: string }[];
}

/** Limits of PutKeyword (API of 2022-03-31, November 2026), in characters. */
const longestKeyword = 30;
const longestMessage = 1600;

/** Plans the calls that mend the keywords of a live number; keywords that the request does not name are left alone. */
export function planFix({ request }: Pick<RequestDocument, 'request'>, { number, keywords }: LiveNumber): FixPlan {
  const calls: PutKeyword[] = [];
  const left: { keyword: string; reason: string }[] = [];
  if (!request || !keywords) return { calls, left };
  const differing = new Set(
    compareKeywords(request, keywords)
      .filter(({ id }) => id !== 'live-keyword-extra')
      .flatMap(({ keyword }) => (keyword === undefined ? [] : [keywordKey(keyword)])),
  );
  const live = new Map(keywords.map((one) => [keywordKey(one.Keyword), one]));
  for (const { keyword, isNamed, action, text } of wantedKeywords(request)) {
    if (!differing.has(keywordKey(keyword))) continue;
    const message = text ?? live.get(keywordKey(keyword))?.KeywordMessage;
    const reason = reasonAgainst(keyword, isNamed, message);
    if (reason !== undefined || message === undefined) left.push({ keyword, reason: reason ?? noText });
    else {
      calls.push({
        OriginationIdentity: number.PhoneNumberId ?? number.PhoneNumberArn,
        Keyword: keyword,
        KeywordMessage: message,
        KeywordAction: action,
      });
    }
  }
  return { calls, left };
}

const noText = 'the request has no text for it';

function reasonAgainst(keyword: string, isNamed: boolean, message: string | undefined): string | undefined {
  if (!isNamed) return 'the request does not name it';
  if (message === undefined) return noText;
  if (lengthOf(keyword) > longestKeyword) return `a keyword has at most ${longestKeyword} characters`;
  if (!/^[ \S]+$/u.test(keyword)) return 'a keyword has no line breaks';
  if (lengthOf(message) > longestMessage) return `a text has at most ${longestMessage} characters`;
  return undefined;
}

/** In characters, as the API counts. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** A plan as commands of the AWS CLI for a POSIX shell, one after the other; empty where there is nothing to do. */
export function fixScript({ calls, left }: FixPlan, region?: string): string {
  const lines = [
    ...left.map(
      ({ keyword, reason }) => `# ${JSON.stringify(keyword).replace(unseen, escaped)} is left alone: ${reason}.`,
    ),
    ...calls.map((call) => commandOf(call, region)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf(call: PutKeyword, region: string | undefined): string {
  const { OriginationIdentity, Keyword, KeywordMessage, KeywordAction } = call;
  const start = [
    'aws pinpoint-sms-voice-v2 put-keyword',
    ...(region === undefined ? [] : [`--region=${quoted(region)}`]),
  ];
  if ([Keyword, KeywordMessage].some(needsJson)) {
    // Only as a word of its own does this option stand for those that are required.
    return [...start, `--cli-input-json ${quoted(JSON.stringify(call).replace(unseen, escaped))}`].join(' ');
  }
  // With = a value may begin with a hyphen.
  return [
    ...start,
    `--origination-identity=${quoted(OriginationIdentity)}`,
    `--keyword=${quoted(Keyword)}`,
    `--keyword-message=${quoted(KeywordMessage)}`,
    `--keyword-action=${quoted(KeywordAction)}`,
  ].join(' ');
}

/** Characters that a terminal obeys, or that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The AWS CLI reads a file or a web page in place of a value that begins with its address. */
function needsJson(value: string): boolean {
  return value.search(unseen) !== -1 || /^(?:fileb?|https?):\/\//i.test(value);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

function quoted(word: string): string {
  return /^[\w+./:-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
