import { AwsError } from '../aws-error.js';
import type { Input, Work } from '../model/operation.js';
import type { Account } from '../state/account.js';
import { findSet } from './attachment-sets.js';
import { dry, requirePlan, timeOf } from './support.js';

const submittedBy = 'tests@example.com';

export const describeServices: Work<'DescribeServices', Account> = (account, { serviceCodeList = [], dryRun }) => {
  requirePlan(account);
  if (dryRun) throw dry();
  const isAsked = (code = ''): boolean => serviceCodeList.length === 0 || serviceCodeList.includes(code);
  return { services: account.supportServices.filter(({ code }) => isAsked(code)) };
};

/** There is no token: each call that is done opens a case. */
export const createCase: Work<'CreateCase', Account> = (account, input) => {
  requirePlan(account);
  requireCodes(account, input);
  if (input.uploadIds && input.uploadIds.length > 0) throw new AwsError('UploadIdNotFound', 'There are no uploads');
  const files = input.attachmentSetId === undefined ? [] : findSet(account, input.attachmentSetId).files;
  if (input.dryRun) throw dry();
  const timeCreated = timeOf(account.now());
  const id = account.newId('case').slice(-16);
  const caseId = `case-111122223333-muen-2026-${id}`;
  const attachmentSet = files.map(({ fileName }, place) => ({ attachmentId: `attachment-${id}-${place}`, fileName }));
  account.cases.set(caseId, {
    details: {
      caseId,
      displayId: String(1_000_000_000 + account.cases.size),
      subject: input.subject,
      status: 'opened',
      ...(input.serviceCode !== undefined && { serviceCode: input.serviceCode }),
      ...(input.categoryCode !== undefined && { categoryCode: input.categoryCode }),
      severityCode: input.severityCode ?? 'low',
      submittedBy,
      timeCreated,
      ccEmailAddresses: input.ccEmailAddresses ?? [],
      language: input.language ?? 'en',
    },
    communications: [{ caseId, body: input.communicationBody, submittedBy, timeCreated, attachmentSet }],
    files,
  });
  return { caseId };
};

function requireCodes({ supportServices }: Account, input: Input<'CreateCase'>): void {
  const { serviceCode, categoryCode, severityCode = 'low' } = input;
  const categories = supportServices.find(({ code }) => code === serviceCode)?.categories;
  const refuse = (what: string): never => {
    throw new AwsError('ValidationException', `Invalid ${what} code`);
  };
  if (serviceCode !== undefined && !categories) refuse('service');
  if (categoryCode !== undefined && !categories?.some(({ code }) => code === categoryCode)) refuse('category');
  if (!['low', 'normal', 'high', 'urgent', 'critical'].includes(severityCode)) refuse('severity');
}

export const describeCases: Work<'DescribeCases', Account> = (account, input) => {
  requirePlan(account);
  const { caseIdList = [], displayId, afterTime = '', beforeTime = '9999', includeResolvedCases = false } = input;
  for (const id of caseIdList)
    if (!account.cases.has(id)) throw new AwsError('CaseIdNotFound', `There is no case ${id}`);
  if (input.dryRun) throw dry();
  const matching = [...account.cases.values()].filter(
    ({ details: { caseId, timeCreated = '', status, displayId: shown } }) =>
      (caseIdList.length === 0 || caseIdList.includes(caseId)) &&
      (displayId === undefined || displayId === shown) &&
      timeCreated >= afterTime &&
      timeCreated <= beforeTime &&
      (includeResolvedCases || status !== 'resolved'),
  );
  const from = input.nextToken === undefined ? 0 : Number(input.nextToken);
  if (!Number.isInteger(from)) throw new AwsError('ValidationException', 'The token is not of this call');
  const to = from + Math.min(input.maxResults ?? account.pageSize, account.pageSize);
  const cases = matching
    .toReversed()
    .slice(from, to)
    .map(({ details, communications }) =>
      input.includeCommunications === false ? details : { ...details, recentCommunications: { communications } },
    );
  return { cases, ...(to < matching.length && { nextToken: String(to) }) };
};
