import { AwsError } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import type { Account } from '../state/account.js';
import type { AttachmentSet } from '../state/support-case.js';
import { dry, requirePlan, timeOf } from './support.js';

const mostBytes = 5 * 1024 * 1024;
const mostFiles = 3;

/** The attachment set with an id. @throws AwsError */
export function findSet({ attachmentSets }: Account, id: string): AttachmentSet {
  const set = attachmentSets.get(id);
  if (!set) throw new AwsError('AttachmentSetIdNotFound', `There is no attachment set ${id}`);
  return set;
}

export const addAttachmentsToSet: Work<'AddAttachmentsToSet', Account> = (account, input) => {
  requirePlan(account);
  const files = input.attachments.map(({ fileName = '', data = new Uint8Array() }) => ({ fileName, data }));
  if (files.some(({ data }) => data.length > mostBytes))
    throw new AwsError('AttachmentSetSizeLimitExceeded', `A file has at most ${mostBytes} bytes`);
  const earlier = input.attachmentSetId === undefined ? undefined : findSet(account, input.attachmentSetId);
  const all = [...(earlier?.files ?? []), ...files];
  if (all.length > mostFiles) throw new AwsError('AttachmentLimitExceeded', `A set has at most ${mostFiles} files`);
  if (input.dryRun) throw dry();
  const id = earlier?.id ?? account.newId('attachment-set');
  account.attachmentSets.set(id, { id, files: all });
  return { attachmentSetId: id, expiryTime: timeOf(account.now() + 3600) };
};
