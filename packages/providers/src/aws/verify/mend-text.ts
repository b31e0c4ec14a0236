import { visibleJson } from '../commands/unseen.js';
import { keywordKey } from '../keywords/wanted-keywords.js';
import type { LiveNumber } from './live-account.js';
import type { FixPlan } from './plan-fix.js';

/** A call that mends a keyword, for people: what is put and what is there now, each text exact, with every character seen. */
export function mendText(call: FixPlan['calls'][number], { number, keywords = [] }: LiveNumber): string {
  const { OriginationIdentity, Keyword, KeywordMessage, KeywordAction } = call;
  const now = keywords.find((one) => keywordKey(one.Keyword) === keywordKey(Keyword));
  const lines = [
    `PutKeyword ${visibleJson(Keyword)} of ${seen(number.PhoneNumber)} (${seen(OriginationIdentity)})`,
    `  action: ${KeywordAction}`,
    `  text:   ${visibleJson(KeywordMessage)}`,
    now === undefined
      ? '  now:    the number does not know it'
      : `  now:    ${seen(now.KeywordAction)} ${visibleJson(now.KeywordMessage)}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** A text of AWS's own, without quotes. */
function seen(text: string): string {
  return visibleJson(text).slice(1, -1);
}

/** What a plan leaves alone, and why, a line each. */
export function leftText({ left }: FixPlan): string {
  return left.map(({ keyword, reason }) => `${visibleJson(keyword)} is left alone: ${reason}.\n`).join('');
}
