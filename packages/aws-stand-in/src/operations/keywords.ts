import { invalid, missing, overQuota } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import { arnOf, idOf, type Account, type Keyword } from '../state/account.js';
import { filtered, pageOf } from '../state/pages.js';

/** The keywords that every number has, and what they do, which cannot be changed. */
const reserved: ReadonlyMap<string, Keyword['KeywordAction']> = new Map([
  ['HELP', 'AUTOMATIC_RESPONSE'],
  ['STOP', 'OPT_OUT'],
]);

/** The most keywords of a number or a pool. */
const mostKeywords = 30;

function keywordsOf(account: Account, identity: string) {
  const id = idOf(identity);
  const keywords = account.keywords.get(id);
  if (!keywords) throw missing(id.startsWith('pool-') ? 'pool' : 'phone-number', identity);
  const arn = arnOf(account, id.startsWith('pool-') ? 'pool' : 'phone-number', id);
  return { keywords, who: { OriginationIdentityArn: arn, OriginationIdentity: id } };
}

export const describeKeywords: Work<'DescribeKeywords', Account> = (account, input) => {
  const { keywords, who } = keywordsOf(account, input.OriginationIdentity);
  const asked = (input.Keywords ?? []).map((word) => {
    const keyword = keywords.get(word.toUpperCase());
    if (!keyword) throw missing('keyword', word);
    return keyword;
  });
  const matching = filtered(
    asked.length > 0 ? asked : [...keywords.values()],
    input.Filters,
    ({ KeywordAction }) => KeywordAction,
  );
  const { page, rest } = pageOf(account, input, matching);
  return { ...who, Keywords: page, ...rest };
};

export const putKeyword: Work<'PutKeyword', Account> = (account, input) => {
  const { keywords, who } = keywordsOf(account, input.OriginationIdentity);
  const word = input.Keyword.toUpperCase();
  const fixed = reserved.get(word);
  if (fixed && input.KeywordAction && input.KeywordAction !== fixed)
    throw invalid('INVALID_PARAMETER', `The action of ${word} is ${fixed}`, [
      { Name: 'KeywordAction', Message: `The action of the reserved keyword ${word} cannot be changed` },
    ]);
  if (!keywords.has(word) && keywords.size >= mostKeywords)
    throw overQuota('KEYWORDS_PER_PHONE_NUMBER', `A number has at most ${mostKeywords} keywords`);
  const keyword: Keyword = {
    Keyword: input.Keyword,
    KeywordMessage: input.KeywordMessage,
    KeywordAction: input.KeywordAction ?? fixed ?? 'AUTOMATIC_RESPONSE',
  };
  keywords.set(word, keyword);
  return { ...who, ...keyword };
};
