import { invalid } from '../aws-error.js';
import type { Work } from '../model/operation.js';
import { arnOf, type Account, type Attachment } from '../state/account.js';
import { findAttachment } from '../state/find.js';
import { chosen, filtered, pageOf } from '../state/pages.js';
import { without } from '../state/without.js';

/** The most bytes of a file. */
const mostBytes = 500 * 1024;

/** How files begin that AWS takes: PNG, JPEG, PDF. */
const beginnings = [
  Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
  Buffer.from([0xff, 0xd8, 0xff]),
  Buffer.from('%PDF-'),
];

export const createRegistrationAttachment: Work<'CreateRegistrationAttachment', Account> = (account, input) => {
  const { AttachmentBody: body, AttachmentUrl: url, Tags } = input;
  if (body && url !== undefined)
    throw invalid('PARAMETERS_CANNOT_BE_USED_TOGETHER', 'AttachmentBody and AttachmentUrl cannot be used together');
  if (!body && url === undefined) throw invalid('MISSING_PARAMETER', 'AttachmentBody or AttachmentUrl is expected');
  if (url !== undefined && !/^s3:\/\/[^/]+\/.+/.test(url))
    throw invalid('INVALID_PARAMETER', 'AttachmentUrl is expected to be s3://BucketName/FileName');
  if (body && body.length > mostBytes) throw invalid('MAXIMUM_SIZE_EXCEEDED', `A file has at most ${mostBytes} bytes`);
  if (body && !beginnings.some((beginning) => beginning.equals(body.subarray(0, beginning.length))))
    throw invalid('ATTACHMENT_TYPE_NOT_SUPPORTED', 'A file is a PNG, a JPEG or a PDF');
  const RegistrationAttachmentId = account.newId('attachment');
  const attachment: Attachment = {
    RegistrationAttachmentArn: arnOf(account, 'registration-attachment', RegistrationAttachmentId),
    RegistrationAttachmentId,
    AttachmentStatus: 'UPLOAD_COMPLETE',
    CreatedTimestamp: account.now(),
  };
  account.attachments.set(RegistrationAttachmentId, body ? { ...attachment, body } : attachment);
  return { ...attachment, ...(Tags && { Tags }) };
};

export const describeRegistrationAttachments: Work<'DescribeRegistrationAttachments', Account> = (account, input) => {
  const all = chosen(account.attachments, input.RegistrationAttachmentIds, (id) => findAttachment(account, id));
  const matching = filtered(all, input.Filters, ({ AttachmentStatus }) => AttachmentStatus);
  const { page, rest } = pageOf(account, input, matching);
  return { RegistrationAttachments: page.map((attachment) => without(attachment, 'body')), ...rest };
};
