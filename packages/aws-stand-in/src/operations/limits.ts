import { invalid } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import { idOf, type Account } from '../state/account.js';
import { missing } from '../aws-error.js';
import { pageOf } from '../state/pages.js';

export const describeSpendLimits: Work<'DescribeSpendLimits', Account> = (account, input) => {
  const { page, rest } = pageOf(account, input, account.spendLimits);
  return { SpendLimits: page, ...rest };
};

export const setTextMessageSpendLimitOverride: Work<'SetTextMessageSpendLimitOverride', Account> = (
  { spendLimits },
  { MonthlyLimit },
) => {
  const limit = spendLimits.find(({ Name }) => Name === 'TEXT_MESSAGE_MONTHLY_SPEND_LIMIT');
  if (!limit || MonthlyLimit > (limit.MaxLimit ?? 0))
    throw invalid('REQUESTED_SPEND_LIMIT_HIGHER_THAN_SERVICE_LIMIT', 'The limit is above the one of the account', [
      { Name: 'MonthlyLimit', Message: `At most ${limit?.MaxLimit ?? 0}` },
    ]);
  Object.assign(limit, { EnforcedLimit: MonthlyLimit, Overridden: true });
  return { MonthlyLimit };
};

export const describeOptOutLists: Work<'DescribeOptOutLists', Account> = (account, input) => {
  const owned = input.Owner === 'SHARED' ? [] : account.optOutLists;
  const asked = (input.OptOutListNames ?? []).map((name) => {
    const list = owned.find(({ OptOutListName }) => OptOutListName === idOf(name));
    if (!list) throw missing('opt-out-list', name);
    return list;
  });
  const { page, rest } = pageOf(account, input, asked.length > 0 ? asked : owned);
  return { OptOutLists: page, ...rest };
};

export const describeAccountLimits: Work<'DescribeAccountLimits', Account> = (account, input) => {
  const { page, rest } = pageOf(account, input, [
    { Name: 'PHONE_NUMBERS' as const, Used: account.numbers.size, Max: 25 },
    { Name: 'OPT_OUT_LISTS' as const, Used: account.optOutLists.length, Max: 25 },
    { Name: 'REGISTRATIONS' as const, Used: account.registrations.size, Max: 100 },
    { Name: 'REGISTRATION_ATTACHMENTS' as const, Used: account.attachments.size, Max: 100 },
  ]);
  return { AccountLimits: page, ...rest };
};
