import type { RequestDocument } from '@smslint/core';
import { callText } from '../commands/call.js';
import { visibleJson } from '../commands/unseen.js';
import { keywordRefusal, messageRefusal, type PutKeyword } from '../keywords/put-keyword.js';
import { keywordKey, wantedKeywords, type WantedKeyword } from '../keywords/wanted-keywords.js';
import { compareKeywords } from './compare-keywords.js';
import type { LiveNumber } from './live-account.js';

/** A PutKeyword call that makes a keyword of a live number what its request promises. */
type Mend = PutKeyword & { readonly OriginationIdentity: string };

/** The calls that mend a live number's keywords, and the keywords that no call can mend, with why. */
export interface FixPlan {
  readonly calls: readonly Mend[];
  readonly left: readonly { readonly keyword: string; readonly reason: string }[];
}

/** Plans the calls that mend the keywords of a live number; keywords that the request does not name are left alone. */
export function planFix({ request }: Pick<RequestDocument, 'request'>, { number, keywords }: LiveNumber): FixPlan {
  const calls: Mend[] = [];
  const left: { keyword: string; reason: string }[] = [];
  if (!request || !keywords) return { calls, left };
  const differing = new Set(
    compareKeywords(request, keywords)
      .filter(({ id }) => id !== 'live-keyword-extra')
      .flatMap(({ keyword }) => (keyword === undefined ? [] : [keywordKey(keyword)])),
  );
  const live = new Map(keywords.map((one) => [keywordKey(one.Keyword), one]));
  for (const wanted of wantedKeywords(request)) {
    const { keyword, action, text } = wanted;
    if (!differing.has(keywordKey(keyword))) continue;
    const message = text ?? live.get(keywordKey(keyword))?.KeywordMessage;
    const reason = reasonAgainst(wanted, message);
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

function reasonAgainst({ keyword, isNamed }: WantedKeyword, message: string | undefined): string | undefined {
  if (!isNamed) return 'the request does not name it';
  if (message === undefined) return noText;
  return keywordRefusal(keyword) ?? messageRefusal(message);
}

/** A plan as commands of the AWS CLI for a POSIX shell, a line each; empty where there is nothing to do. */
export function fixScript({ calls, left }: FixPlan, region?: string): string {
  const lines = [
    ...left.map(({ keyword, reason }) => `# ${visibleJson(keyword)} is left alone: ${reason}.`),
    ...calls.map((call) => callText({ action: 'put-keyword', region, input: { ...call } })),
  ];
  return lines.map((line) => `${line}\n`).join('');
}
