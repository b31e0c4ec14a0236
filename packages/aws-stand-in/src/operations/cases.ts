import { AwsError } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import type { Account } from '../state/account.js';
import type { AttachmentSet } from '../state/support-case.js';

const megabyte = 1024 * 1024;
const mostFiles = 3;

export const describeServices: Work<'DescribeServices', Account> = (account, { serviceCodeList = [] }) => {
  requirePlan(account);
  return {
    services: account.supportServices.filter(
      ({ code = '' }) => serviceCodeList.length === 0 || serviceCodeList.includes(code),
    ),
  };
};

export const addAttachmentsToSet: Work<'AddAttachmentsToSet', Account> = (
  account,
  { attachmentSetId, attachments },
) => {
  requirePlan(account);
  const files = attachments.map(({ fileName = '', data = new Uint8Array() }) => ({ fileName, data }));
  if (files.some(({ data }) => data.length > 5 * megabyte))
    throw new AwsError('AttachmentSetSizeLimitExceeded', 'A file has at most 5 MB');
  const set =
    attachmentSetId === undefined
      ? { id: account.newId('attachment-set'), files: [], expires: 0 }
      : findSet(account, attachmentSetId);
  if (set.files.length + files.length > mostFiles)
    throw new AwsError('AttachmentLimitExceeded', `A set has at most ${mostFiles} files`);
  set.files.push(...files);
  set.expires = account.now() + 3600;
  account.attachmentSets.set(set.id, set);
  return { attachmentSetId: set.id, expiryTime: iso(set.expires) };
};

export const createCase: Work<'CreateCase', Account> = (account, input) => {
  requirePlan(account);
  const { subject, communicationBody: body, serviceCode, categoryCode, severityCode = 'low' } = input;
  const service = account.supportServices.find(({ code }) => code === serviceCode);
  if (serviceCode !== undefined && !service)
    throw new AwsError('ValidationException', `Invalid service code: ${serviceCode}`);
  if (categoryCode !== undefined && service?.categories?.every(({ code }) => code !== categoryCode) !== false)
    throw new AwsError('ValidationException', `Invalid category code: ${categoryCode}`);
  if (!['low', 'normal', 'high', 'urgent', 'critical'].includes(severityCode))
    throw new AwsError('ValidationException', `Invalid severity code: ${severityCode}`);
  const files = input.attachmentSetId === undefined ? [] : findSet(account, input.attachmentSetId).files;
  const timeCreated = iso(account.now());
  const id = account.newId('muen').slice(-16);
  const caseId = `case-111122223333-muen-2026-${id}`;
  account.cases.set(caseId, {
    details: {
      caseId,
      displayId: String(1_000_000_000 + account.cases.size),
      subject,
      status: 'opened',
      ...(serviceCode !== undefined && { serviceCode }),
      ...(categoryCode !== undefined && { categoryCode }),
      severityCode,
      submittedBy: 'tests@example.com',
      timeCreated,
      ccEmailAddresses: input.ccEmailAddresses ?? [],
      language: input.language ?? 'en',
    },
    communications: [
      {
        caseId,
        body,
        submittedBy: 'tests@example.com',
        timeCreated,
        attachmentSet: files.map(({ fileName }, place) => ({ attachmentId: `attachment-${id}-${place}`, fileName })),
      },
    ],
    files,
  });
  return { caseId };
};

export const describeCases: Work<'DescribeCases', Account> = (account, input) => {
  requirePlan(account);
  const { caseIdList = [], displayId, afterTime = '', beforeTime = '9999', includeResolvedCases = false } = input;
  for (const id of caseIdList)
    if (!account.cases.has(id)) throw new AwsError('CaseIdNotFound', `There is no case ${id}`);
  const matching = [...account.cases.values()].filter(
    ({ details: { caseId, timeCreated = '', status, displayId: shown } }) =>
      (caseIdList.length === 0 || caseIdList.includes(caseId)) &&
      (displayId === undefined || displayId === shown) &&
      timeCreated >= afterTime &&
      timeCreated <= beforeTime &&
      (includeResolvedCases || caseIdList.length > 0 || status !== 'resolved'),
  );
  const from = input.nextToken === undefined ? 0 : Number(input.nextToken);
  if (!Number.isInteger(from)) throw new AwsError('ValidationException', 'The token is not of this call');
  const to = from + Math.min(input.maxResults ?? account.pageSize, account.pageSize);
  return {
    cases: matching
      .toReversed()
      .slice(from, to)
      .map(({ details, communications }) =>
        input.includeCommunications === false ? details : { ...details, recentCommunications: { communications } },
      ),
    ...(to < matching.length && { nextToken: String(to) }),
  };
};

function findSet({ attachmentSets }: Account, id: string): AttachmentSet {
  const set = attachmentSets.get(id);
  if (!set) throw new AwsError('AttachmentSetIdNotFound', `There is no attachment set ${id}`);
  return set;
}

function requirePlan({ hasSupportApi }: Account): void {
  if (!hasSupportApi)
    throw new AwsError(
      'SubscriptionRequiredException',
      'AWS Premium Support Subscription is required to use this service.',
    );
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
